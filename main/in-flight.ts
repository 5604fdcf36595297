/** Calls that have not been answered yet: a host lets them finish before it closes the workbook. */
export class InFlight {
  readonly #calls = new Set<Promise<unknown>>();

  track<T>(call: Promise<T>): Promise<T> {
    this.#calls.add(call);
    const settled = () => void this.#calls.delete(call);
    call.then(settled, settled);
    return call;
  }

  /** Resolves when nothing is under way, calls that arrive meanwhile included. */
  async idle(): Promise<void> {
    while (this.#calls.size > 0) await Promise.allSettled(this.#calls);
  }
}
