/** Errors of the file system as codes of the contract, and how any error travels out of the worker thread. */
import type { ErrorCode } from '../../shared/contract/call';
import { Fail } from '../fail';

const CODES: Record<string, ErrorCode> = {
  ENOSPC: 'DISK_FULL',
  EDQUOT: 'DISK_FULL',
  ENOENT: 'FOLDER_MISSING',
  ENOTDIR: 'FOLDER_MISSING',
  EACCES: 'NOT_ALLOWED',
  EPERM: 'NOT_ALLOWED',
  EROFS: 'NOT_ALLOWED',
  EBUSY: 'TARGET_OPEN',
};

/** The error as a Fail where a person can do something about it, otherwise as it is. */
export function asFail(error: unknown): unknown {
  if (error instanceof Fail || !(error instanceof Error)) return error;
  const code = 'code' in error && typeof error.code === 'string' ? CODES[error.code] : undefined;
  return code ? new Fail(code, undefined, { cause: error }) : error;
}

/** An error as plain data; `code` null when it is a bug. */
export interface Trouble {
  code: ErrorCode | null;
  data: unknown;
  message: string;
  stack: string | null;
}

export const toTrouble = (error: unknown): Trouble => ({
  code: error instanceof Fail ? error.code : null,
  data: error instanceof Fail ? error.data : undefined,
  message: error instanceof Error ? error.message : String(error),
  stack: error instanceof Error ? (error.stack ?? null) : null,
});

export function fromTrouble({ code, data, message, stack }: Trouble): Error {
  if (code) return new Fail(code, data);
  const error = new Error(message);
  if (stack) error.stack = stack;
  return error;
}
