/**
 * The one contract between a renderer (or a shell) and the services: every call with its input and output, and every
 * event. Plain JSON only; the dispatcher parses both sides, so that behind it everything may be trusted.
 */
import { z } from 'zod';
import { application, fileRef, workbookStatus } from './contract/application';
import { benchmark } from './contract/benchmark';
import type { Call, Reply } from './contract/call';
import { documents } from './contract/documents';
import { guidance } from './contract/guidance';
import { matching } from './contract/matching';
import { method } from './contract/method';
import { plan } from './contract/plan';
import { records } from './contract/records';
import { search } from './contract/search';
import { ENTITY_NAMES } from './model/entities';
import { id, instant } from './model/primitives';

export const calls = {
  ...application,
  ...guidance,
  ...records,
  ...plan,
  ...documents,
  ...benchmark,
  ...matching,
  ...method,
  ...search,
} satisfies Record<string, Call>;

export type Calls = typeof calls;
export type CallName = keyof Calls;
export type CallInput<N extends CallName> = z.input<Calls[N]['input']>;
export type CallOutput<N extends CallName> = z.output<Calls[N]['output']>;

export const events = {
  /** Something reached the disk: which entities and groups to read again. */
  changed: z.object({
    entities: z.array(z.enum(ENTITY_NAMES as [string, ...string[]])),
    groups: z.array(id),
    at: instant,
  }),
  /** The open workbook, its save state or its undo stack changed; null when none is open. */
  status: workbookStatus.nullable(),
  /** A long task. `done` and `total` count steps of work. */
  job: z.object({ job: id, phase: z.string(), done: z.int(), total: z.int() }),
  /** A command of the application menu (`undo`, `search`, `workbook.open`), or `app.flush` before the window closes. */
  command: z.object({
    command: z.string(),
    /** With `workbook.open`: the file that was double-clicked; without, a person is asked for one. */
    file: fileRef.optional(),
  }),
};
export type EventName = keyof typeof events;
export type EventData<K extends EventName> = z.output<(typeof events)[K]>;

/** What the renderer needs from its host; the preload bundle and the web client each provide one. */
export interface Transport {
  call(name: string, input: unknown): Promise<Reply>;
  /** Hears every event. The host waits for what `receive` answers to the command `app.flush` before it closes. */
  listen(receive: (event: string, data: unknown) => void | Promise<void>): () => void;
  /** Asks a person for a file to open, or a place to save to; an opaque reference, or null when they cancel. */
  pickOpen(kind: FileKind): Promise<string | null>;
  pickSave(kind: FileKind, suggestedName: string): Promise<string | null>;
  /** Starts the download behind a single-use link; only the web host hands such links out. */
  download(url: string): void;
  /** Opens an https address outside: the desktop asks first, a browser opens a tab of its own. */
  openLink(url: string): Promise<void>;
}
export type FileKind = 'workbook' | 'process' | 'pack';
