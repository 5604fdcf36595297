/** What the packages of the three systems hold, and what they leave out. */
import { execFileSync } from 'node:child_process';
import { readdirSync, rmSync } from 'node:fs';
import { posix } from 'node:path';
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { parseSync } from 'vite';
import { beforeAll, describe, expect, test } from 'vitest';
import { besideOf, filesOf, PACKED, pack, readPacked, sizeOf, unpackLinux } from './packed';

const MEGABYTE = 1024 * 1024;
/** Entries of dist/main that Electron starts; the web host and the command line stay at home. */
const MAIN_ENTRIES = ['dist/main/electron.js', 'dist/main/worker.js', 'dist/main/document-worker.js'];

beforeAll(pack, 120_000);

/** Files of the package that these entries reach by import. */
function reached(entries: string[], source: (file: string) => string): Set<string> {
  const found = new Set<string>();
  const visit = (file: string) => {
    if (found.has(file)) return;
    found.add(file);
    const code = source(file);
    const { module } = parseSync(file, code);
    const specifiers = [
      ...module.staticImports.map(({ moduleRequest }) => moduleRequest.value),
      ...module.staticExports.flatMap(({ entries }) => entries.flatMap((e) => e.moduleRequest?.value ?? [])),
      ...module.dynamicImports.map(({ moduleRequest: { start, end } }) => code.slice(start + 1, end - 1)),
    ];
    for (const specifier of specifiers)
      if (specifier.startsWith('.')) visit(posix.join(posix.dirname(file), specifier));
  };
  entries.forEach(visit);
  return found;
}

describe.each(PACKED)('package for $system', (packed) => {
  test('holds the program, its licence and one package', () => {
    const top = new Set(filesOf(packed).map((file) => file.split('/')[0]));
    expect([...top].sort()).toEqual(['LICENSE', 'dist', 'node_modules', 'package.json']);
    const packages = filesOf(packed).filter((file) => file.startsWith('node_modules/'));
    expect([...new Set(packages.map((file) => file.split('/')[1]))]).toEqual(['better-sqlite3']);
  });

  test('holds the entries that Electron starts and the pages', () => {
    expect(filesOf(packed)).toEqual(
      expect.arrayContaining([...MAIN_ENTRIES, 'dist/preload/preload.cjs', 'dist/renderer/index.html']),
    );
  });

  test('holds nothing of the main side that those entries do not reach', () => {
    const main = filesOf(packed).filter((file) => file.startsWith('dist/main/') && file.endsWith('.js'));
    const needed = reached(MAIN_ENTRIES, (file) => readPacked(packed, file));
    expect(main.filter((file) => !needed.has(file))).toEqual([]);
  });

  test("holds one compiled SQLite, this system's, beside the archive", () => {
    const compiled = `node_modules/better-sqlite3/prebuilds/${packed.system}.node`;
    expect(filesOf(packed).filter((file) => file.endsWith('.node'))).toEqual([compiled]);
    expect([...besideOf(packed).keys()]).toEqual([compiled]);
  });

  test('holds no sources, maps, tests or data of a checkout', () => {
    expect(filesOf(packed).filter((file) => /\.(map|tsx?|[ch]pp|c|h|gyp|mentoring)$|(^|\/)\./.test(file))).toEqual([]);
    expect(Object.keys(JSON.parse(readPacked(packed, 'package.json')))).not.toContain('devDependencies');
  });

  test(`adds at most 12 MB to Electron`, () => {
    const size = sizeOf(packed) / MEGABYTE;
    console.log(`${packed.system}: ${size.toFixed(1)} MB beyond Electron`);
    expect(size).toBeLessThanOrEqual(12);
  });

  test('keeps the languages the program speaks or will speak', () => {
    const { folder, ending } = packed.locales;
    const kept = readdirSync(folder).filter((name) => name.endsWith(ending));
    const languages = kept.map((name) => name.slice(0, 2)).sort();
    expect(languages).toEqual(['el', 'en', 'es', 'fr', 'it', 'lv', 'nl']);
  });

  test('has its fuses set', async () => {
    const wire = await getCurrentFuseWire(packed.program);
    const { ENABLE, DISABLE } = FuseState;
    expect(wire).toMatchObject({
      [FuseV1Options.RunAsNode]: DISABLE,
      [FuseV1Options.EnableCookieEncryption]: ENABLE,
      [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: DISABLE,
      [FuseV1Options.EnableNodeCliInspectArguments]: DISABLE,
      [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: ENABLE,
      [FuseV1Options.OnlyLoadAppFromAsar]: ENABLE,
      [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: DISABLE,
      [FuseV1Options.GrantFileProtocolExtraPrivileges]: DISABLE,
    });
  });
});

test.runIf(process.platform === 'linux' && process.arch === 'x64')('the packed SQLite runs', () => {
  const folder = unpackLinux();
  const ask = "const D = require('better-sqlite3'); console.log(new D(':memory:').prepare('select 6 * 7 n').get().n)";
  try {
    expect(execFileSync(process.execPath, ['-e', ask], { cwd: folder, encoding: 'utf8' }).trim()).toBe('42');
  } finally {
    rmSync(folder, { recursive: true });
  }
});
