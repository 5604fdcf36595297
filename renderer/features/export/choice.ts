/** What a person chooses in the export dialog. */
import type { FORMATS } from '../../../shared/contract/plan';
import type { Language } from '../../../shared/model/primitives';

/** A group whose plan can be exported; a `GroupSummary` with its name. */
export interface ExportGroup {
  id: string;
  name: string;
}

export interface Choice {
  /** Ids of groups. */
  groups: string[];
  /** The id of a version of the only group; null for the plans as they are now. */
  version: string | null;
  formats: (typeof FORMATS)[number][];
  /** The language of the documents. */
  language: Language;
}

/** The group whose versions can be chosen from: versions belong to one plan. */
export const onlyGroup = (choice: Choice): string | undefined =>
  choice.groups.length === 1 ? choice.groups[0] : undefined;
