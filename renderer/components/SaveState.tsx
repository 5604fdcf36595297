/** "Saved 14:02": always there, spoken when it changes, and the reason when something did not reach the disk. */
import { Popover, UnstyledButton, VisuallyHidden } from '@mantine/core';
import { IconAlertTriangle, IconCheck, IconLoader, IconLock } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../format';
import { useDrafts } from '../stores/drafts';
import { useSession } from '../stores/session';
import classes from './SaveState.module.css';

export function SaveState() {
  const { t } = useTranslation();
  const format = useFormat();
  const { status, writing, unsaved } = useSession();
  const typing = useDrafts((state) => state.unsent > 0);
  const stuck = useDrafts((state) => state.stuck > 0);
  if (!status) return null;
  const kind = unsaved || stuck ? 'failed' : status.readOnly ? 'readOnly' : typing || writing > 0 ? 'saving' : 'saved';
  const saved = status.savedAt ? t('save.saved', { time: format.time(status.savedAt) }) : t('save.unchanged');
  const words = kind === 'saved' ? saved : t(`save.${kind}`);
  const Icon = { failed: IconAlertTriangle, readOnly: IconLock, saving: IconLoader, saved: IconCheck }[kind];
  return (
    <Popover position="bottom-end" width="20rem">
      <Popover.Target>
        <UnstyledButton className={classes.state} data-kind={kind}>
          <Icon className={classes.icon} aria-hidden="true" />
          <span>{words}</span>
        </UnstyledButton>
      </Popover.Target>
      <VisuallyHidden role="status">{kind === 'saving' ? saved : words}</VisuallyHidden>
      <Popover.Dropdown className={classes.about}>
        {unsaved && <p className={classes.failed}>{unsaved.message}</p>}
        {stuck && <p className={classes.failed}>{t('save.stuck')}</p>}
        <p>{t('save.where', { file: status.file, folder: status.folder })}</p>
        {status.synced && <p>{t('save.synced')}</p>}
        <p className={classes.dim}>{t('save.how')}</p>
      </Popover.Dropdown>
    </Popover>
  );
}
