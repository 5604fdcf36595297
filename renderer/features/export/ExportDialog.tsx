/**
 * Plans as Word and Excel files: which groups, which version, in which language, and before anything is written, what
 * stays behind. Opened from a plan and from the overview of all groups.
 */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../client';
import { useSession } from '../../stores/session';
import type { Choice, ExportGroup } from './choice';
import { ExportChoices } from './ExportChoices';
import { ExportPreview } from './ExportPreview';
import { ExportStages } from './ExportStages';

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
  const ready = choice.groups.length > 0 && choice.formats.length > 0;
  return (
    <ExportStages
      title={t(groups.length > 1 ? 'title.several' : 'title.one', { name: groups[0]?.name })}
      size="wide"
      ready={ready}
      run={(job) => call('export.plan', { job, ...choice })}
      onClose={onClose}
    >
      <ExportChoices groups={groups} choice={choice} onChange={setChoice} />
      {ready && <ExportPreview choice={choice} />}
    </ExportStages>
  );
}
