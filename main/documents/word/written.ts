/** What a kind of document adds to the pages that all of them share. */
import type { ISectionOptions } from 'docx';

export interface Written {
  title: string;
  cover?: ISectionOptions;
  /** Sections before the last one, on the same page; what is left in the body is the last. */
  sections?: { children: ISectionOptions['children']; columns?: number }[];
}
