/**
 * Both ends of the line between a host and the store worker. The host sends calls and gets replies and events; the
 * worker asks the host for what only a host can do. Everything on the line is plain data.
 */
import { existsSync } from 'node:fs';
import { Worker as Thread } from 'node:worker_threads';
import type { Reply } from '../shared/contract/call';
import { logBug } from './bug-log';
import { Fail } from './fail';
import type { Host, HostFacts } from './host';
import { wordFailure } from './issues';
import { spokenIn, wordsOf } from './words';

type Asked = keyof Host;
/** A failure as it crosses the line. */
type Sent = { ok: true; value: unknown } | { ok: false; fail?: { code: Fail['code']; data: unknown }; message: string };

export type ToWorker =
  | { kind: 'call'; id: number; name: string; input: unknown }
  | { kind: 'answer'; id: number; sent: Sent }
  | { kind: 'close'; id: number };
export type ToHost =
  | { kind: 'reply'; id: number; reply: Reply }
  | { kind: 'event'; name: string; data: unknown }
  | { kind: 'ask'; id: number; method: Asked; args: unknown[] }
  | { kind: 'closed'; id: number; sent: Sent };

/** The services, as a host sees them. */
export interface Worker {
  call(name: string, input: unknown): Promise<Reply>;
  /** Events of the contract; gives a function that stops listening. */
  onEvent(listen: (name: string, data: unknown) => void): () => void;
  /** Lets calls that are under way finish, closes the workbook and ends the worker. */
  close(): Promise<void>;
}

/** The built worker stands beside the built entries; shared chunks lie one folder deeper. */
function workerFile(): URL {
  const beside = new URL('worker.js', import.meta.url);
  return existsSync(beside) ? beside : new URL('../worker.js', import.meta.url);
}

/** Starts the store worker: the one of the built program, unless another file is given. */
export function startWorker(facts: HostFacts, host: Host, file = workerFile()): Worker {
  const thread = new Thread(file, { workerData: facts });
  const waiting = new Map<number, { settle(value: unknown): void; refuse(reason: Error): void }>();
  const listeners = new Set<(name: string, data: unknown) => void>();
  let sent = 0;
  let closing: Promise<void> | undefined;
  let ended: Error | undefined;

  const post = (message: ToWorker) => thread.postMessage(message);
  const send = <T>(message: (id: number) => ToWorker) =>
    new Promise<T>((settle, refuse) => {
      if (ended) return refuse(ended);
      const id = ++sent;
      waiting.set(id, { settle: settle as (value: unknown) => void, refuse });
      post(message(id));
    });
  const settle = (id: number, value: unknown) => {
    waiting.get(id)?.settle(value);
    waiting.delete(id);
  };

  thread.on('message', (message: ToHost) => {
    if (message.kind === 'reply') settle(message.id, message.reply);
    else if (message.kind === 'closed') settle(message.id, message.sent);
    else if (message.kind === 'event') for (const listen of listeners) listen(message.name, message.data);
    else
      void attempt(() => askHost(host, message)).then((answer) =>
        post({ kind: 'answer', id: message.id, sent: answer }),
      );
  });
  thread.on('error', (error) => logBug('store worker', error));
  thread.on('exit', (code) => {
    ended = new Error(`the store worker ended (${code})`);
    for (const { refuse } of waiting.values()) refuse(ended);
    waiting.clear();
  });

  async function end() {
    const answer = await send<Sent>((id) => ({ kind: 'close', id }));
    await thread.terminate();
    received(answer);
  }

  return {
    // A worker that is gone is a failure like any other: callers always get a reply.
    call: (name, input) => send<Reply>((id) => ({ kind: 'call', id, name, input })).catch(() => withoutWorker(facts)),
    onEvent(listen) {
      listeners.add(listen);
      return () => void listeners.delete(listen);
    },
    close: () => {
      closing ??= end();
      return closing;
    },
  };
}

async function withoutWorker({ language, systemLocale }: HostFacts): Promise<Reply> {
  const words = await wordsOf(language ?? spokenIn(systemLocale), 'errors');
  return { ok: false, error: wordFailure(words, new Fail('INTERNAL')) };
}

const askHost = (host: Host, { method, args }: { method: Asked; args: unknown[] }): Promise<unknown> =>
  (host[method] as (...given: unknown[]) => Promise<unknown>)(...args);

/** Runs something and packs what came of it for the line. */
export async function attempt(run: () => Promise<unknown>): Promise<Sent> {
  try {
    return { ok: true, value: await run() };
  } catch (thrown) {
    const message = thrown instanceof Error ? thrown.message : String(thrown);
    return thrown instanceof Fail
      ? { ok: false, fail: { code: thrown.code, data: thrown.data }, message }
      : { ok: false, message };
  }
}

/** Unpacks what came over the line; throws what was thrown at the other end. */
export function received(sent: Sent): unknown {
  if (sent.ok) return sent.value;
  throw sent.fail ? new Fail(sent.fail.code, sent.fail.data) : new Error(sent.message);
}
