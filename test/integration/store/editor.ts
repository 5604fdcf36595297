/**
 * A process that edits a workbook and says on its standard output what is saved.
 * `editor.mjs FILE endless FROM` goes on until it is killed; `editor.mjs FILE once` saves one field.
 */
import { writeSync } from 'node:fs';
import { openStore } from '../../../main/store';

/** Synchronous: what is said has been said when the process is killed. */
const say = (line: string) => writeSync(1, `${line}\n`);

const [path, mode, from] = process.argv.slice(2);
const store = await openStore(path!);
const needs = await store.read((r) => r.list('need', {}));

if (mode === 'once') {
  await store.write('need.set', (w) => w.set('need', needs[0]!.id, { title: 'warm' }));
  say('BEGIN');
  await store.write('need.set', (w) => w.set('need', needs[0]!.id, { title: 'saved' }));
  say('SAVED');
  await store.close();
} else {
  for (let edit = Number(from); ; edit++) {
    const need = needs[edit % needs.length]!;
    const merge = edit % 3 === 0 ? undefined : `need ${need.id}`;
    await store.write('need.set', (w) => w.set('need', need.id, { number: edit, title: `edit ${edit}` }), { merge });
    say(String(edit));
    if (edit % 17 === 0) {
      await store.write('need.set', (w) => w.set('need', need.id, { description: `thought better of ${edit}` }));
      await store.undo(false);
      await store.redo(false);
    }
  }
}
