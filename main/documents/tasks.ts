/** The files an order leads to, with their names: known before anything is written, so that a stop can clear them away. */
import { basename } from 'node:path';
import type { Format, Order, PrintedPlan } from './order';
import type { Paper } from './papers';

export type Task = { name: string } & ({ plan: PrintedPlan; format: Format } | { paper: Paper; fileBase: string });

/** Plan by plan, format by format: `plan.docx`, and `plan-2.docx` where two files ask for the same name. */
export function tasksOf(order: Order): Task[] {
  const nameFor = freeNames();
  if ('papers' in order)
    return order.papers.map(({ fileBase, paper }) => ({ name: nameFor(fileBase, 'docx'), fileBase, paper }));
  return order.plans.flatMap((plan) =>
    order.formats.map((format) => ({ name: nameFor(plan.fileBase, format), plan, format })),
  );
}

function freeNames() {
  const taken = new Set<string>();
  return (base: string, format: Format): string => {
    if (base === '' || base !== basename(base)) throw new Error(`not a file name: ${base}`);
    let name = `${base}.${format}`;
    for (let count = 2; taken.has(name.toLowerCase()); count += 1) name = `${base}-${count}.${format}`;
    taken.add(name.toLowerCase());
    return name;
  };
}

/** The name a file has while it is written. */
export const partName = (name: string) => `${name}.part`;
