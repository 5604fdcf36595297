/**
 * Where a person is, kept in the address after `#`, so that back, forward and reload work:
 *   #/                                   start
 *   #/groups                             all groups of the open workbook
 *   #/matching                           which mentor for which mentee, over a programme
 *   #/groups/<key>/plan                  the action plan of a group
 *   #/groups/<key>/checks                the rules of the method, and what was found
 *   #/groups/<key>/thread                the thread from need to success
 *   #/groups/<key>/steps/<id>[/<tool>]   a step; without a tool its first one
 * What a page remembers beside that (subject, record, view) is in `query`.
 */
import { useSyncExternalStore } from 'react';

export type Place =
  | { page: 'start' }
  | { page: 'programme' }
  | { page: 'matching' }
  | { page: 'plan'; group: string }
  | { page: 'checks' | 'thread'; group: string }
  /** `step` and `tool` null: wherever the group should go on. */
  | { page: 'step'; group: string; step: string | null; tool: string | null };
export type Route = Place & { query: Record<string, string> };

/** The link to a place, e.g. `href({ page: 'plan', group: 'capaci-mechelen' })`. */
export function href(place: Place, query: Record<string, string> = {}): string {
  const search = new URLSearchParams(query).toString();
  return `#${pathOf(place)}${search && `?${search}`}`;
}

export function go(place: Place, query: Record<string, string> = {}): void {
  location.hash = href(place, query);
}

/** Another address for the page one is on, without a step in the history. */
export function replace(place: Place, query: Record<string, string>): void {
  history.replaceState(null, '', href(place, query));
  dispatchEvent(new HashChangeEvent('hashchange'));
}

/** Changes what the page remembers. */
export function replaceQuery(query: Record<string, string>): void {
  const { query: _, ...place } = currentRoute();
  replace(place, query);
}

/** A part of an address; as it stands when somebody typed a lone `%`. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

export function parse(hash: string): Route {
  const [path = '', search = ''] = hash.replace(/^#/, '').split('?');
  const query = Object.fromEntries(new URLSearchParams(search));
  const [area, group, part, step, tool] = path.split('/').filter(Boolean).map(decoded);
  if (area === 'matching') return { page: 'matching', query };
  if (area !== 'groups') return { page: 'start', query };
  if (!group) return { page: 'programme', query };
  if (part === 'plan') return { page: 'plan', group, query };
  if (part === 'checks' || part === 'thread') return { page: part, group, query };
  return { page: 'step', group, step: step ?? null, tool: tool ?? null, query };
}

function pathOf(place: Place): string {
  if (place.page === 'start') return '/';
  if (place.page === 'programme') return '/groups';
  if (place.page === 'matching') return '/matching';
  const group = `/groups/${encodeURIComponent(place.group)}`;
  if (place.page !== 'step') return `${group}/${place.page}`;
  return [group, ...(place.step ? ['steps', place.step] : []), ...(place.step && place.tool ? [place.tool] : [])].join(
    '/',
  );
}

let known = { hash: '', route: parse('') };
/** The same object as long as the address is the same, as React wants it. */
export function currentRoute(): Route {
  if (known.hash !== location.hash) known = { hash: location.hash, route: parse(location.hash) };
  return known.route;
}

function subscribe(notify: () => void): () => void {
  addEventListener('hashchange', notify);
  return () => removeEventListener('hashchange', notify);
}

export const useRoute = (): Route => useSyncExternalStore(subscribe, currentRoute);
