/**
 * What every page needs to know: the program, the settings, the open workbook, and whether what was typed has reached
 * the disk. Every write goes through `write`, so that the top bar tells the truth.
 */
import { create } from 'zustand';
import type { CallInput, CallName, CallOutput } from '../../shared/contract';
import type { Settings, WorkbookStatus } from '../../shared/contract/application';
import type { Language } from '../../shared/model/primitives';
import { beforeClose, CallError, call, on } from '../client';
import { LANGUAGE_NAMES, speak } from '../i18n';
import { flushDrafts } from './drafts';
import { forgetAnswers } from './queries';

interface Session {
  about: CallOutput<'app.about'> | null;
  settings: Settings;
  /** The open workbook; null when none is. */
  status: WorkbookStatus | null;
  /** Writes on their way to the disk. */
  writing: number;
  /** Why the last write did not reach the disk; null when all is well. */
  unsaved: CallError | null;
}

export const useSession = create<Session>(() => ({
  about: null,
  settings: { language: 'en', scheme: 'auto', author: null },
  status: null,
  writing: 0,
  unsaved: null,
}));
const { getState: session, setState: update } = useSession;

/** Failures that say "this text was refused" or "choose first", not "the disk is in trouble". */
const ABOUT_THE_INPUT = new Set(['CONFLICT', 'CHANGED_SINCE', 'INVALID', 'NOTHING_TO_UNDO', 'NOTHING_TO_REDO']);

/** Reads what is needed before the first page can be shown; answers why that could not be read, else null. */
export async function startSession(): Promise<CallError | null> {
  try {
    const [about, settings, status] = await Promise.all([
      call('app.about'),
      call('settings.get'),
      call('workbook.status'),
    ]);
    update({ about, settings, status });
    await speak(settings.language);
    return null;
  } catch (error) {
    if (!(error instanceof CallError)) throw error;
    await speak(browserLanguage());
    return error;
  }
}

/** The settings cannot be read: what the browser speaks. */
const browserLanguage = (): Language =>
  (Object.keys(LANGUAGE_NAMES) as Language[]).find((language) => navigator.language.startsWith(language)) ?? 'en';

export async function changeSettings(change: Partial<Settings>): Promise<void> {
  const settings = await call('settings.set', change);
  if (settings.language !== session().settings.language) await speak(settings.language);
  update({ settings });
}

/** Makes a call that changes the workbook; throws `CallError` as `call` does. */
export async function write<N extends CallName>(name: N, input: CallInput<N>): Promise<CallOutput<N>> {
  const anyCall = call as (name: CallName, input: unknown) => Promise<unknown>;
  update((state) => ({ writing: state.writing + 1 }));
  try {
    const value = (await anyCall(name, input)) as CallOutput<N>;
    update({ unsaved: null });
    return value;
  } catch (error) {
    if (error instanceof CallError && !ABOUT_THE_INPUT.has(error.code)) update({ unsaved: error });
    throw error;
  } finally {
    update((state) => ({ writing: state.writing - 1 }));
  }
}

/** Takes over a workbook that was just made or opened. */
export function enterWorkbook(status: WorkbookStatus): void {
  update({ status, unsaved: null });
  forgetAnswers();
}

export async function closeWorkbook(): Promise<void> {
  await flushDrafts();
  await call('workbook.close');
  update({ status: null, unsaved: null });
  forgetAnswers();
}

/** Undoes or redoes after what is being typed has been saved, so that it can be undone too. */
export async function travel(direction: 'undo' | 'redo', force = false): Promise<void> {
  await flushDrafts();
  await write(`workbook.${direction}`, { force });
}

on('status', (status) => {
  const before = session().status?.id;
  update({ status });
  if (before !== status?.id) forgetAnswers();
});
beforeClose(flushDrafts);
