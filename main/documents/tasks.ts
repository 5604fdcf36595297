/** The files an order leads to, with their names: known before anything is written, so that a stop can clear them away. */
import { basename } from 'node:path';
import type { Format, PlanOrder, PrintedPlan } from './order';

export interface Task {
  plan: PrintedPlan;
  format: Format;
  name: string;
}

/** Plan by plan, format by format: `plan.docx`, and `plan-2.docx` where two plans ask for the same name. */
export function tasksOf({ plans, formats }: PlanOrder): Task[] {
  const taken = new Set<string>();
  return plans.flatMap((plan) =>
    formats.map((format) => {
      const base = plan.fileBase;
      if (base === '' || base !== basename(base)) throw new Error(`not a file name: ${base}`);
      let name = `${base}.${format}`;
      for (let count = 2; taken.has(name.toLowerCase()); count += 1) name = `${base}-${count}.${format}`;
      taken.add(name.toLowerCase());
      return { plan, format, name };
    }),
  );
}

/** The name a file has while it is written. */
export const partName = (name: string) => `${name}.part`;
