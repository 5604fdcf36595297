/** Holds the stand-in to Electron's behaviour, on a program of its own; with ELECTRON_BIN set, on that Electron. */
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { type DesktopProgram, launchElectron } from '../e2e/support/launch-electron';
import { closeBrowser } from './chromium';

/** What the sample's preload exposes. */
interface Sample {
  echo(value: unknown): Promise<unknown>;
  sendFunction(): Promise<unknown>;
  answerFunction(): Promise<unknown>;
  nobody(): Promise<unknown>;
  refuse(): Promise<unknown>;
  where(): Promise<[string, unknown]>;
  sum(a: number, b: number): number;
}
declare global {
  interface Window {
    sample: Sample;
  }
}

const appFolder = join(import.meta.dirname, 'sample-app');
/** Machines that do much at a time. */
const PATIENT = { timeout: 15_000 };
const started: DesktopProgram[] = [];

async function launch(dir = mkdtempSync(join(tmpdir(), 'sample-')), args: string[] = []) {
  const program = await launchElectron({
    main: join(appFolder, 'main.js'),
    appFolder,
    dir,
    args,
    env: { SAMPLE_DIR: dir },
  });
  started.push(program);
  const steps = () => readFileSync(join(dir, 'steps'), 'utf8').trim().split('\n');
  return { program, dir, steps };
}

async function open(): Promise<Awaited<ReturnType<typeof launch>> & { page: Page }> {
  const launched = await launch();
  return { ...launched, page: await launched.program.firstWindow() };
}

afterEach(async () => {
  for (const program of started.splice(0)) await program.kill();
});
afterAll(closeBrowser);

describe(process.env.ELECTRON_BIN ? 'Electron' : 'stand-in', () => {
  it('carries plain values to the program and back', async () => {
    const { page } = await open();
    const value = { text: 'Œuvre 🏙\u2028', numbers: [0, -1.5, 1e21], nothing: null, nested: { yes: true } };
    expect(await page.evaluate((sent) => window.sample.echo(sent), value)).toEqual(value);
    expect(await page.evaluate(async () => (await window.sample.echo(undefined)) === undefined)).toBe(true);
  });

  it('refuses to clone functions and passes on what handlers throw', async () => {
    const { page } = await open();
    const messages = await page.evaluate(async () => {
      const message = (work: Promise<unknown>) => work.then(String, (error: Error) => error.message);
      const { sample } = window;
      return Promise.all([
        message(sample.sendFunction()),
        message(sample.answerFunction()),
        message(sample.nobody()),
        message(sample.refuse()),
      ]);
    });
    expect(messages[0]).toContain('An object could not be cloned.');
    expect(messages[1]).toContain('An object could not be cloned.');
    expect(messages[2]).toBe("Error invoking remote method 'nobody': Error: No handler registered for 'nobody'");
    expect(messages[3]).toBe("Error invoking remote method 'refuse': TypeError: refused");
  });

  it('shows the page what the preload exposes, frozen, and nothing else', async () => {
    const { page } = await open();
    const seen = await page.evaluate(() => ({
      sum: window.sample.sum(1, 2),
      frozen: Object.isFrozen(window.sample),
      globals: ['require', 'process', 'module', 'ipcRenderer', 'Buffer'].filter((name) => name in window),
      added: Object.getOwnPropertyNames(window).filter((name) => /ipc|stand|electron/i.test(name)),
      secure: window.isSecureContext,
    }));
    expect(seen).toEqual({ sum: 3, frozen: true, globals: [], added: [], secure: true });
  });

  it('tells the program which frame speaks', async () => {
    const { page } = await open();
    expect(await page.evaluate(() => window.sample.where())).toEqual(['app://main/index.html', null]);
  });

  it('waits in the preload for what the page answers', async () => {
    const { program, page, steps } = await open();
    await program.evaluate(({ BrowserWindow }) => {
      for (const window of BrowserWindow.getAllWindows()) window.webContents.send('say', 'hello');
    });
    await page.getByText('hello').waitFor();
    await expect.poll(steps, PATIENT).toContain('heard hello');
  });

  it('enforces the content security policy of the response', async () => {
    const { page, program } = await open();
    const outcome = await page.evaluate(async () => {
      const script = document.createElement('script');
      script.textContent = 'window.name = "inline"';
      document.body.append(script);
      const fetched = await fetch('https://outside.example/').then(String, (error: Error) => error.name);
      return { inline: window.name, fetched };
    });
    expect(outcome).toEqual({ inline: '', fetched: 'TypeError' });
    expect(program.blockedRequests).toEqual([]);
  });

  it('lets the program refuse navigation, windows and downloads', async () => {
    const { page, program, steps } = await open();
    const address = page.url();
    await page.getByText('Outside').click();
    await page.getByText('Window').click();
    await page.getByText('Download').click();
    await expect
      .poll(steps, PATIENT)
      .toEqual(
        expect.arrayContaining([
          'navigate https://outside.example/',
          'open https://outside.example/window',
          'download',
        ]),
      );
    expect(page.url()).toBe(address);
    expect(program.windows()).toHaveLength(1);
  });

  it('gives the page the permissions that the handlers give', async () => {
    const { page } = await open();
    const state = await page.evaluate(async () => (await navigator.permissions.query({ name: 'geolocation' })).state);
    expect(state).toBe('denied');
  });

  it('keeps the line to the program over a reload', async () => {
    const { page } = await open();
    await page.reload();
    expect(await page.evaluate(() => window.sample.echo('again'))).toBe('again');
  });

  it('chooses from the menu; dialogs and outside programs are answered by the test', async () => {
    const { page, program } = await open();
    await program.evaluate(({ dialog, shell, Menu }) => {
      dialog.showSaveDialog = async () => ({ canceled: false, filePath: 'there' }) as never;
      shell.openExternal = async () => undefined as never;
      Menu.getApplicationMenu()?.getMenuItemById('off')?.click();
      Menu.getApplicationMenu()?.getMenuItemById('ask')?.click();
    });
    await page.getByText('saved there').waitFor();
  });

  it('hands the arguments of a second instance to the first', async () => {
    const { page, dir } = await open();
    const { program: second } = await launch(dir, ['file.x']);
    expect(await second.ended()).toBe(0);
    await page.getByText('second file.x').waitFor();
  });

  it('quits in order: before-quit, close, closed, will-quit, quit', async () => {
    const { program, steps } = await open();
    expect(await program.close()).toBe(0);
    const order = steps().filter((step) => step !== 'window-all-closed');
    expect(order).toEqual(['ready', 'before-quit', 'close', 'closed', 'will-quit', 'quit']);
  });

  it('stays when the window refuses to close, and can quit later', async () => {
    const { program, page, steps } = await open();
    await program.evaluate(({ app }) => {
      Object.assign(globalThis, { stay: true });
      app.quit();
    });
    expect(steps()).toEqual(['ready', 'before-quit', 'close']);
    expect(await page.evaluate(() => window.sample.echo('here'))).toBe('here');
    await program.evaluate(() => void Object.assign(globalThis, { stay: false }));
    expect(await program.close()).toBe(0);
    expect(steps().slice(3)).toEqual(['before-quit', 'close', 'closed', 'will-quit', 'quit']);
  });

  it('ends when the last window is destroyed', async () => {
    const { program, steps } = await open();
    await program.evaluate(({ BrowserWindow }) => {
      for (const window of BrowserWindow.getAllWindows()) window.destroy();
    });
    expect(await program.ended()).toBe(0);
    expect(steps()).toEqual(['ready', 'closed', 'window-all-closed', 'before-quit', 'will-quit', 'quit']);
  });

  it('is killed without ceremony, and starts again in the same folder', async () => {
    const { program, dir, steps } = await open();
    await program.kill();
    const again = await launch(dir);
    await again.program.firstWindow();
    expect(steps()).toEqual(['ready', 'ready']);
  });
});

describe.skipIf(process.env.ELECTRON_BIN)('stand-in only', () => {
  it('throws for what it does not have', async () => {
    const { program, page } = await open();
    await expect(program.evaluate(({ app }) => (app as never as { beep: unknown }).beep)).rejects.toThrow(
      'electron stand-in: app.beep is not supported',
    );
    await expect(program.evaluate(({ dialog }) => dialog.showOpenDialog())).rejects.toThrow('no answer');
    const date = page.evaluate(() => window.sample.echo(new Date(0)));
    await expect(date).rejects.toThrow('only plain JSON crosses');
  });

  it('aborts and records requests that leave the program', async () => {
    const { program, page } = await open();
    const outcome = await page.evaluate(() => {
      const image = new Image();
      image.src = 'https://outside.example/picture.png';
      return new Promise((end) => {
        image.onload = () => end('loaded');
        image.onerror = () => end('failed');
      });
    });
    expect(outcome).toBe('failed');
    expect(program.blockedRequests).toEqual(['https://outside.example/picture.png']);
  });
});
