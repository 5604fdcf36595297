/** Events to the open tabs, each a line of JSON `[name, data]` on a response that stays open. */
export class EventStreams {
  readonly #tabs = new Set<ReadableStreamDefaultController<Uint8Array>>();
  readonly #encoder = new TextEncoder();

  open(): Response {
    let tab: ReadableStreamDefaultController<Uint8Array>;
    const body = new ReadableStream<Uint8Array>({
      start: (controller) => {
        tab = controller;
        this.#tabs.add(tab);
        // An empty line, so that the headers leave at once.
        tab.enqueue(this.#encoder.encode('\n'));
      },
      cancel: () => void this.#tabs.delete(tab),
    });
    return new Response(body, { headers: { 'content-type': 'application/x-ndjson', 'cache-control': 'no-store' } });
  }

  publish(name: string, data: unknown): void {
    const line = this.#encoder.encode(`${JSON.stringify([name, data])}\n`);
    for (const tab of this.#tabs) tab.enqueue(line);
  }

  close(): void {
    for (const tab of this.#tabs) tab.close();
    this.#tabs.clear();
  }
}
