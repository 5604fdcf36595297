/** Goes to where a hit lies and brings the focus to the very question, cell or record, as soon as its page is there. */
import { PLAN_COLUMNS } from '../../../shared/contract/plan';
import type { Hit, HitPlace } from '../../../shared/contract/search';
import { go } from '../../routes';
import { anchorOf } from '../step/form/QuestionRow';

/** How long a page may take to come, in milliseconds. */
const PATIENCE = 6000;
/** How long the form of a record may take; after that the record itself will do, for some have none on their page. */
const FORM = 800;
/** Frames in which the focus must stay: pages that come put it at their top. */
const SETTLED = 12;

export function goToHit({ entity, id, place }: Hit): void {
  const { page, group, step, tool } = place;
  if (page === 'programme' || page === 'matching') go({ page });
  else if (!group) go({ page: 'programme' });
  else if (page === 'checks') go({ page, group });
  else if (page === 'plan') go({ page: 'plan', group }, entity === 'plan_version' ? { version: id } : {});
  else go({ page: 'step', group, step, tool }, queryOf(entity, place));
  bringFocus((waited) => targetOf(place, waited));
}

/** What the pages remember in the address: whose answers, and which record is open. */
function queryOf(entity: Hit['entity'], { subject, record, inside, tool }: HitPlace): Record<string, string> {
  const open = inside ?? record;
  return {
    ...(subject && { subject }),
    ...(open && (entity === 'need' || tool === 'needs' ? { need: open } : { record: open })),
  };
}

/** The element that a place means, `waited` milliseconds after it was chosen; null while it is not there. */
function targetOf({ page, record, question }: HitPlace, waited: number): HTMLElement | null {
  if (page === 'plan' && record) {
    const column = (PLAN_COLUMNS as readonly (string | null)[]).indexOf(question) + 1;
    const row = `[data-row="${CSS.escape(record)}"]`;
    return document.querySelector<HTMLElement>(`${row}[data-column="${column}"]`);
  }
  const within = record ? document.querySelector<HTMLElement>(`[data-record="${CSS.escape(record)}"]`) : null;
  const anchor = question && `#${CSS.escape(anchorOf(question))}`;
  const row = anchor && (within ?? document).querySelector(anchor);
  if (row) return row.querySelector<HTMLElement>('input:checked') ?? row.querySelector<HTMLElement>(FIELDS);
  if (question && waited < FORM) return null;
  return within?.querySelector<HTMLElement>(`${FIELDS}, a`) ?? null;
}

const FIELDS = 'textarea, input, select, button';

let turn = 0;

/** Gives up when a person does something else, or the page does not come. */
function bringFocus(find: (waited: number) => HTMLElement | null): void {
  const mine = ++turn;
  const since = performance.now();
  let held = 0;
  const stop = () => {
    turn += mine === turn ? 1 : 0;
  };
  addEventListener('pointerdown', stop, { once: true, capture: true });
  addEventListener('keydown', stop, { once: true, capture: true });
  const look = () => {
    if (mine !== turn || held > SETTLED || performance.now() - since > PATIENCE) return;
    const target = find(performance.now() - since);
    if (target && document.activeElement === target) held += 1;
    else if (target) {
      held = 0;
      target.scrollIntoView({ block: 'center' });
      target.focus({ preventScroll: true });
    }
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}
