import ExcelJS from 'exceljs';
import type { Printed } from '../printed';
export async function planWorkbook(printed: Printed): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  workbook.addWorksheet(printed.words('excel.sheet.plan'));
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}
