/** A match sheet: what one city needs, what the other brings, and why they were brought together. For both to keep. */
import type { MatchSheet } from '../papers';
import type { Body } from './body';
import { type Cell, grid } from './grid';
import { mm, PAGE_WIDTH } from './palette';
import { titleBlock } from './title-block';
import type { Written } from './written';

export function matchSheet(sheet: MatchSheet, body: Body): Written {
  const { words } = body;
  const title = words('titled', { plan: words('paper.title.match-sheet'), title: pairOf(sheet, body) });
  titleBlock(sheet, { title: pairOf(sheet, body), subtitle: words('paper.title.match-sheet') }, body);
  needs(sheet, body);
  strengths(sheet, body);
  body.parts(sheet.parts, 1, { gaps: true });
  return { title };
}

const pairOf = ({ pair: { mentee, mentor } }: MatchSheet, { words }: Body) => words('pair', { mentee, mentor });

const NUMBER = mm(14);
const FIELD = mm(42);
const GAP = mm(42);

function needs({ needs: listed, pair }: MatchSheet, body: Body): void {
  const { words } = body;
  body.heading(1, words('paper.match.needs', { city: pair.mentee }));
  if (listed.length === 0) {
    body.text('FieldGap', words('paper.match.noNeeds'));
    return;
  }
  const columns = [
    { heading: words('paper.match.number'), width: NUMBER },
    { heading: words('paper.match.need'), width: PAGE_WIDTH - NUMBER - FIELD - GAP },
    { heading: words('paper.match.field'), width: FIELD },
    { heading: words('paper.match.gap'), width: GAP },
  ];
  const rows = listed.map(({ number, title, field, gap, invented }): Cell[] => [
    [['TableFact', number === null ? '' : `N${number}`]],
    [['TableFact', (title ?? '') + body.markText(invented)]],
    [['TableText', field ?? '']],
    [['TableText', gap ?? '']],
  ]);
  body.table(grid(columns, rows), {
    title: words('paper.match.needs', { city: pair.mentee }),
    description: words('paper.match.needsDescription'),
  });
}

function strengths({ strengths: brought, common, pair }: MatchSheet, body: Body): void {
  const { words } = body;
  body.heading(1, words('paper.match.strengths', { city: pair.mentor }));
  if (common.length > 0) {
    body.text('FieldLabel', words('paper.match.common'));
    body.bullets(common);
  }
  body.parts(brought, 2, { gaps: true });
}
