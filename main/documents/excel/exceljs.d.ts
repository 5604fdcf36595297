/** The workbook class by itself: the package's entry also loads its stream readers, and cloud clients with them. */
declare module 'exceljs/lib/doc/workbook.js' {
  import { Workbook } from 'exceljs';
  export default Workbook;
}
