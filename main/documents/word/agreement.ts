/** The agreement: what the parties arranged, question by question, and a place to sign. Persons write their own names. */
import type { Agreement } from '../papers';
import type { Body } from './body';
import { type Cell, grid, LINE } from './grid';
import { mm, PAGE_WIDTH } from './palette';
import { titleBlock } from './title-block';
import type { Written } from './written';

export function agreement(paper: Agreement, body: Body): Written {
  const { words } = body;
  const { mentee, mentor } = paper.pair;
  const pair = words('pair', { mentee, mentor });
  titleBlock(paper, { title: paper.title, subtitle: pair }, body);
  body.text('Lead', words('paper.agreement.intro'));
  body.parts(paper.parts, 1, { gaps: true });
  signatures(paper, body);
  return { title: words('titled', { plan: paper.title, title: pair }) };
}

const NAME = mm(46);
const DATE = mm(26);
const SIGNATURE = mm(40);

function signatures({ parties }: Agreement, body: Body): void {
  const { words } = body;
  body.heading(1, words('paper.agreement.signatures'));
  const columns = [
    { heading: words('paper.agreement.party'), width: PAGE_WIDTH - NAME - DATE - SIGNATURE },
    { heading: words('paper.agreement.name'), width: NAME },
    { heading: words('paper.agreement.date'), width: DATE },
    { heading: words('paper.agreement.signature'), width: SIGNATURE },
  ];
  const rows = parties.map(({ role, name }): Cell[] => [
    [
      ['TableFact', name],
      ['TableDates', role],
    ],
  ]);
  body.table(grid(columns, rows, { height: 2 * LINE }), {
    title: words('paper.agreement.signatures'),
    description: words('paper.agreement.description'),
  });
}
