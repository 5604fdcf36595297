/** How much each criterion counts; moving one recolours the map at once. Criteria of one's own are added here. */
import { ActionIcon, Alert, Button, Slider, TextInput } from '@mantine/core';
import { IconAlertTriangle, IconPlus, IconX } from '@tabler/icons-react';
import { type FormEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CriterionView } from '../../../shared/contract/matching';
import { Dialog } from '../../components/Dialog';
import type { Matching } from './useMatching';
import classes from './Weights.module.css';

const MOST = 10;

export function Weights({ matching }: { matching: Matching }) {
  const { t } = useTranslation('matching');
  const [adding, setAdding] = useState(false);
  const { view, readOnly } = matching;
  return (
    <section aria-labelledby="weights" className={classes.section}>
      <h2 id="weights" className={classes.h}>
        {t('weights.title')}
      </h2>
      <div className={classes.weights}>
        {view.criteria.map((criterion) => (
          <Weight key={criterion.id} matching={matching} criterion={criterion} />
        ))}
      </div>
      <Fault matching={matching} />
      {!readOnly && (
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={<IconPlus size="0.9375rem" />}
          onClick={() => setAdding(true)}
          className={classes.add}
        >
          {t('weights.add')}
        </Button>
      )}
      {adding && <NewCriterion matching={matching} onClose={() => setAdding(false)} />}
    </section>
  );
}

function Weight({ matching, criterion }: { matching: Matching; criterion: CriterionView }) {
  const { t } = useTranslation('matching');
  const { view, change, readOnly } = matching;
  const name = matching.criterionName(criterion);
  // What the hand is doing goes before what the services last said.
  const [held, setHeld] = useState<number | null>(null);
  const weight = held ?? criterion.weight;
  const said = weight === 0 ? t('weights.off') : t('weights.times', { weight });
  async function weigh(next: number) {
    setHeld(next);
    await change('match.weigh', { programme: view.programme, criterion: criterion.id, weight: next });
  }
  return (
    <div className={classes.one} data-off={weight === 0 || undefined}>
      <div className={classes.name}>
        <span>{name}</span>
        <b className="cm-num">{said}</b>
        {criterion.key === 'own' && !readOnly && (
          <ActionIcon
            variant="subtle"
            color="gray"
            size="sm"
            aria-label={t('weights.remove', { criterion: name })}
            onClick={() => change('record.remove', { entity: 'criterion', id: criterion.id })}
          >
            <IconX size="0.875rem" />
          </ActionIcon>
        )}
      </div>
      <Slider
        size={4}
        min={0}
        max={MOST}
        step={1}
        value={weight}
        onChange={weigh}
        onChangeEnd={() => setHeld(null)}
        disabled={readOnly}
        label={null}
        thumbLabel={t('weights.one', { criterion: name })}
        thumbProps={{ 'aria-valuetext': said }}
        classNames={{ thumb: classes.thumb, track: classes.track }}
      />
    </div>
  );
}

function Fault({ matching: { view, criterionName } }: { matching: Matching }) {
  const { t } = useTranslation('matching');
  const { weightFault, criteria } = view;
  if (!weightFault) return null;
  const wrong = criteria.find(({ id }) => id === weightFault.criterion);
  return (
    <Alert role="alert" color="ochre" icon={<IconAlertTriangle />} className={classes.fault}>
      {t(`weights.fault.${weightFault.fault}`, { criterion: wrong && criterionName(wrong) })}
    </Alert>
  );
}

function NewCriterion({ matching, onClose }: { matching: Matching; onClose: () => void }) {
  const { t } = useTranslation('matching');
  const [label, setLabel] = useState('');
  const form = useId();
  async function make(event: FormEvent) {
    event.preventDefault();
    const values = { programme_id: matching.view.programme, key: 'own', label: label.trim(), weight: 1 };
    if (label.trim()) await matching.change('record.create', { entity: 'criterion', values });
    onClose();
  }
  return (
    <Dialog
      title={t('weights.add')}
      onClose={onClose}
      actions={
        <>
          <Button variant="default" onClick={onClose}>
            {t('common:cancel')}
          </Button>
          <Button type="submit" form={form} disabled={!label.trim()}>
            {t('weights.add')}
          </Button>
        </>
      }
    >
      <form id={form} onSubmit={make}>
        <TextInput
          label={t('weights.name')}
          description={t('weights.nameHint')}
          value={label}
          onChange={(event) => setLabel(event.currentTarget.value)}
          data-autofocus
        />
      </form>
    </Dialog>
  );
}
