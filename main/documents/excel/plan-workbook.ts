/** A plan as an Excel workbook: the sheet Plan, a clean table with one row for each action, and the sheet Read me. */
import Workbook from 'exceljs/lib/doc/workbook.js';
import type { Printed } from '../printed';
import { finish } from './finish';
import { addPlanSheet } from './plan-sheet';
import { addReadMe } from './read-me';

/** The library packs without compressing, because the file is taken apart and packed again. */
const UNPACKED = { zip: { compression: 'STORE' } } as const;

/** The bytes of the .xlsx file. */
export async function planWorkbook(printed: Printed): Promise<Uint8Array> {
  const workbook = new Workbook();
  addPlanSheet(workbook, printed);
  addReadMe(workbook, printed);
  return finish(new Uint8Array(await workbook.xlsx.writeBuffer(UNPACKED)), printed);
}
