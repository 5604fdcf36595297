/** `dialog` and `shell` reach a person or another program; a test answers them by putting its own function there. */
import { strict } from './strict.ts';

const unanswered = (name: string) => async (): Promise<never> => {
  throw new Error(`electron stand-in: the test has prepared no answer to ${name}`);
};

export const dialog = strict('dialog', {
  showOpenDialog: unanswered('dialog.showOpenDialog'),
  showSaveDialog: unanswered('dialog.showSaveDialog'),
  showMessageBox: unanswered('dialog.showMessageBox'),
  showErrorBox(title: string, content: string) {
    console.error(`${title}: ${content}`);
  },
});

export const shell = strict('shell', { openExternal: unanswered('shell.openExternal') });
