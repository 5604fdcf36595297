/** Who is in a new group and on what: a mentee with its mentor, or cities of equal standing. */
import { Button, SegmentedControl, TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { CallInput } from '../../../shared/contract';
import { type City, CityFields, NO_CITY, partyOf } from './CityFields';
import classes from './GroupFields.module.css';

export interface NewGroupValues {
  kind: 'pair' | 'peers';
  theme: string;
  mentee: City;
  mentor: City;
  peers: City[];
}
export const EMPTY_GROUP: NewGroupValues = {
  kind: 'pair',
  theme: '',
  mentee: NO_CITY,
  mentor: NO_CITY,
  peers: [NO_CITY, NO_CITY],
};

/** The input of `group.create`; null while nobody is named. */
export function groupInput(programme: string, values: NewGroupValues): CallInput<'group.create'> | null {
  const pair = { mentee: partyOf(values.mentee), mentor: partyOf(values.mentor) };
  const peers = values.peers.map(partyOf).filter((peer) => peer !== undefined);
  const named = values.kind === 'pair' ? pair.mentee || pair.mentor : peers.length > 0;
  if (!named) return null;
  return {
    programme,
    ...(values.theme.trim() && { theme: values.theme.trim() }),
    ...(values.kind === 'pair' ? pair : { peers }),
  };
}

interface Props {
  values: NewGroupValues;
  onChange: (values: NewGroupValues) => void;
  autoFocus?: boolean;
}

export function GroupFields({ values, onChange, autoFocus }: Props) {
  const { t } = useTranslation('programme');
  const change = (part: Partial<NewGroupValues>) => onChange({ ...values, ...part });
  return (
    <div className={classes.fields}>
      <SegmentedControl
        aria-label={t('group.kind')}
        value={values.kind}
        onChange={(kind) => change({ kind: kind as NewGroupValues['kind'] })}
        data={[
          { value: 'pair', label: t('group.pair') },
          { value: 'peers', label: t('group.peers') },
        ]}
      />
      {values.kind === 'pair' ? (
        <>
          <CityFields
            party="mentee"
            value={values.mentee}
            onChange={(mentee) => change({ mentee })}
            autoFocus={autoFocus ?? false}
          />
          <CityFields party="mentor" value={values.mentor} onChange={(mentor) => change({ mentor })} />
        </>
      ) : (
        <>
          {values.peers.map((peer, index) => (
            <CityFields
              // biome-ignore lint/suspicious/noArrayIndexKey: the place in the list is what a peer is known by here
              key={index}
              party="peer"
              value={peer}
              onChange={(changed) => change({ peers: values.peers.with(index, changed) })}
            />
          ))}
          <Button
            variant="default"
            leftSection={<IconPlus size="1rem" />}
            onClick={() => change({ peers: [...values.peers, NO_CITY] })}
          >
            {t('group.addPeer')}
          </Button>
        </>
      )}
      <TextInput
        label={t('group.theme')}
        description={t('group.themeHint')}
        value={values.theme}
        onChange={(event) => change({ theme: event.currentTarget.value })}
      />
    </div>
  );
}
