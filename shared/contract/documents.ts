/** Calls about the documents of the method: what a group takes along, signs or passes on, as Word files. */
import { z } from 'zod';
import { id, language } from '../model/primitives';
import { call } from './call';
import { delivery } from './plan';

export const DOCUMENTS = ['visit-pack', 'match-sheet', 'practice', 'agreement', 'mentoring-card'] as const;
export type DocumentKind = (typeof DOCUMENTS)[number];

export const DOCUMENT_FORMATS = ['docx'] as const;

export const documents = {
  /**
   * Writes a document of these groups; texts that are confidential or personal stay out unless they were released.
   * `target` narrows it to one visit (its id, the id of its step or the key of its step) or one practice (its id, or its
   * number as in `P1`). Without it every visit gets a pack of its own, and the practices of all groups make one collection.
   * Progress comes as `job` events under the caller's id; `job.cancel` stops it.
   */
  'export.document': call(
    z.object({
      job: id,
      groups: z.array(id).min(1),
      what: z.enum(DOCUMENTS),
      target: z.string().max(200).nullable().default(null),
      format: z.enum(DOCUMENT_FORMATS).default('docx'),
      language,
      /** Questions that nobody answered are shown as gaps; otherwise they are left out. Practices only. */
      gaps: z.boolean().default(false),
    }),
    delivery,
  ),
  /** Every confidential or personal text of these groups that was not released, also of what lies in the bin. */
  'export.confidential': call(z.object({ groups: z.array(id).min(1) }), z.array(z.string())),
};
