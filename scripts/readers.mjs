/**
 * The programs of others that read our documents back in tests. They are not needed to run the tests, but a machine
 * without them proves less, and should say so.
 */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const python = existsSync('/usr/bin/python3') ? '/usr/bin/python3' : 'python3';

const READERS = [
  {
    name: 'LibreOffice',
    try: ['soffice', '--version'],
    leavesOut: 'opening the Word and Excel files in an office program',
  },
  { name: 'python-docx', try: [python, '-c', 'import docx'], leavesOut: 'reading the Word files back' },
  { name: 'openpyxl', try: [python, '-c', 'import openpyxl'], leavesOut: 'reading the Excel files back' },
  { name: 'poppler-utils', try: ['pdftoppm', '-v'], leavesOut: 'looking at the pages of a document' },
  {
    name: 'strace',
    try: ['strace', '--version'],
    leavesOut: 'watching that a save reaches the disk before it is acknowledged',
  },
];

/** The readers that this machine lacks, each with what its tests would have shown. */
export function missingReaders() {
  return READERS.filter((reader) => {
    const [command, ...args] = reader.try;
    try {
      execFileSync(command, args, { stdio: 'ignore', timeout: 60_000 });
      return false;
    } catch {
      return true;
    }
  });
}
