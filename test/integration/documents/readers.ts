/** Programs that read the files, written by others. Locally a missing one is left out and named; in CI all must be there. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const ALL = process.env.CM_ALL_READERS === '1';
const PYTHON = '/usr/bin/python3';
const OFFICE = 'soffice';
const PDF_TEXT = 'pdftotext';

const runs = (command: string, ...given: string[]) => {
  const { status, error } = spawnSync(command, given, { encoding: 'utf8' });
  return !error && status === 0;
};

const present = {
  'python3-docx': () => runs(PYTHON, '-c', 'import docx'),
  'python3-openpyxl': () => runs(PYTHON, '-c', 'import openpyxl'),
  libreoffice: () => runs(OFFICE, '--version'),
  'poppler-utils': () => runs(PDF_TEXT, '-v'),
};

/** Options for a test that needs these readers; skipping says which one is missing. */
export function needs(...readers: (keyof typeof present)[]): { skip: boolean } {
  const missing = readers.filter((reader) => !present[reader]());
  if (missing.length > 0 && ALL) throw new Error(`CM_ALL_READERS is set, but ${missing.join(', ')} is not installed`);
  if (missing.length > 0) console.warn(`left out, not installed: ${missing.join(', ')}`);
  return { skip: missing.length > 0 };
}

/** What a script of `readers/` says about a file, as JSON. */
export function readWith(script: string, file: string): unknown {
  const { stdout, stderr, status } = spawnSync(PYTHON, [join(import.meta.dirname, 'readers', script), file], {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    env: { ...process.env, PYTHONIOENCODING: 'utf-8' },
  });
  if (status !== 0) throw new Error(`${script}: ${stderr}`);
  return JSON.parse(stdout);
}

/** Converts files to PDF with LibreOffice, which uses a profile of its own in `folder`. */
export function toPdf(folder: string, files: string[]): void {
  const { status, stderr, error } = spawnSync(
    OFFICE,
    [
      `-env:UserInstallation=file://${join(folder, 'profile')}`,
      '--headless',
      '--convert-to',
      'pdf',
      '--outdir',
      folder,
      ...files,
    ],
    { encoding: 'utf8', timeout: 120_000 },
  );
  if (error || status !== 0) throw new Error(`LibreOffice: ${error ?? stderr}`);
}

export function textOfPdf(file: string): string {
  const { stdout, status, stderr } = spawnSync(PDF_TEXT, ['-layout', file, '-'], {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  if (status !== 0) throw new Error(`pdftotext: ${stderr}`);
  return stdout;
}
