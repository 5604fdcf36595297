/** Good practices by the twelve groups of the guide (S4, annex 4): one as a sheet, many as guidelines with contents. */
import { TableOfContents } from 'docx';
import type { PracticeSheet, Practices } from '../papers';
import type { Body } from './body';
import { cover } from './cover';
import type { Written } from './written';

export function practices(paper: Practices, body: Body): Written {
  return paper.form === 'sheet' ? sheet(paper, body) : collection(paper, body);
}

function sheet(paper: Practices, body: Body): Written {
  const { words } = body;
  body.text('SheetProgramme', words('titled', { plan: paper.programme, title: words('paper.title.practice') }));
  for (const each of paper.practices) practice(each, paper.gaps, body);
  return { title: words('titled', { plan: words('paper.title.practice'), title: paper.title }) };
}

/**
 * Working out pages takes most of the time of a long file, and grows with the square of a paragraph: beyond these limits,
 * about a second's work, a contents has links and no numbers.
 */
const NUMBERED = { practices: 100, squares: 1e8, word: 60 };

function canBeNumbered(practices: readonly PracticeSheet[]): boolean {
  if (practices.length > NUMBERED.practices) return false;
  const values = practices.flatMap(({ parts }) => parts.flatMap(({ entries }) => entries.map(({ value }) => value)));
  const texts = values.flatMap((value) =>
    value?.kind === 'text' ? [value.text] : value?.kind === 'list' ? value.items : [],
  );
  const squares = texts.reduce((sum, text) => sum + text.length ** 2, 0);
  return (
    squares <= NUMBERED.squares && !texts.some((text) => text.split(/\s/).some((word) => word.length > NUMBERED.word))
  );
}

function collection(paper: Practices, body: Body): Written {
  const { words } = body;
  const { practices: collected, title } = paper;
  const subtitle = words('paper.title.practices');
  const numbered = canBeNumbered(collected);
  if (collected.length === 0) body.text('FieldGap', words('paper.practice.none'));
  else {
    body.text('ContentsHeading', words('paper.practice.contents'));
    body.add(
      new TableOfContents(words('paper.practice.contents'), {
        hyperlink: true,
        headingStyleRange: '1-1',
        pageNumbersEntryLevelsRange: numbered ? undefined : '1-1',
        beginDirty: false,
      }),
    );
  }
  for (const each of collected) practice(each, paper.gaps, body, true);
  return {
    title: words('titled', { plan: subtitle, title }),
    pageNumbers: numbered,
    cover: cover({
      programme: paper.programme,
      title,
      subtitle,
      facts: [[words('labelled', { label: words('paper.fact.practices') }), String(collected.length)]],
      funder: paper.funder,
    }),
  };
}

function practice(
  { number, title, group, parts, invented }: PracticeSheet,
  gaps: boolean,
  body: Body,
  newPage = false,
) {
  const { words } = body;
  const name = title ?? words('paper.practice.untitled');
  body.heading(1, number === null ? name : words('paper.practice.numbered', { number, name }), { newPage, invented });
  body.text('FieldLabel', words('paper.practice.from', { group }));
  body.parts(parts, 2, { gaps, numbered: true });
}
