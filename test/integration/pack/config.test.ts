/** The installers themselves can only be made where their tools can be fetched; their description is checked here. */
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '../../..');
const require = createRequire(import.meta.url);
const { getConfig, validateConfiguration } = require('app-builder-lib/out/util/config/config.js');
const { DebugLogger } = createRequire(require.resolve('app-builder-lib/package.json'))('builder-util');

const load = () => getConfig(root, join(root, 'electron-builder.yml'), null);
const validate = (config: object) => validateConfiguration(config, new DebugLogger(false));

test('electron-builder.yml fits its schema', async () => {
  await expect(validate(await load())).resolves.toBeUndefined();
});

test('a misspelt key is refused', async () => {
  await expect(validate({ ...(await load()), npmRebild: false })).rejects.toThrow(/npmRebild/);
});

test('every system gets its installers, and each its own file name', async () => {
  const { win, mac, linux, nsis, portable, publish } = await load();
  const targets = [win, mac, linux].flatMap(({ target }) => target.map((t: { target: string }) => t.target));
  expect(targets).toEqual(['nsis', 'portable', 'dmg', 'AppImage', 'deb']);
  expect(nsis.artifactName).not.toBe(portable.artifactName);
  expect(publish).toBeNull();
});

test('Windows installs for one user, without administrator rights', async () => {
  const { nsis, portable } = await load();
  expect(nsis).toMatchObject({ oneClick: true, perMachine: false, packElevateHelper: false });
  expect(portable.requestExecutionLevel).toBe('user');
});

test('workbooks open with the program on every system', async () => {
  const { win, mac, linux } = await load();
  const endings = [win, mac, linux].map(({ fileAssociations }) => fileAssociations[0].ext);
  expect(endings).toEqual(['mentoring', 'mentoring', 'mentoring']);
});
