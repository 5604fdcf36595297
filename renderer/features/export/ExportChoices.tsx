/** The form of the export dialog. */
import { Checkbox, NativeSelect } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { FORMATS } from '../../../shared/contract/plan';
import { useFormat } from '../../format';
import { useCall } from '../../stores/queries';
import { type Choice, type ExportGroup, onlyGroup } from './choice';
import classes from './Export.module.css';
import { LanguageChoice } from './LanguageChoice';

interface Props {
  groups: ExportGroup[];
  choice: Choice;
  onChange: (choice: Choice) => void;
}

export function ExportChoices({ groups, choice, onChange }: Props) {
  const { t } = useTranslation('export');
  const several = groups.length > 1;
  return (
    <div className={classes.choices}>
      {several && (
        <Part label={t('groups')} wide>
          <Checkbox
            label={t('allGroups', { count: groups.length })}
            checked={choice.groups.length === groups.length}
            indeterminate={choice.groups.length > 0 && choice.groups.length < groups.length}
            onChange={(event) =>
              onChange({
                ...choice,
                version: null,
                groups: event.currentTarget.checked ? groups.map(({ id }) => id) : [],
              })
            }
          />
          <div className={classes.groups}>
            {groups.map((group) => (
              <Checkbox
                key={group.id}
                label={group.name}
                checked={choice.groups.includes(group.id)}
                onChange={(event) => {
                  const chosen = new Set(choice.groups);
                  if (event.currentTarget.checked) chosen.add(group.id);
                  else chosen.delete(group.id);
                  onChange({
                    ...choice,
                    version: null,
                    groups: groups.map(({ id }) => id).filter((id) => chosen.has(id)),
                  });
                }}
              />
            ))}
          </div>
        </Part>
      )}
      <VersionChoice choice={choice} onChange={onChange} />
      <Part label={t('formats')}>
        {FORMATS.map((format) => (
          <Checkbox
            key={format}
            label={t(`format.${format}`)}
            checked={choice.formats.includes(format)}
            onChange={(event) =>
              onChange({
                ...choice,
                formats: FORMATS.filter((each) =>
                  each === format ? event.currentTarget.checked : choice.formats.includes(each),
                ),
              })
            }
          />
        ))}
      </Part>
      <LanguageChoice language={choice.language} onChange={(language) => onChange({ ...choice, language })} />
    </div>
  );
}

function Part({ label, wide, children }: { label: string; wide?: boolean; children: ReactNode }) {
  return (
    <fieldset className={classes.part} data-wide={wide || undefined}>
      <legend className={classes.label}>{label}</legend>
      {children}
    </fieldset>
  );
}

/** Versions belong to one plan; several groups are exported as they are now. */
function VersionChoice({ choice, onChange }: Omit<Props, 'groups'>) {
  const { t } = useTranslation('export');
  const format = useFormat();
  const group = onlyGroup(choice);
  const versions = useCall('plan.get', group ? { group } : undefined, { group }).value?.versions ?? [];
  return (
    <NativeSelect
      className={classes.part}
      classNames={{ label: classes.label }}
      label={t('version')}
      description={!group && choice.groups.length > 1 ? t('versionOfOne') : undefined}
      disabled={!group || versions.length === 0}
      value={choice.version ?? ''}
      onChange={(event) => onChange({ ...choice, version: event.currentTarget.value || null })}
      data={[
        { value: '', label: t('asItIsNow') },
        ...versions.map((version) => ({
          value: version.id,
          label: t('versionNamed', {
            kind: t(`choices:version-kind.${version.kind}`),
            title: version.title,
            when: format.moment(version.madeAt),
          }),
        })),
      ]}
    />
  );
}
