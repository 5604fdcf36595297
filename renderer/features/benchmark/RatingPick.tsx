/**
 * How one city rates one thing: four signs as a radio group. Arrow keys move, choosing the same again takes it back.
 * Saved at once; when somebody else rated it meanwhile, a person chooses.
 */
import { Tooltip, VisuallyHidden } from '@mantine/core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Rating } from '../../../shared/benchmark/rating';
import { RATINGS } from '../../../shared/model/choices';
import { Clash } from '../../components/Clash';
import { useDraft } from '../../stores/drafts';
import { write } from '../../stores/session';
import { Ball } from './Ball';
import { type City, nameOf } from './board';
import classes from './RatingPick.module.css';
import type { Slot } from './slot';

/** A chosen radio button does not answer to these by itself. */
const TAKE_BACK = new Set([' ', 'Delete', 'Backspace']);

interface Props {
  city: City;
  slot: Slot;
  /** What is rated, for those who do not see where it stands. */
  label: string;
  saved: Rating | null;
}

export function RatingPick({ city, slot, label, saved }: Props) {
  const { t } = useTranslation('benchmark');
  const name = useId();
  const draft = useDraft<Rating | null>(
    saved,
    async (value, was) => (await write('assessment.rate', { ...slot, value, was })).value,
  );
  const rate = (rating: Rating | null) => {
    draft.set(rating);
    draft.flush();
  };
  return (
    <div className={classes.cell}>
      <fieldset className={classes.pick} data-role={city.party.role}>
        <VisuallyHidden component="legend">{t('rate', { city: nameOf(city), what: label })}</VisuallyHidden>
        {RATINGS.map((rating) => (
          <Tooltip key={rating} label={t(`choices:rating.${rating}`)}>
            <label className={classes.option} data-on={rating === draft.value || undefined}>
              <input
                type="radio"
                name={name}
                checked={rating === draft.value}
                onChange={() => rate(rating)}
                onClick={() => rating === draft.value && rate(null)}
                onKeyDown={(event) => {
                  if (rating === draft.value && TAKE_BACK.has(event.key)) rate(null);
                }}
                className={classes.input}
              />
              <Ball rating={rating} />
              <VisuallyHidden>{t(`choices:rating.${rating}`)}</VisuallyHidden>
            </label>
          </Tooltip>
        ))}
      </fieldset>
      {draft.failure && (
        <p className={classes.failure} role="alert">
          {draft.failure.message}
        </p>
      )}
      {draft.conflict && (
        <Clash theirs={draft.conflict.theirs && t(`choices:rating.${draft.conflict.theirs}`)} resolve={draft.resolve} />
      )}
    </div>
  );
}
