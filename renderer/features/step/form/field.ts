/** What every field of the form builder is given. Values are as `shared/rules/answers.ts` describes them. */
import type { Question } from '../../../../shared/process/schema';

export interface FieldProps<T> {
  /** null: not filled in. */
  value: T | null;
  onChange: (value: T | null) => void;
  /** The field was left: save now. */
  onBlur: () => void;
  question: Question;
  /** Words of the process by key. */
  words: (key: string) => string;
  /** For the `htmlFor` of the question's label. */
  id: string;
  /** Ids of hint and remarks. */
  describedBy: string;
  /** Id of the question's words, for groups of controls. */
  labelledBy: string;
  invalid: boolean;
}

/** Mantine's inputs describe themselves by their own hint only; this gives them the question's instead. */
export const described = (by: string) => ({ input: { 'aria-describedby': by } });
