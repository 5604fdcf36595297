/** One Chromium per test file. It cannot resolve any name, so that nothing it does leaves the machine. */
import { type Browser, chromium } from 'playwright-core';

const ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
];

let running: Promise<Browser> | null = null;

export function browser(): Promise<Browser> {
  running ??= chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ARGS });
  return running;
}

export async function closeBrowser(): Promise<void> {
  const started = running;
  running = null;
  await (await started)?.close();
}
