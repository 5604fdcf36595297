/** Workbooks that were open before, each with what one should know before opening it again. */
import { ActionIcon, Tooltip } from '@mantine/core';
import { IconCloud, IconFileUnknown, IconLock, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Recent } from '../../../shared/contract/application';
import { call } from '../../client';
import { FailureNote } from '../../components/Pending';
import { useFormat } from '../../format';
import classes from './Recents.module.css';
import { recentsChanged, useRecents } from './useRecents';

const NOTES = { synced: IconCloud, locked: IconLock, missing: IconFileUnknown };

export function Recents({ open }: { open: (id: string) => void }) {
  const { t } = useTranslation('start');
  const { recents, failure } = useRecents();
  if (failure) return <FailureNote failure={failure} />;
  if (!recents || recents.length === 0) return null;
  return (
    <section aria-labelledby="recent">
      <h2 id="recent" className={classes.h}>
        {t('recent.title')}
      </h2>
      <table className={classes.table}>
        <thead className={classes.head}>
          <tr>
            <th scope="col">{t('recent.workbook')}</th>
            <th scope="col">{t('recent.where')}</th>
            <th scope="col">{t('recent.changed')}</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {recents.map((recent) => (
            <Row key={recent.id} recent={recent} open={open} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Row({ recent, open }: { recent: Recent; open: (id: string) => void }) {
  const { t } = useTranslation('start');
  const format = useFormat();
  const Icon = recent.state === 'here' ? null : NOTES[recent.state];
  const forgetLabel = t('recent.forget', { title: recent.title });
  async function forget() {
    await call('workbook.forget', { id: recent.id });
    recentsChanged();
  }
  return (
    <tr>
      <th scope="row">
        <button type="button" className={classes.open} onClick={() => open(recent.id)}>
          {recent.title}
        </button>
        <span className={classes.file}>
          {recent.file}, {t('recent.groups', { count: recent.groups })}
        </span>
      </th>
      <td>
        {recent.folder}
        {Icon && (
          <span className={classes.note} data-state={recent.state}>
            <Icon className={classes.noteIcon} aria-hidden="true" />
            {t(`recent.state.${recent.state}`)}
          </span>
        )}
      </td>
      <td className={classes.when}>{recent.changedAt && format.moment(recent.changedAt)}</td>
      <td className={classes.end}>
        <Tooltip label={forgetLabel} multiline maw="16rem">
          <ActionIcon
            variant="subtle"
            color="gray"
            size="lg"
            aria-label={forgetLabel}
            className={classes.forget}
            onClick={forget}
          >
            <IconX className={classes.forgetIcon} />
          </ActionIcon>
        </Tooltip>
      </td>
    </tr>
  );
}
