/** The packages of the three systems, put together onto stand-ins for Electron. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { extractAll, extractFile, listPackage } from '@electron/asar';

const ROOT = resolve(import.meta.dirname, '../../..');
const RELEASE = join(ROOT, 'release');
const NAME = 'City Mentoring Workbook';

export interface Packed {
  /** As Node calls it: `linux-x64`. */
  system: string;
  /** The folder with app.asar. */
  resources: string;
  /** Where the fuses are. */
  program: string;
  /** Where the browser's own translations lie, and how they end. */
  locales: { folder: string; ending: string };
}

const mac = (folder: string, system: string): Packed => ({
  system,
  resources: join(RELEASE, folder, `${NAME}.app/Contents/Resources`),
  program: join(RELEASE, folder, `${NAME}.app`),
  locales: { folder: join(RELEASE, folder, `${NAME}.app/Contents/Resources`), ending: '.lproj' },
});

export const PACKED: Packed[] = [
  {
    system: 'linux-x64',
    resources: join(RELEASE, 'linux-unpacked/resources'),
    program: join(RELEASE, 'linux-unpacked/city-mentoring-workbook'),
    locales: { folder: join(RELEASE, 'linux-unpacked/locales'), ending: '.pak' },
  },
  {
    system: 'win32-x64',
    resources: join(RELEASE, 'win-unpacked/resources'),
    program: join(RELEASE, `win-unpacked/${NAME}.exe`),
    locales: { folder: join(RELEASE, 'win-unpacked/locales'), ending: '.pak' },
  },
  mac('mac', 'darwin-x64'),
  mac('mac-arm64', 'darwin-arm64'),
];

/** Packs when anything has changed since the last time. Allow it a minute. */
export function pack(): void {
  execFileSync(process.execPath, [join(ROOT, 'scripts/pack-stub.mjs')], { stdio: ['ignore', 'ignore', 'inherit'] });
}

const asar = ({ resources }: Packed) => join(resources, 'app.asar');

/** Every file in the package, with forward slashes and none in front; folders are left out. */
export function filesOf(packed: Packed): string[] {
  const entries = listPackage(asar(packed), { isPack: false }).map((entry) => entry.replaceAll('\\', '/').slice(1));
  const folders = new Set(entries.map((entry) => entry.split('/').slice(0, -1).join('/')));
  return entries.filter((entry) => !folders.has(entry));
}

export const readPacked = (packed: Packed, file: string): string => extractFile(asar(packed), file).toString('utf8');

/** Files that lie beside the archive because the system has to load them from disk, with their sizes in bytes. */
export function besideOf(packed: Packed): Map<string, number> {
  const folder = `${asar(packed)}.unpacked`;
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = files.map((entry) => join(entry.parentPath, entry.name));
  return new Map(paths.map((path) => [relative(folder, path).replaceAll('\\', '/'), statSync(path).size]));
}

/** What the program adds to Electron, in bytes. */
export function sizeOf(packed: Packed): number {
  return [...besideOf(packed).values()].reduce((sum, size) => sum + size, statSync(asar(packed)).size);
}

/** The Linux package laid out as a plain folder that can be run on the stand-in. The caller removes the folder. */
export function unpackLinux(): string {
  const folder = mkdtempSync(join(tmpdir(), 'workbook-packed-'));
  const [linux] = PACKED;
  if (linux) extractAll(asar(linux), folder);
  return folder;
}
