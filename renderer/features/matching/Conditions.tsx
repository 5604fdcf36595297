/** What was ruled out or settled beforehand, each with its reason; and which of it leaves no combination at all. */
import { ActionIcon, Alert } from '@mantine/core';
import { IconAlertTriangle, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ConflictView, ConstraintView } from '../../../shared/contract/matching';
import { useFormat } from '../../format';
import classes from './Matching.module.css';
import { ReasonField } from './ReasonField';
import type { Matching } from './useMatching';

const sentence = (constraint: ConstraintView, name: Matching['name']) =>
  [`constraints.${constraint.kind}`, { mentee: name(constraint.mentee), mentor: name(constraint.mentor) }] as const;

export function Conditions({ matching }: { matching: Matching }) {
  const { t } = useTranslation('matching');
  const { constraints } = matching.view;
  return (
    <section className={classes.section} aria-labelledby="conditions">
      <h2 id="conditions" className={classes.h}>
        {t('constraints.title')}
      </h2>
      {constraints.length === 0 && <p className={classes.dim}>{t('constraints.none')}</p>}
      <ul>
        {constraints.map((constraint) => (
          <Condition key={constraint.id} matching={matching} constraint={constraint} />
        ))}
      </ul>
    </section>
  );
}

function Condition({ matching, constraint }: { matching: Matching; constraint: ConstraintView }) {
  const { t } = useTranslation('matching');
  const { id } = constraint;
  const what = t(...sentence(constraint, matching.name));
  return (
    <li className={classes.line}>
      <span>{what}</span>
      {!constraint.active && <span className={classes.dim}>({t('constraints.idle')})</span>}
      <ReasonField
        entity="match_constraint"
        id={id}
        saved={constraint.reason}
        label={`${t('constraints.why')}: ${what}`}
        placeholder={t('constraints.why')}
        readOnly={matching.readOnly}
      />
      {!matching.readOnly && (
        <ActionIcon
          variant="subtle"
          color="gray"
          size="sm"
          aria-label={t('constraints.remove', { what })}
          onClick={() => matching.change('record.remove', { entity: 'match_constraint', id })}
        >
          <IconX size="0.875rem" />
        </ActionIcon>
      )}
    </li>
  );
}

export function Conflicts({ matching }: { matching: Matching }) {
  const { t } = useTranslation('matching');
  const say = useConflictWords(matching);
  const { conflicts } = matching.view;
  if (conflicts.length === 0) return null;
  return (
    <Alert role="alert" color="ochre" icon={<IconAlertTriangle />} title={t('conflict.title')}>
      <ul>
        {conflicts.map((conflict) => (
          <li key={conflict.kind + conflict.cities.join()}>{say(conflict)}</li>
        ))}
      </ul>
    </Alert>
  );
}

function useConflictWords({ view, name }: Matching): (conflict: ConflictView) => string {
  const { t } = useTranslation('matching');
  const { list } = useFormat();
  return (conflict) => {
    const said = view.constraints
      .filter(({ id }) => conflict.constraints.includes(id))
      .map((constraint) => t(...sentence(constraint, name)));
    const constraints = said.length > 0 ? list(said) : t('conflict.noConstraint');
    if (conflict.kind === 'clash') return t('conflict.clash', { constraints });
    const { cities, partners } = conflict;
    return t('conflict.shortage', {
      count: cities.length,
      cities: list(cities.map(name)),
      partners: partners.length > 0 ? list(partners.map(name)) : t('conflict.nobody'),
      constraints,
    });
  };
}
