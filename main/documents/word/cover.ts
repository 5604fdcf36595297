/** The first page: what this is, whose it is, when it was made, and who paid for the mentoring. */
import { Footer, type ISectionOptions, Paragraph, TabStopType, TextRun } from 'docx';
import type { Fact } from './fact-table';
import { A4, COVER_MARGIN } from './palette';
import { paragraphs, tab, textRuns } from './runs';
import { LABEL_WIDTH } from './styles';

export interface Cover {
  programme: string;
  title: string;
  subtitle: string;
  facts: readonly Fact[];
  funder: string | null;
}

export function cover({ programme, title, subtitle, facts, funder }: Cover): ISectionOptions {
  const funded = funder?.trim();
  return {
    properties: { page: { size: A4, margin: COVER_MARGIN } },
    footers: funded ? { default: new Footer({ children: paragraphs('CoverFunder', funded) }) } : undefined,
    children: [
      ...paragraphs('CoverProgramme', programme),
      ...paragraphs('Title', title),
      ...paragraphs('Subtitle', subtitle),
      ...facts.map(([label, value]) => fact(label, value)),
    ],
  };
}

const fact = (label: string, value: string) =>
  new Paragraph({
    style: 'CoverFact',
    tabStops: [{ type: TabStopType.LEFT, position: LABEL_WIDTH }],
    children: [new TextRun({ text: label, style: 'FactLabel' }), tab(), ...textRuns(value)],
  });
