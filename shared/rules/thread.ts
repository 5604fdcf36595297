/** The thread from need to action: what leads where, and what hangs loose. */

interface Knot {
  id: string;
}
interface Link {
  action_id: string;
  kind: string;
  target: string;
}

/** Needs that no action answers, and actions that answer no need. Links count when both ends are there. */
export function looseEnds<N extends Knot, A extends Knot>({
  needs,
  actions,
  links,
}: {
  needs: N[];
  actions: A[];
  links: Link[];
}): { needs: N[]; actions: A[] } {
  const there = new Set(needs.map(({ id }) => id));
  const ofAction = new Set(actions.map(({ id }) => id));
  const woven = links.filter(
    ({ kind, target, action_id }) => kind === 'need' && there.has(target) && ofAction.has(action_id),
  );
  const answered = new Set(woven.map(({ target }) => target));
  const answering = new Set(woven.map(({ action_id }) => action_id));
  return {
    needs: needs.filter(({ id }) => !answered.has(id)),
    actions: actions.filter(({ id }) => !answering.has(id)),
  };
}

/** Practices of a group that none of its actions builds on. */
export function unusedPractices<P extends Knot>(practices: P[], links: Link[]): P[] {
  const used = new Set(links.flatMap(({ kind, target }) => (kind === 'practice' ? [target] : [])));
  return practices.filter(({ id }) => !used.has(id));
}
