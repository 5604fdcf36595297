/** Text as runs for the parts that the library writes: other scripts flagged with their language and direction. */
import { type IParagraphOptions, type IRunOptions, Paragraph, Tab, TextRun } from 'docx';
import { isRightToLeft, SCRIPT_LOCALES, spansOf, startsRightToLeft } from '../scripts';

export function textRuns(text: string, options: IRunOptions = {}): TextRun[] {
  return spansOf(text).map((span) => {
    if (!span.script) return new TextRun({ ...options, text: span.text });
    const locale = SCRIPT_LOCALES[span.script];
    return isRightToLeft(span.script)
      ? new TextRun({ ...options, text: span.text, rightToLeft: true, language: { bidirectional: locale } })
      : new TextRun({ ...options, text: span.text, language: { value: locale } });
  });
}

/** One paragraph of a named style for each line of the text. */
export function paragraphs(style: string, text: string, options: IParagraphOptions = {}): Paragraph[] {
  return text.split('\n').map(
    (line) =>
      new Paragraph({
        ...options,
        style,
        bidirectional: startsRightToLeft(line) || undefined,
        children: textRuns(line),
      }),
  );
}

export const tab = () => new TextRun({ children: [new Tab()] });
