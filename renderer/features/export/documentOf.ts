/** Which document of the method a tool gives. */
import type { DocumentKind } from '../../../shared/contract/documents';
import type { Form, Tool } from '../../../shared/process/schema';

const OF_FORM: Partial<Record<string, DocumentKind>> = { match: 'match-sheet', agreement: 'agreement' };
const OF_ENTITY: Partial<Record<string, DocumentKind>> = { visit: 'visit-pack', practice: 'practice' };

/** `form` is the form of the tool; null when there is nothing to take along. */
export function documentOf(tool: Tool, form: Form | undefined): DocumentKind | null {
  if (tool.kind === 'page') return tool.id === 'mentoring-card' ? 'mentoring-card' : null;
  return (form && (OF_FORM[form.id] ?? OF_ENTITY[form.entity ?? ''])) ?? null;
}
