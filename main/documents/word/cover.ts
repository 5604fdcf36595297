/** The first page: what this is, whose it is, when it was made, and who paid for the mentoring. */
import { Footer, type ISectionOptions, Paragraph, TabStopType, TextRun } from 'docx';
import type { Printed } from '../printed';
import { A4, COVER_MARGIN } from './palette';
import { paragraphs, tab, textRuns } from './runs';
import { LABEL_WIDTH } from './styles';

export function cover(printed: Printed): ISectionOptions {
  const { words, plan, title, date, version } = printed;
  const { group } = plan.content;
  const facts = [
    ['mentee', group.mentee],
    ['mentor', group.mentor],
    ['date', date],
    ['version', version],
  ] as const;
  const funder = group.funder?.trim();
  return {
    properties: { page: { size: A4, margin: COVER_MARGIN } },
    footers: funder ? { default: new Footer({ children: paragraphs('CoverFunder', funder) }) } : undefined,
    children: [
      ...paragraphs('CoverProgramme', group.programme),
      ...paragraphs('Title', title),
      ...paragraphs('Subtitle', words('plan')),
      ...facts.map(([key, value]) => fact(words('labelled', { label: words(`cover.${key}`) }), value)),
    ],
  };
}

const fact = (label: string, value: string) =>
  new Paragraph({
    style: 'CoverFact',
    tabStops: [{ type: TabStopType.LEFT, position: LABEL_WIDTH }],
    children: [new TextRun({ text: label, style: 'FactLabel' }), tab(), ...textRuns(value)],
  });
