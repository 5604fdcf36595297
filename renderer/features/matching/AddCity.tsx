/** A city that has no group yet joins the comparison, with what it needs or has experience with. */
import { Button, Checkbox, SegmentedControl, Textarea, TextInput } from '@mantine/core';
import { type FormEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MATCH_SIDES, type MatchSide, POLICY_FIELDS } from '../../../shared/model/choices';
import { CallError } from '../../client';
import { Dialog } from '../../components/Dialog';
import { FailureNote } from '../../components/Pending';
import { write } from '../../stores/session';
import { CountrySelect } from '../programme/CityFields';
import classes from './AddCity.module.css';

const EMPTY = { side: 'mentor' as MatchSide, city: '', country: '', fields: [] as string[], note: '' };

export function AddCity({ programme, onClose }: { programme: string; onClose: () => void }) {
  const { t } = useTranslation('matching');
  const [values, setValues] = useState(EMPTY);
  const [failure, setFailure] = useState<CallError | null>(null);
  const form = useId();
  const change = (part: Partial<typeof EMPTY>) => setValues({ ...values, ...part });
  const { side, city, country, fields, note } = values;
  async function add(event: FormEvent) {
    event.preventDefault();
    if (!city.trim()) return;
    try {
      await write('match.nominate', {
        programme,
        side,
        city,
        ...(country && { country }),
        policyFields: POLICY_FIELDS.filter((field) => fields.includes(field)),
        note: note || null,
      });
      onClose();
    } catch (error) {
      if (!(error instanceof CallError)) throw error;
      setFailure(error);
    }
  }
  return (
    <Dialog
      size="wide"
      title={t('nominate.title')}
      onClose={onClose}
      actions={
        <>
          <Button variant="default" onClick={onClose}>
            {t('common:cancel')}
          </Button>
          <Button type="submit" form={form} disabled={!city.trim()}>
            {t('nominate.make')}
          </Button>
        </>
      }
    >
      <form id={form} onSubmit={add} className={classes.fields}>
        <SegmentedControl
          aria-label={t('nominate.side')}
          value={side}
          onChange={(chosen) => change({ side: chosen as MatchSide })}
          data={MATCH_SIDES.map((value) => ({ value, label: t(`choices:party-role.${value}`) }))}
        />
        <TextInput
          label={t('programme:city.name')}
          value={city}
          onChange={(event) => change({ city: event.currentTarget.value })}
          data-autofocus
        />
        <CountrySelect value={country} onChange={(code) => change({ country: code })} />
        <Checkbox.Group
          label={t(side === 'mentee' ? 'nominate.fieldsMentee' : 'nominate.fieldsMentor')}
          value={fields}
          onChange={(chosen) => change({ fields: chosen })}
        >
          <div className={classes.choices}>
            {POLICY_FIELDS.map((field) => (
              <Checkbox key={field} value={field} label={t(`choices:policy-field.${field}`)} />
            ))}
          </div>
        </Checkbox.Group>
        <Textarea
          label={t('nominate.note')}
          autosize
          minRows={2}
          value={note}
          onChange={(event) => change({ note: event.currentTarget.value })}
        />
        {failure && <FailureNote failure={failure} />}
      </form>
    </Dialog>
  );
}
