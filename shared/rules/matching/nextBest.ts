/**
 * The next best combination after the best one. Two combinations differ by cities that pass their partners round; the
 * next best one therefore differs by the cheapest such round: a shortest cycle in the graph in which an edge from one
 * city to another means "takes that one's partner". Floyd and Warshall find it in O(n³), also for 500 cities.
 */
import { type Combination, combined, costsOf, type Worth } from './bestCombination';

/** Null when there is no other combination as whole as this one. `best` must be whole and the best. */
export function nextBest(worth: Worth, best: Combination): Combination | null {
  const upright = worth.length <= (worth[0]?.length ?? 0);
  const columns = upright ? next(costsOf(worth), filled(best.columns)) : turnedNext(worth, best);
  if (!columns || columns.some((column, row) => column !== null && worth[row]?.[column] === null)) return null;
  return combined(worth, columns);
}

const filled = (columns: (number | null)[]): number[] => columns.filter((column) => column !== null);

/** With more rows than columns, the columns choose among the rows. */
function turnedNext(worth: Worth, { columns }: Combination): (number | null)[] | null {
  const rowOf = new Map(columns.map((column, row) => [column, row]));
  const width = worth[0]?.length ?? 0;
  const costs = costsOf(worth);
  const turned = Array.from({ length: width }, (_, column) => costs.map((row) => row[column] ?? 0));
  const rows = next(
    turned,
    turned.map((_, column) => rowOf.get(column) ?? 0),
  );
  if (!rows) return null;
  const back: (number | null)[] = worth.map(() => null);
  for (const [column, row] of rows.entries()) back[row] = column;
  return back;
}

/** Every row has a column. One more node stands for the columns that nobody has. */
function next(costs: number[][], columns: number[]): number[] | null {
  const free = freeColumns(costs, columns);
  const rows = columns.length;
  const nodes = free.length > 0 ? rows + 1 : rows;
  if (nodes < 2) return null;
  const cost = (row: number, column: number) => costs[row]?.[column] ?? 0;
  const cheapestFree = columns.map((_, row) =>
    free.reduce((best, column) => (cost(row, column) < cost(row, best) ? column : best), free[0] ?? 0),
  );
  /** What it costs that node `from` takes what `to` has; a column that falls free costs nothing. */
  const edge = (from: number, to: number) => {
    if (from === rows) return 0;
    const taken = to === rows ? cheapestFree[from] : columns[to];
    return cost(from, taken ?? 0) - cost(from, columns[from] ?? 0);
  };
  const round = cheapestRound(nodes, edge);
  const changed = [...columns];
  for (const [place, node] of round.entries()) {
    const taken = round[(place + 1) % round.length] ?? 0;
    if (node < rows) changed[node] = (taken === rows ? cheapestFree[node] : columns[taken]) ?? 0;
  }
  return changed;
}

function freeColumns(costs: number[][], columns: number[]): number[] {
  const taken = new Set(columns);
  return (costs[0] ?? []).flatMap((_, column) => (taken.has(column) ? [] : [column]));
}

/** The nodes of a cycle with the smallest sum of edges. There is none with a negative sum: the combination is the best. */
function cheapestRound(nodes: number, edge: (from: number, to: number) => number): number[] {
  const length = new Float64Array(nodes * nodes);
  /** The last node before `to` on the way from `from`. */
  const before = new Int32Array(nodes * nodes);
  for (let from = 0; from < nodes; from++)
    for (let to = 0; to < nodes; to++) {
      length[from * nodes + to] = from === to ? 0 : edge(from, to);
      before[from * nodes + to] = from;
    }
  for (let via = 0; via < nodes; via++) shorten(length, before, nodes, via);

  let shortest = { from: 0, last: 0, sum: Number.POSITIVE_INFINITY };
  for (let from = 0; from < nodes; from++)
    for (let last = 0; last < nodes; last++) {
      if (last === from) continue;
      const sum = (length[from * nodes + last] ?? 0) + edge(last, from);
      if (sum < shortest.sum) shortest = { from, last, sum };
    }
  const round = [shortest.last];
  while (round[0] !== undefined && round[0] !== shortest.from)
    round.unshift(before[shortest.from * nodes + round[0]] ?? shortest.from);
  return round;
}

/** Ways that become shorter by way of one node. The innermost loop of all: it runs n³ times. */
function shorten(length: Float64Array, before: Int32Array, nodes: number, via: number): void {
  const onward = via * nodes;
  for (let from = 0; from < nodes; from++) {
    const start = from * nodes;
    const reach = length[start + via] as number;
    for (let to = 0; to < nodes; to++) {
      const sum = reach + (length[onward + to] as number);
      if (sum < (length[start + to] as number)) {
        length[start + to] = sum;
        before[start + to] = before[onward + to] as number;
      }
    }
  }
}
