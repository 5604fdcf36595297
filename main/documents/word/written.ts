/** What a kind of document adds to the pages that all of them share. */
import type { ISectionOptions } from 'docx';

export interface Written {
  title: string;
  cover?: ISectionOptions;
  /** Page numbers of a contents are worked out while the file is made, so that no program has to be asked for them. */
  pageNumbers?: boolean;
  /** Sections before the last one, on the same page; what is left in the body is the last. */
  sections?: { children: ISectionOptions['children']; columns?: number }[];
}
