/**
 * Packs the program for Linux, Windows and macOS onto stand-ins for Electron, into release/, unless it is packed already.
 * The tests in test/integration/pack look into what comes out.
 */
import { closeSync, openSync, readFileSync } from 'node:fs';
import { ensureBuild } from './ensure-build.mjs';
import { keepFresh } from './fresh.mjs';
import { makeStubElectron } from './make-stub-electron.mjs';
import { at, quit, runNode } from './node.mjs';

const SOURCES = [
  'dist',
  'electron-builder.yml',
  'package.json',
  'package-lock.json',
  'LICENSE',
  'resources/build',
  'scripts',
];
const STUBS = 'build/stub-electron';
const TARGETS = {
  linux: ['--linux', 'dir', '--x64'],
  win: ['--win', 'dir', '--x64'],
  mac: ['--mac', 'dir', '--x64', '--arm64'],
};

/** electron-builder is talkative; what it says is shown only when it fails. */
async function pack(system) {
  const logFile = at('build', `pack-${system}.log`);
  const log = openSync(logFile, 'w');
  const stub = `-c.electronDist=${at(STUBS, system)}`;
  const code = await runNode(
    [at('node_modules/electron-builder/cli.js'), ...TARGETS[system], '--publish', 'never', stub],
    { stdio: ['ignore', log, log] },
  );
  closeSync(log);
  if (code === 0) return;
  console.error(readFileSync(logFile, 'utf8').slice(-4000));
  throw new Error(`packing for ${system} ended with ${code}`);
}

async function packAll() {
  makeStubElectron(at(STUBS));
  for (const system of Object.keys(TARGETS)) await pack(system);
}

process.chdir(at('.'));
await ensureBuild();
await keepFresh('release', SOURCES, packAll).catch((error) =>
  quit(`The program could not be packed: ${error.message}.`),
);
