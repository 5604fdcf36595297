/** What stood in the way of opening: what happened, what is safe, what to do. */
import { Alert, Button } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { type CallError, call } from '../../client';
import classes from './OpenFailure.module.css';
import type { Opening } from './useOpening';
import { recentsChanged } from './useRecents';

export function OpenFailure({ opening, failure }: { opening: Opening; failure: CallError }) {
  const { t } = useTranslation('start');
  const { wanted } = opening;
  const recent = wanted?.recent;
  const gone = recent !== undefined && (failure.code === 'FILE_MISSING' || failure.code === 'NOT_FOUND');
  async function forget() {
    if (recent === undefined) return;
    await call('workbook.forget', { id: recent });
    recentsChanged();
    opening.forgetFailure();
  }
  return (
    <Alert
      role="alert"
      color="madder"
      icon={<IconAlertTriangle />}
      title={t('failure.title')}
      className={classes.failure}
      withCloseButton
      closeButtonLabel={t('common:close')}
      onClose={opening.forgetFailure}
    >
      <p>{failure.message}</p>
      <div className={classes.buttons}>
        {gone && (
          <Button variant="default" onClick={forget}>
            {t('failure.forget')}
          </Button>
        )}
        {recent !== undefined && !gone && (
          <Button variant="default" onClick={() => opening.openRecent(recent)}>
            {t('common:tryAgain')}
          </Button>
        )}
        <Button variant="default" onClick={opening.openPicked}>
          {t('failure.other')}
        </Button>
      </div>
    </Alert>
  );
}
