/** The browser version: the web host in a process of its own, its page in Chromium. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { extname, join } from 'node:path';
import type { Download } from 'playwright-core';
import type { Reply } from '../../../shared/contract/call';
import { browser } from '../../standin/chromium.ts';
import type { Opened, Place } from './app';

const WINDOW = { width: 1320, height: 860 };
/** Where renderer/web-transport.ts keeps the token of a tab. */
const TOKEN = 'mentoring-token';

/** How long the host may take to print its address. */
const START_MS = 15_000;

/** Starts the web host; answers the address it prints. */
export async function startWebProgram({ appFolder, dir, args }: Place) {
  const child = spawn(process.execPath, [join(appFolder, 'dist/main/web.js'), ...args], {
    cwd: appFolder,
    env: { ...process.env, CM_HOME: dir, LC_ALL: 'en_GB.UTF-8' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let complaints = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    complaints += text;
  });
  const ended = once(child, 'exit').then(([code, signal]) => (code ?? signal) as number | string);
  let printed = '';
  const link = await new Promise<string>((found, failed) => {
    const fail = (why: string) => failed(new Error(`The web host ${why}\n${printed}${complaints}`));
    const late = setTimeout(() => {
      child.kill('SIGKILL');
      fail('printed no address');
    }, START_MS);
    ended.then((code) => fail(`ended with ${code}`)).finally(() => clearTimeout(late));
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      printed += text;
      const address = /http:\/\/127\.0\.0\.1:\d+\/#ticket=[\w-]+/.exec(printed)?.[0];
      if (!address) return;
      clearTimeout(late);
      found(address);
    });
  });
  return {
    link,
    printed: () => printed,
    complaints: () => complaints,
    async end() {
      child.kill('SIGTERM');
      return ended;
    },
    async kill() {
      child.kill('SIGKILL');
      await ended;
    },
  };
}

export async function openWeb(place: Place): Promise<Opened> {
  const program = await startWebProgram(place);
  const { origin } = new URL(program.link);
  const context = await (await browser()).newContext({ acceptDownloads: true, viewport: WINDOW });
  const blockedRequests: string[] = [];
  await context.route(
    (url) => url.origin !== origin,
    (route) => {
      blockedRequests.push(route.request().url());
      return route.abort('internetdisconnected');
    },
  );
  const page = await context.newPage();
  let target: { file: string } | { folder: string } | null = null;
  page.on('download', async (download: Download) => {
    const name = download.suggestedFilename();
    if (!target) return;
    // A workbook that was made meanwhile got its path from the host, not from this answer.
    if ('file' in target && extname(target.file) !== extname(name)) return;
    await download.saveAs('file' in target ? target.file : join(target.folder, name));
  });
  await page.goto(program.link);
  await page.waitForFunction((key) => sessionStorage.getItem(key) !== null, TOKEN);
  return {
    kind: 'web',
    page,
    blockedRequests,
    call: (name, input) =>
      page.evaluate(
        async ([callName, callInput, key]) => {
          const headers = { authorization: `Bearer ${sessionStorage.getItem(key)}` };
          const body = JSON.stringify(callInput ?? null);
          return (await fetch(`/call/${callName}`, { method: 'POST', headers, body })).json() as Promise<Reply>;
        },
        [name, input, TOKEN] as const,
      ),
    async answerSave(file) {
      target = { file };
    },
    async answerFolder(folder) {
      target = { folder };
    },
    async answerOpen(path) {
      page.once('filechooser', (chooser) => void chooser.setFiles(path));
    },
    desktop() {
      throw new Error('A browser has no desktop program');
    },
    async end() {
      await page.close({ runBeforeUnload: false });
      const code = await program.end();
      await context.close();
      return code;
    },
    complaints: program.complaints,
    async kill() {
      await program.kill();
      await context.close();
    },
  };
}
