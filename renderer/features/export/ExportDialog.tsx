/**
 * Plans as Word and Excel files: which groups, which version, in which language, and before anything is written, what
 * stays behind. Opened from a plan and from the overview of all groups.
 */
import { Button } from '@mantine/core';
import { IconFileDownload } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../components/Dialog';
import { FailureNote } from '../../components/Pending';
import { useSession } from '../../stores/session';
import type { Choice, ExportGroup } from './choice';
import { ExportChoices } from './ExportChoices';
import { ExportPreview } from './ExportPreview';
import { ExportProgress } from './ExportProgress';
import { ExportResult } from './ExportResult';
import { useExport } from './useExport';

interface Props {
  /** What can be exported; one group, or several to choose from. */
  groups: ExportGroup[];
  opened: boolean;
  onClose: () => void;
  /** The version to start with, for one group; the plan as it is now when absent. */
  version?: string | null;
}

export function ExportDialog({ opened, ...props }: Props) {
  return opened ? <OpenDialog {...props} /> : null;
}

function OpenDialog({ groups, onClose, version = null }: Omit<Props, 'opened'>) {
  const { t } = useTranslation('export');
  const language = useSession((state) => state.settings.language);
  const [choice, setChoice] = useState<Choice>({
    groups: groups.map((group) => group.id),
    version,
    formats: ['docx', 'xlsx'],
    language,
  });
  const { state, start, cancel, again } = useExport();
  const ready = choice.groups.length > 0 && choice.formats.length > 0;
  const close = () => {
    if (state.kind === 'working') void cancel();
    onClose();
  };

  if (state.kind === 'working')
    return (
      <Dialog
        title={t('working.title')}
        onClose={close}
        actions={
          <Button variant="default" onClick={cancel} data-autofocus>
            {t('cancel')}
          </Button>
        }
      >
        <ExportProgress {...state} />
      </Dialog>
    );
  if (state.kind === 'done')
    return (
      <Dialog
        title={t('done.title')}
        onClose={close}
        actions={
          <>
            <Button variant="default" onClick={again}>
              {t('again')}
            </Button>
            <Button onClick={close} data-autofocus>
              {t('close')}
            </Button>
          </>
        }
      >
        <ExportResult delivery={state.delivery} />
      </Dialog>
    );
  return (
    <Dialog
      title={t(groups.length > 1 ? 'title.several' : 'title.one', { name: groups[0]?.name })}
      onClose={close}
      size="wide"
      actions={
        <>
          <Button variant="default" onClick={close}>
            {t('cancel')}
          </Button>
          <Button disabled={!ready} leftSection={<IconFileDownload size="1.125rem" />} onClick={() => start(choice)}>
            {t('start')}
          </Button>
        </>
      }
    >
      {state.kind === 'failed' && <FailureNote failure={state.failure} />}
      {state.kind === 'cancelled' && <p role="status">{t('cancelled')}</p>}
      <ExportChoices groups={groups} choice={choice} onChange={setChoice} />
      {ready && <ExportPreview choice={choice} />}
    </Dialog>
  );
}
