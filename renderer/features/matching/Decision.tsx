/** People decide: the pair is chosen with its reasons, and its group is made. Against the best combination, with a reason. */
import { Button, Textarea } from '@mantine/core';
import { IconArrowRight } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../format';
import { href } from '../../routes';
import classes from './Explanation.module.css';
import { isSame, type Pair } from './pair';
import type { Matching } from './useMatching';

interface Props {
  matching: Matching;
  pair: Pair;
  isBest: boolean;
}

export function Decision({ matching, pair, isBest }: Props) {
  const { t } = useTranslation('matching');
  const { date } = useFormat();
  const { view, name, change, readOnly } = matching;
  const known = view.decisions.find(({ mentee }) => mentee === pair.mentee);
  const made = known && isSame(known, pair) ? known : null;
  const [reason, setReason] = useState(made?.reason ?? '');
  const needsReason = view.best !== null && !isBest;
  const names = { mentee: name(pair.mentee), mentor: name(pair.mentor) };
  const decide = () => change('match.decide', { programme: view.programme, ...pair, reason: reason.trim() || null });
  return (
    <div className={classes.decision}>
      <h3 className={classes.h}>{t('decide.title')}</h3>
      {made && (
        <p className={classes.made}>
          {made.decidedOn ? t('decide.done', { date: date(made.decidedOn) }) : t('decide.doneUndated')}
          {made.overruled && `, ${t('decide.overruled')}`}
          {made.group && (
            <a href={href({ page: 'step', group: made.group, step: null, tool: null })}>
              {t('decide.group')} <IconArrowRight size="0.875rem" aria-hidden="true" />
            </a>
          )}
        </p>
      )}
      {known && !made && <p>{t('decide.replaces', { mentee: names.mentee, mentor: known.mentorName })}</p>}
      <Textarea
        size="sm"
        autosize
        minRows={2}
        label={t('decide.reason')}
        description={needsReason && t('decide.needed')}
        placeholder={t('decide.placeholder')}
        value={reason}
        readOnly={readOnly}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      {!readOnly && (
        <Button
          fullWidth
          size="sm"
          variant={made ? 'default' : 'filled'}
          disabled={needsReason && !reason.trim()}
          onClick={decide}
          classNames={{ root: classes.decide, label: classes.decideLabel }}
        >
          {made ? t('decide.again') : t('decide.do', names)}
        </Button>
      )}
      {made && !readOnly && (
        <Button
          fullWidth
          size="sm"
          variant="subtle"
          color="gray"
          onClick={() => change('record.remove', { entity: 'match_decision', id: made.id })}
        >
          {t('decide.undo')}
        </Button>
      )}
    </div>
  );
}
