/**
 * The one gate between callers and services: it parses what comes in and what goes out, and turns everything that
 * goes wrong into a reply. It never throws and never answers `undefined`.
 */
import type { TFunction } from 'i18next';
import { z } from 'zod';
import { type CallName, type Calls, calls } from '../shared/contract';
import type { Failure, Reply } from '../shared/contract/call';
import { Fail } from './fail';
import { type Issue, issuesOf, wordIssue } from './issues';

/** One function per call; what it gets and gives is what the contract's schemas parse to and from. */
export type Handlers<N extends CallName = CallName> = {
  [K in N]: (input: z.output<Calls[K]['input']>) => Promise<z.input<Calls[K]['output']>>;
};
export type Dispatch = (name: unknown, input: unknown) => Promise<Reply>;

/** `words` gives the catalogue `errors` in the language of the settings, as it is at that moment. */
export function createDispatcher(handlers: Handlers, words: () => Promise<TFunction>): Dispatch {
  return async (name, input) => {
    try {
      if (typeof name !== 'string' || !Object.hasOwn(calls, name))
        throw new Fail('UNKNOWN_CALL', { name: shown(name) });
      const known = name as CallName;
      const parsed = parse(calls[known].input, input);
      const handle = handlers[known] as (parsed: unknown) => Promise<unknown>;
      return { ok: true, value: z.parse(calls[known].output, await handle(parsed)) };
    } catch (thrown) {
      return { ok: false, error: await failureOf(thrown, shown(name), words) };
    }
  };
}

/** The parsed input; Fail INVALID with issues. */
function parse(schema: z.ZodType, input: unknown): unknown {
  let result: z.ZodSafeParseResult<unknown>;
  try {
    result = schema.safeParse(input);
  } catch {
    // Input nested thousands of levels deep exhausts the stack.
    throw new Fail('INVALID', { issues: [{ path: [], code: 'form' }] });
  }
  if (!result.success) throw new Fail('INVALID', { issues: issuesOf(result.error) });
  return result.data;
}

async function failureOf(thrown: unknown, name: string, words: () => Promise<TFunction>): Promise<Failure> {
  if (!(thrown instanceof Fail)) logBug(name, thrown);
  const fail = thrown instanceof Fail ? thrown : new Fail('INTERNAL');
  try {
    return wordFailure(await words(), fail);
  } catch (unworded) {
    logBug(name, unworded);
    return { code: fail.code, message: fail.code };
  }
}

/** A failure in the language of `words`: its sentence with the facts filled in; `issues` or `faults` are worded too. */
export function wordFailure(words: TFunction, { code, data }: Fail): Failure {
  const facts = (data ?? {}) as { issues?: Issue[]; faults?: Issue[]; what?: string };
  const what = facts.what && words([`what.${facts.what}`, 'what.something']);
  const list = facts.issues ? 'issues' : 'faults';
  const worded = facts[list]?.map((issue) => wordIssue(words, issue));
  if (!worded) return { code, message: words(code, { ...facts, what }), ...(data === undefined ? {} : { data }) };
  const detail = worded.slice(0, 3).map(({ path, message }) => [path.join('.'), message].filter(Boolean).join(': '));
  return { code, message: words(code, { ...facts, detail: detail.join('; ') }), data: { ...facts, [list]: worded } };
}

/** A bug: kind and place go to stderr; the message may quote what a person wrote and stays out. */
function logBug(name: string, thrown: unknown) {
  const error = thrown instanceof Error ? thrown : new Error(typeof thrown);
  const code = (error as NodeJS.ErrnoException).code ?? '';
  const frames = error.stack?.split('\n').filter((line) => /^\s+at /.test(line)) ?? [];
  console.error([`${name}: ${error.name} ${code}`.trimEnd(), ...frames.slice(0, 8)].join('\n'));
}

/** A call's name as it may be shown: unknown ones come from outside and may be anything. */
const shown = (name: unknown) => (typeof name === 'string' ? name.slice(0, 80).replace(/[^\w.-]/g, '?') : typeof name);
