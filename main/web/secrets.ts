/** Tickets that work once, and the tokens of the tabs that brought one. */
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** Long enough to switch from the terminal to a browser. */
const TICKET_MS = 10 * 60_000;

/** 256 random bits, safe in a URL. */
export const secret = () => randomBytes(32).toString('base64url');

const digest = (text: string) => createHash('sha256').update(text).digest();
const same = (one: string, other: string) => timingSafeEqual(digest(one), digest(other));

export class Secrets {
  #tickets: { value: string; until: number }[] = [];
  readonly #tokens: string[] = [];
  readonly #now: () => number;

  /** `now` gives milliseconds. */
  constructor(now: () => number = Date.now) {
    this.#now = now;
  }

  newTicket(): string {
    const value = secret();
    this.#tickets.push({ value, until: this.#now() + TICKET_MS });
    return value;
  }

  /** A token for a ticket, which is used up by it; null for one that is unknown, used or too old. */
  exchange(ticket: string): string | null {
    this.#tickets = this.#tickets.filter(({ until }) => until > this.#now());
    const found = this.#tickets.find(({ value }) => same(value, ticket));
    if (!found) return null;
    this.#tickets = this.#tickets.filter((other) => other !== found);
    const token = secret();
    this.#tokens.push(token);
    return token;
  }

  isToken(token: string): boolean {
    return this.#tokens.some((known) => same(known, token));
  }
}
