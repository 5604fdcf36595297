/** The gate between callers and services: whatever comes in, a reply goes out. */
import fc from 'fast-check';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { createDispatcher, type Handlers } from '../../../main/dispatch';
import { Fail } from '../../../main/fail';
import { wordsOf } from '../../../main/words';
import { calls } from '../../../shared/contract';
import { ERROR_CODES, type Reply } from '../../../shared/contract/call';
import { LANGUAGES } from '../../../shared/model/primitives';
import { workplace } from '../../integration/services/workplace';

const english = () => wordsOf('en', 'errors');
const handlersWith = (handlers: Partial<Handlers>) => createDispatcher(handlers as Handlers, english);

afterEach(() => {
  vi.restoreAllMocks();
});

describe('bad payloads', () => {
  const name = fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...Object.keys(calls)) },
    { weight: 1, arbitrary: fc.oneof(fc.string(), fc.constantFrom('__proto__', 'toString', 'constructor')) },
  );
  const payload = fc.oneof(
    fc.anything({ withNullPrototype: true, withBigInt: true, withDate: true, maxDepth: 3 }),
    fc.dictionary(
      fc.constantFrom(
        'group',
        'id',
        'entity',
        'field',
        'value',
        'values',
        'file',
        'owner',
        'step',
        'state',
        '__proto__',
      ),
      fc.oneof(fc.string(), fc.uuid(), fc.constantFrom('action', 'need', 'done', null, 0, -1), fc.jsonValue()),
    ),
  );

  test('10,000 of them get 10,000 replies, none of them a bug, and no workbook appears', async () => {
    const bugs = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const place = await workplace();
    const seen: Reply[] = [];
    await fc.assert(
      fc.asyncProperty(name, payload, async (call, input) => {
        seen.push(await place.call(call, input));
      }),
      { numRuns: 10_000 },
    );
    expect(seen).toHaveLength(10_000);
    for (const reply of seen) {
      if (reply.ok) expect(reply.value).not.toBeUndefined();
      else {
        expect(ERROR_CODES).toContain(reply.error.code);
        expect(reply.error.code).not.toBe('INTERNAL');
        expect(reply.error.message).not.toBe('');
        expect(reply.error.message).not.toContain('{{');
      }
    }
    expect(seen.filter((reply) => !reply.ok).length).toBeGreaterThan(5_000);
    expect(bugs).not.toHaveBeenCalled();
    expect(await place.do('workbook.status', null)).toBeNull();
  }, 120_000);

  test('input nested too deep to look at is refused like any other', async () => {
    const place = await workplace();
    let deep: unknown = 'bottom';
    for (let level = 0; level < 100_000; level++) deep = [deep];
    const failure = await place.refused('form.set', {
      group: 'x',
      form: 'f',
      subject: 's',
      question: 'q',
      value: deep,
    });
    expect(failure.code).toBe('INVALID');
  });
});

describe('what is said', () => {
  test.each([
    ['en', 'at most 20,000 characters'],
    ['nl', 'hoogstens 20.000 tekens'],
    ['fr', /20\s000 caractères au plus/u],
  ] as const)('the limit of a text in %s', async (language, said) => {
    const dispatch = createDispatcher({} as Handlers, () => wordsOf(language, 'errors'));
    const reply = await dispatch('tool.settle', {
      step: crypto.randomUUID(),
      tool: 't',
      state: null,
      reason: 'x'.repeat(20_001),
    });
    expect(reply).toMatchObject({ ok: false, error: { code: 'INVALID', data: { issues: [{ path: ['reason'] }] } } });
    const { issues } = (reply as { error: { data: { issues: { message: string }[] } } }).error.data;
    expect(issues[0]!.message).toMatch(said);
  });

  test('an impossible date and an unknown choice are named', async () => {
    const place = await workplace();
    const date = await place.refused('settings.set', { scheme: 'purple' });
    expect(date.message).toContain('scheme: this is none of the choices: light, dark, auto');
  });

  test.each(LANGUAGES)('every code has its words in %s', async (language) => {
    const words = await wordsOf(language, 'errors');
    for (const code of ERROR_CODES) expect(words(code, { what: 'X', detail: 'X', name: 'X' })).toMatch(/^.{8,}[.X]$/su);
  });

  test('a failure keeps its facts', async () => {
    const dispatch = handlersWith({
      'workbook.status': async () => {
        throw new Fail('CONFLICT', { current: 'theirs' });
      },
    });
    expect(await dispatch('workbook.status', null)).toMatchObject({
      ok: false,
      error: { code: 'CONFLICT', data: { current: 'theirs' } },
    });
  });
});

describe('bugs', () => {
  test('they are INTERNAL for people, and go to the log without what people wrote', async () => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const dispatch = handlersWith({
      'workbook.status': async () => {
        throw new TypeError('cannot read Maria Rossi');
      },
    });
    const reply = await dispatch('workbook.status', null);
    expect(reply).toMatchObject({ ok: false, error: { code: 'INTERNAL' } });
    expect(JSON.stringify(reply)).not.toContain('Maria');
    expect(log).toHaveBeenCalledOnce();
    expect(String(log.mock.calls[0]![0])).toMatch(/^workbook\.status: TypeError\n\s+at /);
    expect(String(log.mock.calls[0]![0])).not.toContain('Maria');
  });

  test('a handler that answers something else than the contract says is one', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const dispatch = handlersWith({ 'workbook.recent': (async () => undefined) as never });
    expect(await dispatch('workbook.recent', null)).toMatchObject({ ok: false, error: { code: 'INTERNAL' } });
  });
});
