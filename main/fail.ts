/** An error a person is told about: a code of the contract with its facts. Anything else that is thrown is a bug. */
import type { ErrorCode } from '../shared/contract/call';

export class Fail extends Error {
  readonly code: ErrorCode;
  readonly data: unknown;
  constructor(code: ErrorCode, data?: unknown, options?: ErrorOptions) {
    super(code, options);
    this.name = 'Fail';
    this.code = code;
    this.data = data;
  }
}
