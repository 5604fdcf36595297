/** Rail beside all groups: the programmes of this workbook, and what one does with the workbook as a file. */
import { UnstyledButton } from '@mantine/core';
import { IconArrowsJoin2, IconCopy, IconDoorExit, IconFileImport, IconLayoutList, IconPlus } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FileSaid } from '../features/programme/FileSaid';
import { NewProgramme } from '../features/programme/NewProgramme';
import { useProcessImport, useSaveCopy } from '../features/programme/useFiles';
import { go, href, useRoute } from '../routes';
import { useProgrammes } from '../stores/groups';
import { closeWorkbook, useSession } from '../stores/session';
import classes from './ProgrammeRail.module.css';

export function ProgrammeRail() {
  const { t } = useTranslation('programme');
  const status = useSession((state) => state.status);
  const programmes = useProgrammes().value ?? [];
  const { query, page } = useRoute();
  const here = query.programme ?? programmes[0]?.id;
  const [adding, setAdding] = useState(false);
  const copy = useSaveCopy();
  const process = useProcessImport();

  async function close() {
    await closeWorkbook();
    go({ page: 'start' });
  }
  return (
    <nav className={classes.rail} aria-label={t('rail')}>
      <div className={classes.title}>
        <p className={classes.name}>{status?.title}</p>
        <p className={classes.file}>{status?.file}</p>
      </div>
      <ul>
        {programmes.map((programme) => (
          <li key={programme.id}>
            <a
              className={classes.item}
              href={href({ page: 'programme' }, programmes.length > 1 ? { programme: programme.id } : {})}
              aria-current={page === 'programme' && programme.id === here ? 'page' : undefined}
            >
              <IconLayoutList className={classes.icon} />
              <span>{programmes.length > 1 ? programme.title : t('common:allGroups')}</span>
              <span className={classes.count}>{programme.groups}</span>
            </a>
          </li>
        ))}
        {here && (
          <li>
            <a
              className={classes.item}
              href={href({ page: 'matching' }, programmes.length > 1 ? { programme: here } : {})}
              aria-current={page === 'matching' ? 'page' : undefined}
            >
              <IconArrowsJoin2 className={classes.icon} />
              <span>{t('matching:rail')}</span>
            </a>
          </li>
        )}
      </ul>
      <ul className={classes.end}>
        <Item icon={<IconPlus />} onClick={() => setAdding(true)} label={t('newProgramme')} />
        <Item icon={<IconFileImport />} onClick={process.importProcess} label={t('importProcess')} />
        <Item icon={<IconCopy />} onClick={copy.saveCopy} label={t('saveCopy')} />
        <Item icon={<IconDoorExit />} onClick={close} label={t('close')} />
      </ul>
      {adding && <NewProgramme onClose={() => setAdding(false)} />}
      <FileSaid of={copy} />
      <FileSaid of={process} />
    </nav>
  );
}

function Item({ icon, label, onClick }: { icon: ReactNode; label: string; onClick: () => void }) {
  return (
    <li>
      <UnstyledButton className={classes.item} onClick={onClick}>
        <span className={classes.icon}>{icon}</span>
        <span>{label}</span>
      </UnstyledButton>
    </li>
  );
}
