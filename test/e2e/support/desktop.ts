/** The desktop program, on Electron or the stand-in. */
import { join } from 'node:path';
import type { Transport } from '../../../shared/contract';
import type { Opened, Place } from './app';
import { launchElectron } from './launch-electron';

export async function openDesktop({ appFolder, dir, args }: Place): Promise<Opened> {
  const program = await launchElectron({
    main: join(appFolder, 'dist/main/electron.js'),
    appFolder,
    dir,
    args,
    env: { CM_HOME: dir },
  });
  const page = await program.firstWindow();
  return {
    kind: program.kind,
    page,
    blockedRequests: program.blockedRequests,
    call: (name, input) =>
      page.evaluate(
        ([callName, callInput]) => (window as unknown as { desktop: Transport }).desktop.call(callName, callInput),
        [name, input] as const,
      ),
    answerSave: (path) =>
      program.evaluate(({ dialog }, filePath) => {
        const before = dialog.showSaveDialog;
        dialog.showSaveDialog = async () => {
          dialog.showSaveDialog = before;
          return { canceled: false, filePath } as never;
        };
      }, path),
    answerFolder: (folder) => answerOpen(folder),
    answerOpen,
    desktop: () => program,
    end: () => program.close(),
    complaints: () => program.complaints(),
    kill: () => program.kill(),
  };

  function answerOpen(path: string): Promise<void> {
    return program.evaluate(({ dialog }, filePath) => {
      const before = dialog.showOpenDialog;
      dialog.showOpenDialog = async () => {
        dialog.showOpenDialog = before;
        return { canceled: false, filePaths: [filePath] } as never;
      };
    }, path);
  }
}
