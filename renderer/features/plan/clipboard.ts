/** Cells on the clipboard: as text for spreadsheets, as a table for word processors and mail. */
import { toText } from '../../../shared/rules/paste';

export function fillClipboard(clipboard: DataTransfer, rows: string[][]): void {
  clipboard.setData('text/plain', toText(rows));
  clipboard.setData('text/html', tableOf(rows));
}

function tableOf(rows: string[][]): string {
  const body = document.createElement('table');
  for (const row of rows) {
    const line = body.insertRow();
    for (const words of row) {
      const cell = line.insertCell();
      words.split('\n').forEach((part, index) => {
        if (index > 0) cell.append(document.createElement('br'));
        cell.append(part);
      });
    }
  }
  return body.outerHTML;
}
