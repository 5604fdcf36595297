/** A later version of the group's benchmark: what the group would have to look at again, before it moves up. */
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Aspect } from '../../../shared/benchmark/comparison';
import type { PackView } from '../../../shared/contract/benchmark';
import { Dialog } from '../../components/Dialog';
import { Pending } from '../../components/Pending';
import { flushDrafts } from '../../stores/drafts';
import { useCall } from '../../stores/queries';
import { useSession, write } from '../../stores/session';
import type { Board } from './board';
import classes from './MoveUp.module.css';

export function MoveUp({ board, onClose }: { board: Board; onClose: () => void }) {
  const { t } = useTranslation('benchmark');
  const group = board.page.group.id;
  const language = useSession((state) => state.settings.language);
  const compared = useCall('benchmark.compare', { group }, { entities: ['pack', 'benchmark'], group });
  const to = compared.value?.to;
  const later = useCall('pack.get', to ? { pack: to, language } : undefined, { entities: ['pack'] });
  const move = async () => {
    await flushDrafts();
    await write('benchmark.moveUp', { group });
    onClose();
  };
  return (
    <Dialog
      size="wide"
      title={t('newer.title')}
      onClose={onClose}
      actions={
        <>
          <Button variant="default" onClick={onClose}>
            {t('newer.stay')}
          </Button>
          <Button disabled={!compared.value} onClick={() => void move().catch(() => undefined)}>
            {t('newer.move')}
          </Button>
        </>
      }
    >
      <p>{t('newer.lead')}</p>
      {compared.value && later.value ? (
        <Differences compared={compared.value} before={board.pack} after={later.value} />
      ) : (
        <Pending failure={compared.failure ?? later.failure} retry={compared.refresh} />
      )}
    </Dialog>
  );
}

type Compared = NonNullable<Awaited<ReturnType<typeof write<'benchmark.compare'>>>>;

interface Line {
  key: string;
  kind: 'added' | 'removed' | 'changed';
  words: string;
  aspects: Aspect[];
}

function Differences({ compared, before, after }: { compared: Compared; before: PackView; after: PackView }) {
  const { t } = useTranslation('benchmark');
  const lines = linesOf(compared, before, after);
  if (lines.length === 0) return <p>{t('newer.same')}</p>;
  return (
    <ul className={classes.lines}>
      {lines.map(({ key, kind, words, aspects }) => (
        <li key={key} data-kind={kind}>
          <b>{t(`newer.${kind}`)}</b> {words}
          {aspects.length > 0 && (
            <span className={classes.aspects}>
              {' '}
              ({aspects.map((aspect) => t(`newer.aspect.${aspect}`)).join(', ')})
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}

/** Factors, then questions, then context factors; what was removed in the words it had. */
function linesOf({ comparison }: Compared, before: PackView, after: PackView): Line[] {
  const { factors, questions, contextFactors } = comparison;
  return [
    ...lines(factors, ({ factor }) => `factor.${factor}.title`, before, after),
    ...lines(questions, ({ factor, question }) => `factor.${factor}.question.${question}`, before, after),
    ...lines(contextFactors, ({ contextFactor }) => `context.${contextFactor}`, before, after),
  ];
}

interface Changes<T> {
  added: T[];
  removed: T[];
  changed: (T & { aspects: Aspect[] })[];
}

function lines<T>(changes: Changes<T>, keyOf: (ref: T) => string, before: PackView, after: PackView): Line[] {
  const line = (kind: Line['kind'], texts: PackView['texts'], ref: T, aspects: Aspect[] = []): Line => {
    const key = keyOf(ref);
    return { key: `${kind}/${key}`, kind, words: texts[key] ?? key, aspects };
  };
  return [
    ...changes.added.map((ref) => line('added', after.texts, ref)),
    ...changes.changed.map((ref) => line('changed', after.texts, ref, ref.aspects)),
    ...changes.removed.map((ref) => line('removed', before.texts, ref)),
  ];
}
