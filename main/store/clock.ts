/**
 * A hybrid logical clock: wall time in milliseconds × 1024 plus a counter, never standing still and never behind what
 * the file holds. It only breaks ties between concurrent changes; what came before what is in the sessions.
 */
export type Now = () => number;

const TICKS = 1024;
/** 1 January 2200: beyond it a mistaken computer clock would leave the safe integers. */
const LATEST = Date.UTC(2200, 0, 1);

export class Clock {
  #last: number;
  readonly #now: Now;

  /** `last`: the highest reading in the file. `now`: milliseconds since 1970. */
  constructor(now: Now, last: number) {
    this.#now = now;
    this.#last = last;
  }

  next(): number {
    this.#last = Math.max(this.#last + 1, Math.min(this.#now(), LATEST) * TICKS);
    return this.#last;
  }

  instant(): string {
    return new Date(this.#now()).toISOString();
  }
}
