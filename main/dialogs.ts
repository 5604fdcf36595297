/** The questions of the desktop program, worded from the common catalogue; Electron's own parts are handed in. */
import { join } from 'node:path';
import type { TFunction } from 'i18next';
import type { FileKind } from '../shared/contract';
import { ENDINGS, withEnding } from './file-kinds';

interface Parts {
  dialog: Electron.Dialog;
  window: Electron.BrowserWindow;
  /** Where a save dialog starts. */
  folder: string;
  /** The words of the language spoken now. */
  words: () => TFunction;
}

export type Replace = 'replace' | 'keep-both' | 'cancel';
export type Dialogs = ReturnType<typeof dialogsOf>;

export function dialogsOf({ dialog, window, folder, words }: Parts) {
  const filters = (kind: FileKind) => [{ name: words()(`dialog.kind.${kind}`), extensions: [ENDINGS[kind].slice(1)] }];

  /** Shows a question; answers the index of the chosen button. The first is the safe one, Escape chooses it. */
  async function ask(question: string, buttons: string[], facts: Record<string, unknown> = {}): Promise<number> {
    const t = words();
    const { response } = await dialog.showMessageBox(window, {
      type: 'question',
      message: t(`dialog.${question}.message`, facts),
      detail: t(`dialog.${question}.detail`, facts),
      buttons: buttons.map((button) => t(`dialog.button.${button}`)),
      defaultId: 0,
      cancelId: 0,
      noLink: true,
    });
    return response;
  }

  return {
    /** An existing file, or null. */
    async open(kind: FileKind): Promise<string | null> {
      const { filePaths } = await dialog.showOpenDialog(window, { filters: filters(kind), properties: ['openFile'] });
      return filePaths[0] ?? null;
    },
    /** A path for a new workbook or process file, with its ending, or null. */
    async create(kind: FileKind, name: string): Promise<string | null> {
      const defaultPath = join(folder, withEnding(name, kind));
      const { filePath } = await dialog.showSaveDialog(window, { filters: filters(kind), defaultPath });
      return filePath ? withEnding(filePath, kind) : null;
    },
    /** A path for a finished file, the person having agreed to replace what is there; null when they cancel. */
    async saveAs(name: string): Promise<string | null> {
      const { filePath } = await dialog.showSaveDialog(window, {
        defaultPath: join(folder, name),
        properties: ['showOverwriteConfirmation'],
      });
      return filePath || null;
    },
    async chooseFolder(): Promise<string | null> {
      const { filePaths } = await dialog.showOpenDialog(window, { properties: ['openDirectory', 'createDirectory'] });
      return filePaths[0] ?? null;
    },
    /** What to do when the chosen folder already holds files of these names. */
    async replace(names: string[]): Promise<Replace> {
      const answers: Replace[] = ['cancel', 'keep-both', 'replace'];
      const facts = { count: names.length, name: names[0] };
      return answers[await ask('replace', ['cancel', 'keepBoth', 'replace'], facts)] ?? 'cancel';
    },
    mayOpenLink: async (url: string) => (await ask('link', ['cancel', 'openLink'], { url })) === 1,
    mayLoseWork: async () => (await ask('unsaved', ['stay', 'closeAnyway'])) === 1,
  };
}
