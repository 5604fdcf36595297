/** Every step of undo has a name in the catalogue `history`. */
import { expect, test } from 'vitest';
import { assertMade, assertRemovable, fillable } from '../../../main/services/record-rules';
import { wordsOf } from '../../../main/words';
import { ENTITY_NAMES, type EntityName, fieldsOf, type Row } from '../../../shared/model/entities';
import { LANGUAGES } from '../../../shared/model/primitives';

const allowed = (check: () => void) => {
  try {
    check();
    return true;
  } catch {
    return false;
  }
};
const row = { id: 'x', group_id: 'y', step: 'z' } as unknown as Row<EntityName>;

/** The labels under which the record calls write, for every entity they take. */
const labels = ENTITY_NAMES.flatMap((entity) => {
  const fields = Object.keys(fieldsOf(entity));
  const isFilled = fields.some((field) => allowed(() => void fillable(entity, field)));
  return [
    ...(allowed(() => assertMade(entity)) ? [`create.${entity}`] : []),
    ...(isFilled ? [`set.${entity}`] : []),
    ...(isFilled && fields.includes('position') ? [`move.${entity}`] : []),
    ...(allowed(() => assertRemovable(entity, row)) ? [`remove.${entity}`, `restore.${entity}`] : []),
  ];
});

test.each(LANGUAGES)('in %s', async (language) => {
  const words = await wordsOf(language, 'history');
  expect(labels.length).toBeGreaterThan(50);
  expect(labels.filter((label) => words(label) === label)).toEqual([]);
});
