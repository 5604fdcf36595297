/** The process that comes with the workbook, read as the tests of this folder need it. */
import en from '../../../resources/processes/inclucities/en.json';
import fr from '../../../resources/processes/inclucities/fr.json';
import nl from '../../../resources/processes/inclucities/nl.json';
import raw from '../../../resources/processes/inclucities/structure.json';
import { type Question, structure } from '../../../shared/process/schema';

export const rawStructure: unknown = raw;
export const builtIn = structure.parse(raw);
export const words: Record<'nl' | 'en' | 'fr', Record<string, string>> = { nl, en, fr };

export function formOf(id: string) {
  const found = builtIn.forms.find((form) => form.id === id);
  if (!found) throw new Error(`no form ${id}`);
  return found;
}

export function stepOf(id: string) {
  const found = builtIn.steps.find((step) => step.id === id);
  if (!found) throw new Error(`no step ${id}`);
  return found;
}

export const allQuestions = (): Array<{ form: string; question: Question }> =>
  builtIn.forms.flatMap((form) => form.questions.map((question) => ({ form: form.id, question })));
