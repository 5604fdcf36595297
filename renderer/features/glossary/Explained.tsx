/** Texts of a page with the words of the field explained, each word once. */
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Term } from './Term';
import { type Glossary, type Piece, piecesOf } from './terms';

/** The texts of one page in reading order, ready to be shown by `Explained`. */
export function useExplained(...texts: string[]): Piece[][] {
  const { i18n } = useTranslation('glossary');
  // biome-ignore lint/correctness/useExhaustiveDependencies: made anew when words or language change
  return useMemo(() => piecesOf(texts, glossaryIn(i18n.language, i18n)), [i18n.language, ...texts]);
}

type Catalogues = ReturnType<typeof useTranslation>['i18n'];
const glossaryIn = (language: string, i18n: Catalogues): Glossary =>
  (i18n.getResource(language, 'glossary', 'terms') as Glossary | undefined) ?? {};

export function Explained({ pieces }: { pieces: Piece[] | undefined }) {
  const { i18n } = useTranslation('glossary');
  const glossary = glossaryIn(i18n.language, i18n);
  return pieces?.map(({ text, term }) => {
    const entry = term === null ? undefined : glossary[term];
    return entry ? (
      <Term key={text} entry={entry}>
        {text}
      </Term>
    ) : (
      text
    );
  });
}
