/** The best pairing of 500 mentees with 500 mentors, beside other implementations that get the same matrix. */
import { execFileSync, spawnSync } from 'node:child_process';
import { linearSumAssignment } from 'linear-sum-assignment';
import { bestCombination, type Worth } from '../../shared/rules/matching/bestCombination';
import { nextBest } from '../../shared/rules/matching/nextBest';
import { type Line, median, type Report, ratio, sideBySide } from './harness';

const CITIES = 500;
const ROUNDS = 9;

/** Figures from 0 to 100 that are the same in every run. */
function drawn(): number[][] {
  let seed = 20_261_122;
  const next = () => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((seed / 2 ** 32) * 101);
  };
  return Array.from({ length: CITIES }, () => Array.from({ length: CITIES }, next));
}

/** Every city gains where another one loses, so that the method needs all its steps. */
const contested = (): number[][] =>
  Array.from({ length: CITIES }, (_, i) =>
    Array.from({ length: CITIES }, (_, j) => Math.round((100 * (i + 1) * (CITIES - j)) / CITIES ** 2)),
  );

const SCIPY = `
import json, sys, time
import numpy
from scipy.optimize import linear_sum_assignment
matrix = numpy.array(json.load(sys.stdin), dtype=float)
times = []
for turn in range(${ROUNDS + 3}):
    started = time.perf_counter()
    rows, columns = linear_sum_assignment(matrix, maximize=True)
    times.append(1000 * (time.perf_counter() - started))
print(json.dumps({'total': int(matrix[rows, columns].sum()), 'times': times[3:]}))
`;

/** Null where this machine has no scipy. */
function scipy(worth: number[][]): { total: number; time: number } | null {
  const python = ['python3', '/usr/bin/python3'].find(
    (each) => spawnSync(each, ['-c', 'import scipy'], { stdio: 'ignore' }).status === 0,
  );
  if (!python) return null;
  const said = execFileSync(python, ['-c', SCIPY], { input: JSON.stringify(worth), encoding: 'utf8' });
  const { total, times } = JSON.parse(said) as { total: number; times: number[] };
  return { total, time: median(times) };
}

function assertSame(whose: string, theirs: number, ours: number): void {
  if (Math.round(theirs) !== ours) throw new Error(`${whose} finds ${theirs}, we find ${ours}`);
}

async function compare(kind: string, worth: number[][], limits: { library: number; scipy: number }): Promise<Line[]> {
  let total = 0;
  let theirs = 0;
  const medians = await sideBySide(
    [
      {
        name: 'ours',
        run() {
          total = bestCombination(worth as Worth).total;
        },
      },
      {
        name: 'with the next best',
        run() {
          nextBest(worth, bestCombination(worth));
        },
      },
      {
        name: 'library',
        run() {
          const { rowAssignments } = linearSumAssignment(worth, { maximaze: true });
          theirs = worth.reduce((sum, row, index) => sum + (row[rowAssignments[index] ?? -1] ?? 0), 0);
        },
      },
    ],
    { rounds: ROUNDS },
  );
  assertSame('linear-sum-assignment', theirs, total);
  const of = (name: string) => medians[name] ?? Number.NaN;
  const other = scipy(worth);
  if (other) assertSame('scipy', other.total, total);
  return [
    ratio(`${kind}: the best`, of('ours'), { name: 'linear-sum-assignment', value: of('library') }, limits.library),
    ...(other
      ? [ratio(`${kind}: the best`, of('ours'), { name: 'scipy, in C++', value: other.time }, limits.scipy)]
      : []),
    {
      what: `${kind}: the best and the next best`,
      value: `${of('with the next best').toFixed(0)} ms`,
      against: '–',
      result: { shown: `${of('with the next best').toFixed(0)} ms`, amount: of('with the next best') },
      limit: { shown: '1000 ms', amount: 1000 },
    },
  ];
}

export default async function matching(): Promise<Report> {
  return {
    title: 'The best pairing of 500 mentees with 500 mentors',
    about:
      'From the matrix of totals to the pairs. All find the same total, or the bench fails. Drawn figures, and figures in which what one city gains another one loses.',
    lines: [
      ...(await compare('drawn', drawn(), { library: 1, scipy: 3 })),
      ...(await compare('contested', contested(), { library: 5, scipy: 5 })),
    ],
  };
}
