/** What does not fit a schema, as codes with their facts; worded by the catalogue `errors` under `issue.<code>`. */
import type { z } from 'zod';

/** One thing that does not fit, before it is worded. */
export interface Issue {
  /** Where in the input, from the outside in. */
  path: (string | number)[];
  /** e.g. `limit`, `blank`, `dates-reversed`. */
  code: string;
  /** Facts for the words, e.g. `{ limit: 500 }`. */
  facts?: Record<string, unknown>;
}

/** Zod's issues as ours. Our own schemas put a code in the message (`limit:500`), zod's built-in checks have none. */
export function issuesOf(error: z.ZodError): Issue[] {
  return error.issues.map((issue) => ({
    path: issue.path.map((part) => (typeof part === 'number' ? part : String(part))),
    ...codeOf(issue),
  }));
}

/** The codes that our schemas give their checks; anything else in a message is zod's own English. */
const OWN_CODE = /^[a-z]+(-[a-z]+)*(:\d+)?$/;

function codeOf(issue: z.core.$ZodIssue): Omit<Issue, 'path'> {
  if (OWN_CODE.test(issue.message)) {
    const [code = '', limit] = issue.message.split(':');
    const named = issue.code === 'custom' ? issue.params : undefined;
    return { code, facts: limit ? { limit: Number(limit) } : named };
  }
  switch (issue.code) {
    case 'invalid_type':
      return { code: 'type', facts: { expected: issue.expected } };
    case 'too_big':
      return { code: issue.origin === 'string' ? 'limit' : 'too-big', facts: { limit: Number(issue.maximum) } };
    case 'too_small':
      return { code: issue.origin === 'string' ? 'blank' : 'too-small', facts: { limit: Number(issue.minimum) } };
    case 'invalid_format':
      return { code: issue.format === 'date' || issue.format === 'datetime' ? 'date' : 'form' };
    case 'invalid_value':
      return { code: 'choice', facts: { allowed: issue.values.map(String).slice(0, 20).join(', ') } };
    case 'unrecognized_keys':
      return { code: 'unknown-field', facts: { field: issue.keys.join(', ') } };
    default:
      return { code: 'form' };
  }
}
