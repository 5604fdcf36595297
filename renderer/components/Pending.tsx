/** What stands where an answer is awaited or could not be had. Waiting shows itself only when it takes long. */
import { Alert, Button, VisuallyHidden } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { CallError } from '../client';
import classes from './Pending.module.css';
import { Sheet } from './Sheet';

interface Props {
  failure?: CallError | null | undefined;
  retry?: () => void;
}

export function Pending({ failure, retry }: Props) {
  const { t } = useTranslation();
  if (!failure)
    return (
      <div className={classes.waiting} role="status">
        <VisuallyHidden>{t('loading')}</VisuallyHidden>
      </div>
    );
  return <FailureNote failure={failure} retry={retry} />;
}

/** A whole sheet that waits, so that the desk does not jump. */
export function PendingSheet(props: Props) {
  const { t } = useTranslation();
  return (
    <Sheet folio={props.failure ? t('problem') : t('loading')}>
      <div className={classes.page}>
        <Pending {...props} />
      </div>
    </Sheet>
  );
}

/** Says what happened (in the words of the program) and offers to try again. */
export function FailureNote({ failure, retry }: { failure: CallError; retry?: (() => void) | undefined }) {
  const { t } = useTranslation();
  return (
    <Alert role="alert" color="madder" icon={<IconAlertTriangle />} title={t('problem')} className={classes.failure}>
      <p>{failure.message}</p>
      {retry && (
        <Button variant="default" onClick={retry}>
          {t('tryAgain')}
        </Button>
      )}
    </Alert>
  );
}
