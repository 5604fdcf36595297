/** Failures in words: their codes are worded by the catalogue `errors`, what is wrong with an input under `issue.<code>`. */
import type { TFunction } from 'i18next';
import type { Failure } from '../shared/contract/call';
import type { Issue } from '../shared/rules/issues';
import type { Fail } from './fail';

/** One thing that does not fit, as a reply carries it under `data.issues`. */
interface WordedIssue {
  path: (string | number)[];
  message: string;
  /** Of a fault in a file, counted from 1. */
  line?: number;
}

/** The issue in the language of `words`, the catalogue `errors`. */
export function wordIssue(words: TFunction, { path, code, facts, line }: Issue & { line?: number }): WordedIssue {
  const message = words([`issue.${code}`, 'issue.form'], { ...facts });
  return { path, message, ...(line !== undefined && { line }) };
}

/** A failure in the language of `words`: its sentence with the facts filled in; `issues` or `faults` are worded too. */
export function wordFailure(words: TFunction, { code, data }: Fail): Failure {
  const facts = (data ?? {}) as { issues?: Issue[]; faults?: Issue[]; what?: string; by?: string | null };
  const what = facts.what && words([`what.${facts.what}`, 'what.something']);
  const list = facts.issues ? 'issues' : 'faults';
  const worded = facts[list]?.map((issue) => wordIssue(words, issue));
  if (!worded) {
    const message = words(code, { ...facts, what, context: facts.by ? 'by' : undefined });
    return { code, message, ...(data === undefined ? {} : { data }) };
  }
  const detail = worded.slice(0, 3).map(({ path, message, line }) => {
    const told = [path.join('.'), message].filter(Boolean).join(': ');
    return line === undefined ? told : words('issue.on-line', { line, message: told });
  });
  return { code, message: words(code, { ...facts, detail: detail.join('; ') }), data: { ...facts, [list]: worded } };
}
