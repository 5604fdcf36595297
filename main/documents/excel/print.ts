/** Header and footer of the printed sheets. Excel allows 255 characters and reads `&` as the start of a code. */
import type { Printed } from '../printed';

const LIMIT = 255;
const SMALL = '&"Calibri,Regular"&9';

const plain = (text: string) => text.replaceAll('&', '&&');

/** As much of the text as fits, never ending in half a code or half a character. */
function fitting(text: string, room: number): string {
  let kept = '';
  for (const character of text) {
    const next = kept + plain(character);
    if (next.length > room - 1) return `${kept}…`;
    kept = next;
  }
  return kept;
}

export function headAndFoot({ fullTitle, plan, version, words }: Printed) {
  const head = `&L${SMALL} `;
  const foot = `&L${SMALL} `;
  const pages = `&R${SMALL} ${plain(words('page', { page: '\u0011', pages: '\u0012' }))}`
    .replace('\u0011', '&P')
    .replace('\u0012', '&N');
  const file = words('foot', { file: plan.fileBase, version });
  return {
    oddHeader: head + fitting(fullTitle, LIMIT - head.length),
    oddFooter: foot + fitting(file, LIMIT - foot.length - pages.length) + pages,
  };
}
