/** Where the chips of the thread stand in the picture, and which lines join them. Units of the drawing. */
import type { Knot, ThreadView } from '../../../shared/contract/method';
import { LINK_KINDS } from '../../../shared/model/choices';

export type KnotKind = Knot['kind'];
/** What actions come from, in the order of the thread; factors only where an action rests on one. */
export const kindsOf = ({ knots }: ThreadView): KnotKind[] =>
  LINK_KINDS.filter((kind) => kind !== 'factor' || knots.some((knot) => knot.kind === 'factor'));

/** What an action says besides itself, beside it. */
export const AFTER = ['outcome', 'success'] as const;

export const CHIP = { width: 188, height: 62 };
const GAP = 14;
/** Height of a heading above chips. */
const HEAD = 34;
/** Room for the lines; between an action and what it brings none are needed. */
const LINES = 140;
const BESIDE = 16;

interface Box {
  x: number;
  y: number;
}
export interface Picture {
  width: number;
  height: number;
  heads: ({ name: KnotKind | 'action' | (typeof AFTER)[number] } & Box)[];
  knots: ReadonlyMap<string, Box>;
  actions: ReadonlyMap<string, Box>;
  lines: { from: string; to: string; kind: KnotKind; path: string }[];
}

/**
 * Needs, factors and practices stand below each other on the left, so that no line passes behind a chip; actions with
 * what they bring stand on the right.
 */
export function drawThread(thread: ThreadView): Picture {
  const column = (index: number) => CHIP.width + LINES + index * (CHIP.width + BESIDE);
  const heads: Picture['heads'] = [];
  const knots = new Map<string, Box>();
  let y = 0;
  for (const kind of kindsOf(thread)) {
    heads.push({ name: kind, x: 0, y });
    y += HEAD;
    for (const { id } of thread.knots.filter((knot) => knot.kind === kind)) {
      knots.set(id, { x: 0, y });
      y += CHIP.height + GAP;
    }
  }
  for (const [index, name] of (['action', ...AFTER] as const).entries()) heads.push({ name, x: column(index), y: 0 });
  const actions = new Map(
    thread.actions.map(({ id }, row): [string, Box] => [id, { x: column(0), y: HEAD + row * (CHIP.height + GAP) }]),
  );
  const bottom = Math.max(y, HEAD + thread.actions.length * (CHIP.height + GAP));
  return {
    width: column(AFTER.length) + CHIP.width,
    height: bottom - GAP,
    heads,
    knots,
    actions,
    lines: linesOf(thread, knots, actions),
  };
}

/** Where what an action brings stands. */
export const besideOf = ({ x, y }: Box, index: number): Box => ({ x: x + (index + 1) * (CHIP.width + BESIDE), y });

function linesOf({ knots, actions }: ThreadView, from: Picture['knots'], to: Picture['actions']): Picture['lines'] {
  const kinds = new Map(knots.map((knot) => [knot.id, knot.kind]));
  return actions.flatMap((action) =>
    action.comesFrom.flatMap((id) => {
      const [start, end, kind] = [from.get(id), to.get(action.id), kinds.get(id)];
      return start && end && kind ? [{ from: id, to: action.id, kind, path: curve(start, end) }] : [];
    }),
  );
}

/** From the right edge of one chip to the left edge of another, leaving and arriving level. */
function curve(from: Box, to: Box): string {
  const [x1, y1, x2, y2] = [from.x + CHIP.width, from.y + CHIP.height / 2, to.x, to.y + CHIP.height / 2];
  const middle = (x1 + x2) / 2;
  return `M${x1} ${y1}C${middle} ${y1} ${middle} ${y2} ${x2} ${y2}`;
}

/** Letters that fit a line of a chip. */
const LETTERS = 27;

/** Lines of words that fit a chip; the last one ends in … when words are left over. */
export function wrapped(words: string, lines: number): string[] {
  const rows: string[] = [];
  for (const word of words.split(/\s+/).filter(Boolean)) {
    const last = rows.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= LETTERS) rows[rows.length - 1] = `${last} ${word}`;
    else rows.push(word);
  }
  return rows.slice(0, lines).map((row, index) => {
    const goesOn = index === lines - 1 && rows.length > lines;
    return goesOn || row.length > LETTERS ? `${row.slice(0, LETTERS - 1)}…` : row;
  });
}
