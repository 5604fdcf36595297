/** What a page catches when something was refused. */
import type { ErrorCode, Failure } from '../shared/contract/call';

/** `code` is worded from `errors.json`, `data` holds the facts. */
export class CallError extends Error {
  readonly code: ErrorCode;
  readonly data: unknown;
  constructor(failure: Failure) {
    super(failure.message);
    this.name = 'CallError';
    this.code = failure.code;
    this.data = failure.data;
  }
}
