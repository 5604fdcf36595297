/** The pieces a contract is made of. */
import type { z } from 'zod';

export interface Call<I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType> {
  input: I;
  output: O;
}
export const call = <I extends z.ZodType, O extends z.ZodType>(input: I, output: O): Call<I, O> => ({ input, output });

/** What went wrong, as a code with its facts. The words are in the catalogues under `errors.<code>`. */
export interface Failure {
  code: ErrorCode;
  /** In the language of the settings; for people. */
  message: string;
  data?: unknown;
}

export type Reply = { ok: true; value: unknown } | { ok: false; error: Failure };

export const ERROR_CODES = [
  'INVALID', // the input does not fit; data: issues
  'UNKNOWN_CALL',
  'NOT_FOUND', // data: what
  'CONFLICT', // somebody changed it meanwhile; data: current
  'CHANGED_SINCE', // undo would overwrite later work; data: cells
  'NOTHING_TO_UNDO',
  'NOTHING_TO_REDO',
  'NO_WORKBOOK', // none is open
  'READ_ONLY',
  'IN_USE', // open in another program or window; data: by
  'NOT_A_WORKBOOK',
  'NEWER_WORKBOOK', // data: schema
  'DAMAGED',
  'PASSPHRASE_NEEDED',
  'WRONG_PASSPHRASE_OR_DAMAGED',
  'FILE_MISSING',
  'FILE_EXISTS',
  'FOLDER_MISSING',
  'NOT_ALLOWED', // the system refuses to read or write there
  'DISK_FULL',
  'TARGET_OPEN', // the target file is open in another program
  'BAD_PROCESS', // data: faults
  'BAD_PACK', // data: faults, each with the line of the file
  'DISCONNECTED', // the page has lost the program (browser version only)
  'CANCELLED',
  'INTERNAL',
] as const;
export type ErrorCode = (typeof ERROR_CODES)[number];
