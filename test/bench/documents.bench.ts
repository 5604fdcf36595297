/** Plans to Word and Excel, beside the least that making such a file can cost: zipping its ready-made parts. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { strFromU8, unzipSync, zipSync } from 'fflate';
import { type PlanOrder, renderPlans } from '../../main/documents';
import { inProcess } from '../../main/documents/render';
import type { ActionView } from '../../shared/contract/plan';
import { type Line, type Report, ratio, sideBySide } from './harness';
import { workFolder } from './work-folder';

const SIZES = [60, 1000];
const LIMITS = { docx: 8, xlsx: 4 };
const NAMES = { docx: 'Word', xlsx: 'Excel' };
type Format = keyof typeof LIMITS;

const WORDS =
  'newcomers city services desk language housing school staff training support group policy health work rights welcome ' +
  'information families youth volunteers association partners budget evaluation monitoring interpreters guidance council';
const words = WORDS.split(' ');

/** Prose that does not repeat itself, so that zipping has as much to do as with a real plan. */
function prose(seed: number, length: number): string {
  let state = seed * 2654435761;
  const next = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return words[state % words.length];
  };
  return Array.from({ length }, next).join(' ');
}

function action(number: number): ActionView {
  return {
    id: `0199c0de-0000-7000-8000-${String(number).padStart(12, '0')}`,
    number,
    action: `Action ${number}: ${prose(number * 5, 14)}`,
    outcome: `${prose(number * 5 + 1, 9)}\n${prose(number * 7 + 1, 8)}`,
    timeframe: null,
    lead: prose(number * 5 + 2, 6),
    resources: prose(number * 5 + 3, 12),
    success: prose(number * 5 + 4, 12),
    invented: false,
    links: [],
  };
}

function orderOf(actions: number, format: Format, folder: string): PlanOrder {
  return {
    language: 'en',
    formats: [format],
    folder,
    plans: [
      {
        fileBase: `plan-${actions}`,
        version: null,
        content: {
          group: { key: 'bench', title: 'Bench', mentee: 'One', mentor: 'Other', programme: 'Bench', funder: null },
          date: '2024-05-01',
          actions: Array.from({ length: actions }, (_, index) => action(index + 1)),
        },
      },
    ],
  };
}

/** Zips the parts of a finished file again, and writes them as the program writes its files. */
async function floorOf(file: string, actions: number): Promise<() => Promise<void>> {
  const parts = unzipSync(await readFile(file));
  const whole = Object.values(parts).some((part) => strFromU8(part).includes(`Action ${actions}: `));
  if (!whole) throw new Error(`${file} does not hold its ${actions} actions`);
  return () => writeFile(`${file}.floor`, zipSync(parts));
}

async function measure(format: Format, folder: string): Promise<Line[]> {
  const candidates = [];
  for (const actions of SIZES) {
    const order = orderOf(actions, format, folder);
    const run = async () => void (await renderPlans(order, { run: inProcess }));
    await run();
    candidates.push({ name: `${actions}`, run });
    candidates.push({
      name: `${actions} floor`,
      run: await floorOf(join(folder, `plan-${actions}.${format}`), actions),
    });
  }
  const medians = await sideBySide(candidates);
  const of = (name: string) => medians[name] ?? Number.NaN;
  const [few = 0, many = 0] = SIZES;
  return [
    ...SIZES.map((actions) =>
      ratio(
        `${NAMES[format]}, ${actions.toLocaleString('en')} actions`,
        of(`${actions}`),
        { name: 'zipping its parts', value: of(`${actions} floor`) },
        LIMITS[format],
      ),
    ),
    ratio(
      `${NAMES[format]}, one action of ${many.toLocaleString('en')}`,
      of(`${many}`) / many,
      { name: `one of ${few}`, value: of(`${few}`) / few },
      1.2,
    ),
  ];
}

export default async function documents(): Promise<Report> {
  const folder = await mkdtemp(join(workFolder(), 'documents-'));
  const lines = [...(await measure('docx', folder)), ...(await measure('xlsx', folder))];
  await rm(folder, { recursive: true });
  return {
    title: 'A plan to Word and Excel',
    about:
      'From the plan to the file on the disk, beside fflate zipping the same parts ready-made and writing them. The last line of ' +
      'each says that the time grows no faster than the plan.',
    lines,
  };
}
