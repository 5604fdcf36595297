/** The head of a document without a cover: programme, title, what it is, and who it is about. */
import type { Pair } from '../papers';
import type { Body } from './body';

interface Titles {
  title: string;
  subtitle: string;
}

export function titleBlock(about: { programme: string; pair: Pair }, { title, subtitle }: Titles, body: Body): void {
  const { pair } = about;
  body.text('SheetProgramme', about.programme);
  body.text('SheetTitle', title);
  body.text('SheetSubtitle', subtitle);
  body.facts([
    ['mentee', withAssociation(pair.mentee, pair.menteeAssociation, body)],
    ['mentor', withAssociation(pair.mentor, pair.mentorAssociation, body)],
    ['theme', pair.theme],
  ]);
}

const withAssociation = (city: string, association: string, { words }: Body) =>
  association ? words('paper.withAssociation', { city, association }) : city;
