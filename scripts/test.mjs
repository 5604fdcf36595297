/**
 * The whole test suite: builds, finds a Chromium, runs every Vitest project, and ends with one line that counts
 * everything. Arguments are file filters or options for Vitest.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { NO_CHROMIUM, obtainChromium } from './chromium.mjs';
import { ensureBuild } from './ensure-build.mjs';
import { at, nodeBinary, runNode } from './node.mjs';
import { missingReaders } from './readers.mjs';

/** Prints the line that a caller reads, last of all, and sets the exit code. */
function conclude({ passed, failed, skipped }) {
  process.exitCode = failed > 0 ? 1 : 0;
  console.log(`${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`);
}

async function runVitest(chromium) {
  const folder = mkdtempSync(join(tmpdir(), 'workbook-test-'));
  const tallyFile = join(folder, 'tally.json');
  try {
    const code = await runNode(
      [
        at('node_modules/vitest/vitest.mjs'),
        'run',
        '--reporter=default',
        `--reporter=${at('scripts/tally-reporter.mjs')}`,
        ...process.argv.slice(2),
      ],
      { env: { ...process.env, CHROMIUM: chromium, TALLY_FILE: tallyFile } },
    );
    const tally = readTally(tallyFile);
    // Vitest failed in a way that no test tells of: it crashed, or found nothing to run.
    if (code !== 0 && tally.failed === 0) tally.failed = 1;
    return tally;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function readTally(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return { passed: 0, failed: 0, skipped: 0 };
  }
}

function sayWhatIsLeftOut() {
  const missing = missingReaders();
  if (missing.length === 0) return;
  console.log('\nLeft out, because this machine does not have what it takes:');
  for (const { name, leavesOut } of missing) console.log(`  ${name}: ${leavesOut}`);
}

process.chdir(at('.'));
nodeBinary();
await ensureBuild();
const chromium = await obtainChromium();
if (chromium) {
  const tally = await runVitest(chromium);
  sayWhatIsLeftOut();
  conclude(tally);
} else {
  console.error(NO_CHROMIUM);
  conclude({ passed: 0, failed: 1, skipped: 0 });
}
