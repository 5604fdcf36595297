/** What every file keeps to: its size, no loose ends, no way around the types, no download addresses in the lockfile. */
import { describe, expect, test } from 'vitest';
import { filesIn, read } from './sources';

const OURS = filesIn(['main', 'shared', 'renderer', 'scripts', 'test'], ['.ts', '.tsx', '.mjs', '.css']);
const LONGEST = 500;
// Put together here so that this file does not find itself.
const LOOSE_END = new RegExp(['TO', 'DO|FIX', 'ME|X', 'XX\\b'].join(''));
const AROUND_TYPES = new RegExp(['\\bas', ' any\\b|@ts-', 'ignore|@ts-', 'nocheck'].join(''));

const matching = (files: string[], pattern: RegExp) =>
  files.flatMap((file) =>
    read(file)
      .split('\n')
      .flatMap((line, index) => (pattern.test(line) ? [`${file}:${index + 1} ${line.trim()}`] : [])),
  );

describe('files', () => {
  test(`none is longer than ${LONGEST} lines`, () => {
    const lengths = OURS.map((file) => ({ file, lines: read(file).split('\n').length - 1 }));
    expect(lengths.filter(({ lines }) => lines > LONGEST)).toEqual([]);
  });

  test('most are short', () => {
    const product = OURS.filter((file) => /^(main|shared|renderer)\/.*\.tsx?$/.test(file));
    const lines = product.map((file) => read(file).split('\n').length - 1).sort((a, b) => a - b);
    expect(lines[Math.floor(lines.length / 2)]).toBeLessThanOrEqual(120);
  });

  test('no loose ends', () => expect(matching(OURS, LOOSE_END)).toEqual([]));

  test('no way around the types', () => {
    const product = OURS.filter((file) => /^(main|shared|renderer)\//.test(file));
    expect(matching(product, AROUND_TYPES)).toEqual([]);
  });
});

describe('dependencies', () => {
  test('the lockfile names no download address', () => {
    expect(matching(['package-lock.json'], /"resolved"|\.tgz/)).toEqual([]);
    expect(read('.npmrc')).toContain('omit-lockfile-registry-resolved=true');
  });

  test('the lockfile knows the packages of every system, not only of the one it was written on', () => {
    const { packages }: { packages: Record<string, { optionalDependencies?: object }> } = JSON.parse(
      read('package-lock.json'),
    );
    const wanted = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies).map((name) => ({ path, name })),
    );
    const isThere = ({ path, name }: { path: string; name: string }) =>
      `node_modules/${name}` in packages || `${path}/node_modules/${name}` in packages;
    expect(wanted.filter((one) => !isThere(one))).toEqual([]);
  });

  test('versions are exact', () => {
    const { dependencies, devDependencies, optionalDependencies } = JSON.parse(read('package.json'));
    const versions = Object.entries<string>({ ...dependencies, ...devDependencies, ...optionalDependencies });
    expect(versions.filter(([, version]) => !/^(npm:[\w-]+@)?\d+\.\d+\.\d+$/.test(version))).toEqual([]);
  });
});
