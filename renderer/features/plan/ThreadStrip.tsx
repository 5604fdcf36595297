/** The thread of the chosen action, from need to success; what hangs loose is dashed and can be mended here. */
import { Button } from '@mantine/core';
import { IconArrowNarrowRight, IconPlus } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { textOf } from './columns';
import type { PlanRow } from './planRows';
import classes from './ThreadStrip.module.css';

/** `link` opens the list to link from; null where nothing can be changed. */
export function ThreadStrip({ row, link }: { row: PlanRow; link: (() => void) | null }) {
  const { t } = useTranslation('plan');
  const success = textOf(row.cells.success);
  return (
    <section className={classes.strip} aria-label={t('thread.label', { number: row.number })}>
      <ol className={classes.chain}>
        {(['need', 'factor', 'practice'] as const).map((kind) => {
          const links = row.links.filter((each) => each.kind === kind && !each.deleted);
          // Many groups go without a benchmark: nothing hangs loose there.
          if (kind === 'factor' && links.length === 0) return null;
          return (
            <Knot key={kind} name={t(`common:thread.${kind}`)} loose={links.length === 0} leads>
              {links.map((each) => (
                <p key={each.id} className={classes.words}>
                  <b>{each.label}</b> {each.title}
                </p>
              ))}
              {links.length === 0 && link && kind !== 'factor' && (
                <Button
                  variant="subtle"
                  size="compact-sm"
                  leftSection={<IconPlus size="0.8125rem" />}
                  className={classes.add}
                  onClick={link}
                >
                  {t(`thread.link-${kind}`)}
                </Button>
              )}
              {links.length === 0 && !link && <p className={classes.words}>{t('thread.none')}</p>}
            </Knot>
          );
        })}
        <Knot name={t('thread.action', { number: row.number })} self leads>
          <p className={classes.words}>{firstLine(textOf(row.cells.action)) || t('thread.unwritten')}</p>
        </Knot>
        <Knot name={t('column.success.title')} loose={!success}>
          <p className={classes.words}>{success || t('column.success.missing')}</p>
        </Knot>
      </ol>
    </section>
  );
}

interface KnotProps {
  name: string;
  loose?: boolean;
  /** The action itself. */
  self?: boolean;
  /** An arrow leads on from here. */
  leads?: boolean;
  children: ReactNode;
}

function Knot({ name, loose, self, leads, children }: KnotProps) {
  return (
    <li className={classes.knot} data-loose={loose || undefined} data-self={self || undefined}>
      <h2 className={classes.name}>{name}</h2>
      {children}
      {leads && <IconArrowNarrowRight className={classes.arrow} stroke={1.5} aria-hidden="true" />}
    </li>
  );
}

const firstLine = (text: string) => text.split('\n')[0] ?? '';
