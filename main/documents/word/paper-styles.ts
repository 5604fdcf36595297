/** The named styles that documents of the method have besides those of a plan. */
import { AlignmentType, BorderStyle, type INumberingOptions, type IStylesOptions, LevelFormat } from 'docx';
import { GREY, HAIRLINE, HEAD_FONT, mm, PETROL } from './palette';
import { fonts, points, rule, stylesIn } from './styles';

export const BULLETS = 'bullets';

export const NUMBERING: INumberingOptions = {
  config: [
    {
      reference: BULLETS,
      levels: [
        {
          level: 0,
          format: LevelFormat.BULLET,
          text: '•',
          alignment: AlignmentType.LEFT,
          style: { run: { color: PETROL }, paragraph: { indent: { left: mm(5), hanging: mm(5) } } },
        },
      ],
    },
  ],
};

/** The look of a plan, with smaller headings: these documents have more of them on a page. */
export function paperStyles(locale: string): IStylesOptions {
  const plan = stylesIn(locale);
  return {
    ...plan,
    default: {
      ...plan.default,
      heading1: {
        run: { font: fonts(HEAD_FONT), size: points(17), color: PETROL },
        paragraph: { spacing: { before: 360, after: 120 }, keepNext: true, outlineLevel: 0 },
      },
      heading2: {
        run: { font: fonts(HEAD_FONT), size: points(13), color: PETROL },
        paragraph: { spacing: { before: 240, after: 60 }, keepNext: true, outlineLevel: 1 },
      },
    },
    paragraphStyles: [...(plan.paragraphStyles ?? []), ...PARAGRAPHS],
  };
}

const PARAGRAPHS: NonNullable<IStylesOptions['paragraphStyles']> = [
  {
    id: 'SheetProgramme',
    name: 'Sheet Programme',
    basedOn: 'CoverProgramme',
    quickFormat: true,
    run: { size: points(11) },
    paragraph: { spacing: { after: 200 }, border: { top: rule(24, PETROL, 8) }, keepNext: true },
  },
  {
    id: 'SheetTitle',
    name: 'Sheet Title',
    basedOn: 'Title',
    next: 'Normal',
    quickFormat: true,
    run: { size: points(25) },
    paragraph: { spacing: { before: 0, after: 80 }, keepNext: true },
  },
  {
    id: 'SheetSubtitle',
    name: 'Sheet Subtitle',
    basedOn: 'Normal',
    next: 'Normal',
    quickFormat: true,
    run: { font: fonts(HEAD_FONT), size: points(14), color: PETROL },
    paragraph: { spacing: { after: 240 } },
  },
  {
    id: 'Lead',
    name: 'Lead',
    basedOn: 'Normal',
    quickFormat: true,
    paragraph: { spacing: { before: 240, after: 240 } },
  },
  {
    id: 'FieldLabel',
    name: 'Field Label',
    basedOn: 'Normal',
    next: 'FieldText',
    quickFormat: true,
    run: { size: points(9.5), color: GREY },
    paragraph: { spacing: { before: 140, after: 20 }, keepNext: true },
  },
  {
    id: 'FieldText',
    name: 'Field Text',
    basedOn: 'Normal',
    quickFormat: true,
    paragraph: { spacing: { after: 60 } },
  },
  {
    id: 'FieldGap',
    name: 'Field Gap',
    basedOn: 'FieldText',
    quickFormat: true,
    run: { italics: true, color: GREY },
  },
  {
    id: 'ListBullet',
    name: 'List Bullet',
    basedOn: 'Normal',
    quickFormat: true,
    paragraph: { spacing: { after: 50 } },
  },
  {
    id: 'Prompt',
    name: 'Prompt',
    basedOn: 'TableQuestion',
    paragraph: { spacing: { after: 0 } },
  },
  {
    id: 'LeftOut',
    name: 'Left Out',
    basedOn: 'Normal',
    run: { size: points(9), color: GREY },
    paragraph: {
      spacing: { before: 360, after: 0 },
      border: { top: { ...rule(4, HAIRLINE, 6), style: BorderStyle.SINGLE } },
    },
  },
  {
    id: 'TOC1',
    name: 'toc 1',
    basedOn: 'Normal',
    paragraph: { spacing: { before: 60, after: 60 } },
  },
  {
    id: 'ContentsHeading',
    name: 'Contents Heading',
    basedOn: 'Normal',
    next: 'Normal',
    run: { font: fonts(HEAD_FONT), size: points(17), color: PETROL },
    paragraph: { spacing: { after: 160 }, keepNext: true },
  },
];
