import { existsSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { desktopHost } from '../../../main/desktop-host';
import type { Replace } from '../../../main/dialogs';
import { InFlight } from '../../../main/in-flight';
import { type MenuEntry, menuEntries, setAvailable } from '../../../main/menu';
import { PickedFiles } from '../../../main/picked';
import { Secrets } from '../../../main/web/secrets';
import { Uploads } from '../../../main/web/uploads';
import type { WorkbookStatus } from '../../../shared/contract/application';

const folder = () => mkdtempSync(join(tmpdir(), 'hosts-'));
const made = (names: string[]) => {
  const dir = folder();
  return names.map((name, index) => {
    const path = join(dir, `made-${index}`);
    writeFileSync(path, name);
    return { name, path };
  });
};

describe('delivering on the desktop', () => {
  const host = (chosen: string | null, answer: Replace = 'replace', asked: string[][] = []) =>
    desktopHost(new PickedFiles(), {
      saveAs: async () => chosen,
      chooseFolder: async () => chosen,
      replace: async (names) => {
        asked.push(names);
        return answer;
      },
    });

  it('removes what was made when the person cancels', async () => {
    const files = made(['a.docx', 'b.xlsx']);
    expect(await host(null).deliver(files)).toEqual({ kind: 'cancelled' });
    expect(files.map(({ path }) => existsSync(path))).toEqual([false, false]);
  });

  it('asks about the files that are there, and about those alone', async () => {
    const target = folder();
    writeFileSync(join(target, 'b.xlsx'), 'old');
    const asked: string[][] = [];
    await host(target, 'keep-both', asked).deliver(made(['a.docx', 'b.xlsx']));
    expect(asked).toEqual([['b.xlsx']]);
    expect(readdirSync(target).sort()).toEqual(['a.docx', 'b (2).xlsx', 'b.xlsx']);
  });

  it('writes nothing when the person does not want to replace', async () => {
    const target = folder();
    writeFileSync(join(target, 'b.xlsx'), 'old');
    expect(await host(target, 'cancel').deliver(made(['a.docx', 'b.xlsx']))).toEqual({ kind: 'cancelled' });
    expect(readdirSync(target)).toEqual(['b.xlsx']);
  });
});

describe('the menu', () => {
  const status = { undo: { batch: 1, label: 'x' }, redo: null } as WorkbookStatus;
  const all = (entries: MenuEntry[]): MenuEntry[] => entries.flatMap((entry) => [entry, ...all(entry.submenu ?? [])]);
  const entries = (now: WorkbookStatus | null, sent: string[] = []) =>
    all(menuEntries({ words: (key) => key, send: (command) => sent.push(command), status: now, mac: false }));
  const offIn = (list: MenuEntry[]) => list.filter(({ enabled }) => enabled === false).map(({ id }) => id);

  it('offers only what can be done now', () => {
    expect(offIn(entries(null))).toEqual([
      'workbook.saveCopy',
      'workbook.close',
      'undo',
      'redo',
      'search',
      'shortcuts',
    ]);
    expect(offIn(entries(status))).toEqual(['redo']);
  });

  it('follows the workbook without being built again', () => {
    const list = entries(null).map((entry) => ({ ...entry, enabled: entry.enabled ?? true }));
    setAvailable({ getMenuItemById: (id) => list.find((entry) => entry.id === id) ?? null }, status);
    expect(offIn(list)).toEqual(['redo']);
  });

  it('sends what is chosen', () => {
    const sent: string[] = [];
    for (const { click } of entries(status, sent)) click?.();
    expect(sent).toContain('workbook.open');
    expect(new Set(sent).size).toBe(sent.length);
  });
});

describe('tickets', () => {
  it('work once, and not for ever', () => {
    let now = 0;
    const secrets = new Secrets(() => now);
    const [first, second] = [secrets.newTicket(), secrets.newTicket()];
    const token = secrets.exchange(first);
    expect(token && secrets.isToken(token)).toBe(true);
    expect(secrets.exchange(first)).toBeNull();
    now = 11 * 60_000;
    expect(secrets.exchange(second)).toBeNull();
    expect(secrets.isToken(second)).toBe(false);
  });
});

describe('files of the browser version', () => {
  const bytes = (text: string) => new Blob([text]).stream() as ReadableStream;

  it('opens a workbook of the folder itself, not a copy of it', async () => {
    const dir = folder();
    const picked = new PickedFiles();
    const uploads = new Uploads(dir, picked);
    const first = picked.path(await uploads.keep('a.mentoring', bytes('one')));
    expect(picked.path(await uploads.keep('a.mentoring', bytes('one')))).toBe(first);
    expect(picked.path(await uploads.keep('a.mentoring', bytes('two')))).toBe(join(dir, 'a (2).mentoring'));
    expect(readdirSync(dir).sort()).toEqual(['a (2).mentoring', 'a.mentoring']);
  });

  it('promises each new file a name of its own', async () => {
    const dir = folder();
    const picked = new PickedFiles();
    const uploads = new Uploads(dir, picked);
    const refs = [await uploads.promise('New', 'workbook'), await uploads.promise('New.mentoring', 'workbook')];
    expect(refs.map((ref) => picked.path(ref))).toEqual([join(dir, 'New.mentoring'), join(dir, 'New (2).mentoring')]);
  });

  it('keeps other files only while it runs', async () => {
    const dir = folder();
    const picked = new PickedFiles();
    const uploads = new Uploads(dir, picked);
    const path = picked.path(await uploads.keep('process.json', bytes('{}')));
    expect([existsSync(path), readdirSync(dir)]).toEqual([true, []]);
    await uploads.close();
    expect(existsSync(path)).toBe(false);
  });
});

it('waits for calls that arrive while it waits', async () => {
  const calls = new InFlight();
  const done: string[] = [];
  const call = (name: string, then?: () => void) =>
    calls.track(
      new Promise<void>((end) =>
        setTimeout(() => {
          done.push(name);
          then?.();
          end();
        }, 10),
      ),
    );
  call('first', () => call('second'));
  await calls.idle();
  expect(done).toEqual(['first', 'second']);
});
