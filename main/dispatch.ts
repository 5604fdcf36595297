/**
 * The one gate between callers and services: it parses what comes in and what goes out, and turns everything that
 * goes wrong into a reply. It never throws and never answers `undefined`.
 */
import type { TFunction } from 'i18next';
import { z } from 'zod';
import { type CallName, type Calls, calls } from '../shared/contract';
import type { Failure, Reply } from '../shared/contract/call';
import { issuesOf } from '../shared/rules/issues';
import { logBug } from './bug-log';
import { Fail } from './fail';
import { wordFailure } from './issues';

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

/** A call's name as it may be shown: unknown ones come from outside and may be anything. */
const shown = (name: unknown) => (typeof name === 'string' ? name.slice(0, 80).replace(/[^\w.-]/g, '?') : typeof name);
