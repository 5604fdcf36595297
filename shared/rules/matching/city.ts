/** A candidate city as matching looks at it: only what its workbook pages say, with where each thing comes from. */
import type { POLICY_FIELDS } from '../../model/choices';
import type { Figure } from '../../model/primitives';

export type PolicyField = (typeof POLICY_FIELDS)[number];

export interface CityFigure {
  figure: Figure;
  /** The city's inhabitants, or people counted by a definition. */
  of: 'inhabitants' | 'people';
}

export interface City {
  /** The organisation. */
  id: string;
  /** The language it works in, BCP 47. */
  language: string | null;
  /** Policy fields of a mentee's needs, or of a mentor's experience; one entry for each need. */
  fields: readonly PolicyField[];
  figures: readonly CityFigure[];
  /** Its association has described how it works with other levels of government. */
  levels: boolean;
  /** The mentees that this mentor has written it can help. */
  convincedOf: ReadonlySet<string>;
}
