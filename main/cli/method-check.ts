/** The rules of the method in one group, for a person line by line, or as JSON. */
import type { TFunction } from 'i18next';
import type { CheckView } from '../../shared/contract/method';
import type { Language } from '../../shared/model/primitives';
import { citeOf } from '../../shared/process/cite';
import type { Do } from './info';

interface JudgedRule extends CheckView {
  /** The rule as the process words it. */
  rule: string;
  /** What was found. */
  sentence: string;
  cite: string;
}

/** By the group's key or id, in the order of its walk. `words` speaks any catalogue. */
export async function judgedRules(run: Do, group: string, language: Language, words: TFunction): Promise<JudgedRule[]> {
  const { id, process } = await run('group.get', { group });
  const { texts } = await run('process.get', { process, language });
  const text = (key: string) => texts[key] ?? key;
  const checks = await run('check.list', { group: id });
  return checks.map((check) => ({
    ...check,
    rule: text(`step.${check.step}.advice.${check.advice}`),
    sentence: words(`checks:found.${check.check}.${check.say}`, check.facts),
    cite: check.strength === 'ours' ? words('choices:strength.ours') : citeOf(text, check.source),
  }));
}

/** One line: state, strength, what was found, source, and why the rule does not hold here. */
export function ruleLine({ state, strength, sentence, cite, reason, skipped }: JudgedRule, words: TFunction): string {
  const excepted = state === 'open' ? (reason ?? skipped) : null;
  const facts = {
    state: words(`checks:state.${excepted === null ? state : 'excepted'}`),
    strength: words(`choices:strength.${strength}`),
    sentence,
    source: cite,
  };
  const line = words(strength === 'ours' ? 'methodcheck.ours' : 'methodcheck.line', facts);
  return excepted === null ? line : words('methodcheck.excepted', { line, reason: oneLine(excepted) });
}

const oneLine = (text: string) => text.replace(/\s*\n\s*/g, ' ');
