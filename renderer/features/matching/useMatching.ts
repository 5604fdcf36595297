/** What every part of the page needs: the programme's matching, the names of its cities, and a way to change it. */
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CallInput, CallName } from '../../../shared/contract';
import type { CriterionView, MatchView } from '../../../shared/contract/matching';
import { CallError } from '../../client';
import { useSession, write } from '../../stores/session';

export interface Matching {
  view: MatchView;
  /** Name of a city by its organisation. */
  name: (organisation: string) => string;
  criterionName: (criterion: CriterionView) => string;
  readOnly: boolean;
  /** Makes a call that changes something; what goes wrong is kept in `failure`. Answers whether it went well. */
  change: <N extends CallName>(name: N, input: CallInput<N>) => Promise<boolean>;
  failure: CallError | null;
}

export function useMatching(view: MatchView): Matching {
  const { t } = useTranslation('matching');
  const readOnly = useSession((state) => state.status?.readOnly ?? true);
  const [failure, setFailure] = useState<CallError | null>(null);
  const names = useMemo(
    () => new Map([...view.mentees, ...view.mentors].map(({ organisation, name }) => [organisation, name])),
    [view],
  );
  const decided = view.decisions;
  return {
    view,
    name: (organisation) =>
      names.get(organisation) ?? decided.find(({ mentor }) => mentor === organisation)?.mentorName ?? t('city'),
    criterionName: ({ key, label }) => label?.trim() || t(`criterion.${key}`),
    readOnly,
    async change(name, input) {
      try {
        await write(name, input);
        setFailure(null);
        return true;
      } catch (error) {
        if (!(error instanceof CallError)) throw error;
        setFailure(error);
        return false;
      }
    },
    failure,
  };
}
