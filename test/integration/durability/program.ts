/** The built program as a person at the other end of a line knows it: calls, replies, and sometimes a power cut. */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { expect } from 'vitest';
import type { CallInput, CallName, CallOutput } from '../../../shared/contract';
import type { Reply } from '../../../shared/contract/call';
import { startWebProgram } from '../../e2e/support/web';

export const APP_FOLDER = process.env.APP_FOLDER ?? new URL('../../..', import.meta.url).pathname;

export interface Program {
  /** The reply as it is; rejects when the program is gone before it answered. */
  ask(name: string, input: unknown): Promise<Reply>;
  /** The value of a call that has to succeed. */
  call<N extends CallName>(name: N, input: CallInput<N>): Promise<CallOutput<N>>;
  kill(): Promise<void>;
  end(): Promise<number | string>;
}

/** Starts the web host of the built program; `file` is opened when given. Everything it keeps lies under `dir`. */
export async function startProgram(dir: string, file?: string): Promise<Program> {
  const { link, kill, end } = await startWebProgram({ appFolder: APP_FOLDER, dir, args: file ? [file] : [] });
  const { origin, hash } = new URL(link);
  const session = await fetch(`${origin}/session`, {
    method: 'POST',
    headers: { origin },
    body: hash.replace('#ticket=', ''),
  });
  const headers = { origin, authorization: `Bearer ${await session.text()}` };
  const post = async (path: string, body: unknown): Promise<unknown> =>
    (await fetch(`${origin}${path}`, { method: 'POST', headers, body: JSON.stringify(body) })).json();
  const ask = (name: string, input: unknown) => post(`/call/${name}`, input) as Promise<Reply>;
  return {
    ask,
    async call(name, input) {
      const reply = await ask(name, input);
      expect(reply).toMatchObject({ ok: true });
      return (reply as { value: unknown }).value as never;
    },
    kill,
    end,
  };
}

const shell = (...args: string[]): string =>
  execFileSync(process.execPath, [join(APP_FOLDER, 'dist/main/cli.js'), ...args], { encoding: 'utf8' });

/** A workbook with one group, made by the shell; the group's id. */
export function makeWorkbook(file: string): string {
  const call = (name: string, input: unknown) => JSON.parse(shell('call', file, name, JSON.stringify(input))).value;
  call('workbook.create', { file, title: 'Cities that listen', language: 'en' });
  const [programme] = call('programme.list', null);
  return call('group.create', { programme: programme.id, mentee: { city: 'Ostwick' }, mentor: { city: 'Nordam' } }).id;
}
