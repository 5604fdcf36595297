/**
 * Makes stand-ins for Electron's distributions: every file that electron-builder touches, in the right place and form,
 * and none of Electron itself. With them the packages of all three systems can be put together and looked into on any
 * machine, offline. What comes out does not run.
 */
import { mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { NtExecutable, NtExecutableResource, Resource } from 'resedit';
import { at } from './node.mjs';

/** More languages than the packages keep, so that leaving the others out can be seen. */
const LOCALES = ['en', 'nl', 'fr', 'de', 'es', 'it', 'el', 'lv', 'ar'];
const FRAMEWORK = 'Electron Framework';
/** Where fuses are kept: a marker, the version of the layout, how many there are, and a digit for each. */
const FUSES = Buffer.concat([
  Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'),
  Buffer.from([1, 9]),
  Buffer.from('100011011'),
]);
const LICENCES = { LICENSE: 'stand-in', 'LICENSES.chromium.html': 'stand-in' };

function put(folder, files, mode = 0o644) {
  for (const [name, content] of Object.entries(files)) {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content, { mode });
  }
}

const paks = () =>
  Object.fromEntries(LOCALES.map((locale) => [`locales/${locale === 'en' ? 'en-US' : locale}.pak`, '']));

function linux(folder, version) {
  put(folder, { electron: Buffer.concat([Buffer.from('#!/bin/sh\nexit 0\n'), FUSES]), 'chrome-sandbox': '' }, 0o755);
  put(folder, { ...LICENCES, version, ...paks() });
  mkdirSync(join(folder, 'resources'));
}

/** An empty executable with the version block that the packer rewrites. */
function windowsExecutable() {
  const executable = NtExecutable.createEmpty(false, false);
  const resources = NtExecutableResource.from(executable);
  const version = Resource.VersionInfo.createEmpty();
  version.setStringValues({ lang: 1033, codepage: 1200 }, { ProductName: 'Electron' });
  version.outputToResourceEntries(resources.entries);
  resources.outputResource(executable);
  return Buffer.concat([Buffer.from(executable.generate()), FUSES]);
}

function windows(folder, version) {
  put(folder, { ...LICENCES, version, ...paks(), 'electron.exe': windowsExecutable() });
  mkdirSync(join(folder, 'resources'));
}

const propertyList = (name) => `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
<plist version="1.0"><dict>
<key>CFBundleExecutable</key><string>${name}</string>
<key>CFBundleIdentifier</key><string>com.github.${name.replace(/\W/g, '')}</string>
<key>CFBundleName</key><string>${name}</string>
<key>CFBundleIconFile</key><string>electron.icns</string>
</dict></plist>
`;

function macBundle(contents, name) {
  put(contents, { 'Info.plist': propertyList(name) });
  put(contents, { [`MacOS/${name}`]: 'stand-in' }, 0o755);
}

function mac(folder) {
  put(folder, LICENCES);
  const contents = join(folder, 'Electron.app/Contents');
  macBundle(contents, 'Electron');
  put(contents, { 'Resources/electron.icns': '' });
  const framework = join(contents, `Frameworks/${FRAMEWORK}.framework`);
  put(framework, { [`Versions/A/${FRAMEWORK}`]: FUSES }, 0o755);
  for (const locale of LOCALES) {
    put(contents, { [`Resources/${locale}.lproj/.keep`]: '' });
    put(framework, { [`Versions/A/Resources/${locale}.lproj/locale.pak`]: '' });
  }
  symlinkSync('A', join(framework, 'Versions/Current'));
  for (const name of [FRAMEWORK, 'Resources']) symlinkSync(`Versions/Current/${name}`, join(framework, name));
  for (const role of ['Helper', 'Helper (GPU)', 'Helper (Plugin)', 'Helper (Renderer)'])
    macBundle(join(contents, `Frameworks/Electron ${role}.app/Contents`), `Electron ${role}`);
}

/** Writes the three stand-ins under `folder`, which is emptied first. */
export function makeStubElectron(folder) {
  const { version } = JSON.parse(readFileSync(at('node_modules/electron/package.json'), 'utf8'));
  rmSync(folder, { recursive: true, force: true });
  linux(join(folder, 'linux'), version);
  windows(join(folder, 'win'), version);
  mac(join(folder, 'mac'));
}
