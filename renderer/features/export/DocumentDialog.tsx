/** A document of the method as a Word file: in which language and, for practices, which of them. */
import { Checkbox, NativeSelect } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentKind } from '../../../shared/contract/documents';
import type { GroupDetail } from '../../../shared/contract/guidance';
import { call } from '../../client';
import { useCall } from '../../stores/queries';
import { useSession } from '../../stores/session';
import classes from './Export.module.css';
import { ExportStages } from './ExportStages';
import { LanguageChoice } from './LanguageChoice';

interface Props {
  what: DocumentKind;
  group: GroupDetail;
  /** The visit whose pack is asked for. */
  visit: string | null;
  onClose: () => void;
}

/** Whose practices: of this group, of all groups of the programme, or one by its id. */
const OF_GROUP = 'group';
const OF_PROGRAMME = 'programme';

export function DocumentDialog({ what, group, visit, onClose }: Props) {
  const { t } = useTranslation('export');
  const [language, setLanguage] = useState(useSession((state) => state.settings.language));
  const [which, setWhich] = useState(OF_GROUP);
  const [gaps, setGaps] = useState(false);
  const practices = useCall('record.list', what === 'practice' ? { entity: 'practice', owner: group.id } : undefined, {
    entities: ['practice'],
    group: group.id,
  });

  async function run(job: string) {
    const one = which === OF_GROUP || which === OF_PROGRAMME ? null : which;
    const groups = which === OF_PROGRAMME ? await groupsOf(group.programme) : [group.id];
    return call('export.document', { job, groups, what, target: what === 'visit-pack' ? visit : one, language, gaps });
  }
  return (
    <ExportStages title={t(`document.title.${what}`)} ready run={run} onClose={onClose}>
      <p>{t(`document.about.${what}`)}</p>
      <div className={classes.choices}>
        {what === 'practice' && (
          <div className={classes.part}>
            <NativeSelect
              label={t('document.which')}
              classNames={{ label: classes.label }}
              value={which}
              onChange={(event) => setWhich(event.currentTarget.value)}
              data={[
                { value: OF_GROUP, label: t('document.ofGroup') },
                { value: OF_PROGRAMME, label: t('document.ofProgramme') },
                ...(practices.value ?? []).map(({ id, number, title }) => ({
                  value: id,
                  label: t('document.one', { number, title: title ?? t('document.untitled') }),
                })),
              ]}
            />
            <Checkbox
              label={t('document.gaps')}
              checked={gaps}
              onChange={(event) => setGaps(event.currentTarget.checked)}
            />
          </div>
        )}
        <LanguageChoice language={language} onChange={setLanguage} />
      </div>
      <p className={classes.left}>
        <IconLock aria-hidden="true" />
        {t('document.stays')}
      </p>
    </ExportStages>
  );
}

async function groupsOf(programme: string): Promise<string[]> {
  const ids: string[] = [];
  for (;;) {
    const page = await call('group.list', { programme, offset: ids.length, limit: 200 });
    ids.push(...page.groups.map(({ id }) => id));
    if (page.groups.length === 0 || ids.length >= page.total) return ids;
  }
}
