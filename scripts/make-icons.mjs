/**
 * Draws the icons that the packages carry from the two drawings in resources/build: PNG for Linux, ICO for Windows, ICNS
 * for macOS. Run it after changing a drawing, and commit what it makes (packing would otherwise fetch a converter).
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { NO_CHROMIUM, obtainChromium } from './chromium.mjs';
import { at, quit } from './node.mjs';

const FOLDER = at('resources/build');
const PNG_SIZES = [16, 24, 32, 48, 64, 128, 256, 512, 1024];
const ICO_SIZES = [16, 24, 32, 48, 64, 128, 256];
/** Apple's four-letter names for a PNG of each size. */
const ICNS_TYPES = { 16: 'icp4', 32: 'icp5', 64: 'icp6', 128: 'ic07', 256: 'ic08', 512: 'ic09', 1024: 'ic10' };

/** The drawing as PNGs, by size in pixels. */
async function draw(browser, drawing) {
  const svg = readFileSync(`${FOLDER}/${drawing}.svg`, 'utf8');
  const pictures = new Map();
  for (const size of PNG_SIZES) {
    const page = await browser.newPage({ viewport: { width: size, height: size } });
    await page.setContent(`<style>*{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`);
    pictures.set(size, await page.screenshot({ omitBackground: true }));
    await page.close();
  }
  return pictures;
}

/** Windows: a directory of 16 bytes an entry, then the PNGs. A side of 256 is written as 0. */
function ico(pictures) {
  const head = Buffer.alloc(6 + 16 * ICO_SIZES.length);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(ICO_SIZES.length, 4);
  let offset = head.length;
  ICO_SIZES.forEach((size, index) => {
    const entry = 6 + 16 * index;
    const { length } = pictures.get(size);
    head.writeUInt8(size % 256, entry);
    head.writeUInt8(size % 256, entry + 1);
    head.writeUInt16LE(1, entry + 4);
    head.writeUInt16LE(32, entry + 6);
    head.writeUInt32LE(length, entry + 8);
    head.writeUInt32LE(offset, entry + 12);
    offset += length;
  });
  return Buffer.concat([head, ...ICO_SIZES.map((size) => pictures.get(size))]);
}

/** macOS: blocks of a four-letter name, their length and a PNG, in a block of the same form. */
function icns(pictures) {
  const block = (name, content) => {
    const head = Buffer.alloc(8);
    head.write(name, 'ascii');
    head.writeUInt32BE(content.length + 8, 4);
    return Buffer.concat([head, content]);
  };
  const blocks = Object.entries(ICNS_TYPES).map(([size, name]) => block(name, pictures.get(Number(size))));
  return block('icns', Buffer.concat(blocks));
}

const executablePath = (await obtainChromium()) ?? quit(NO_CHROMIUM);
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
for (const drawing of ['icon', 'icon-file']) {
  const pictures = await draw(browser, drawing);
  writeFileSync(`${FOLDER}/${drawing}.ico`, ico(pictures));
  writeFileSync(`${FOLDER}/${drawing}.icns`, icns(pictures));
  if (drawing !== 'icon') continue;
  mkdirSync(`${FOLDER}/icons`, { recursive: true });
  for (const [size, picture] of pictures) writeFileSync(`${FOLDER}/icons/${size}x${size}.png`, picture);
}
await browser.close();
