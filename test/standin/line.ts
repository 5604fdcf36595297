/** Questions and answers between the test and the program's process, over Node's channel to child processes. */

/** What one end can be asked: by name, with one plain value. */
// biome-ignore lint/suspicious/noExplicitAny: each operation types its own data; the line only carries it.
export type Operations = Record<string, (data: any) => unknown>;

type Message =
  | { kind: 'ask'; id: number; name: string; data: unknown }
  | { kind: 'answer'; id: number; value?: unknown; error?: string };

interface Channel {
  readonly connected: boolean;
  send(message: Message): unknown;
  on(event: 'message', listen: (message: Message) => void): unknown;
  on(event: 'disconnect', listen: () => void): unknown;
}

export class Line<Theirs extends Operations> {
  readonly #channel: Channel;
  readonly #waiting = new Map<number, { resolve: (value: never) => void; reject: (error: Error) => void }>();
  #operations: Operations = {};
  #lastId = 0;

  constructor(channel: unknown) {
    this.#channel = channel as Channel;
    this.#channel.on('message', (message) => void this.#receive(message));
    this.#channel.on('disconnect', () => {
      for (const { reject } of this.#waiting.values()) reject(new Error('The other end is gone.'));
      this.#waiting.clear();
    });
  }

  serve(operations: Operations): void {
    this.#operations = { ...this.#operations, ...operations };
  }

  ask<N extends keyof Theirs & string>(
    name: N,
    data?: Parameters<Theirs[N]>[0],
  ): Promise<Awaited<ReturnType<Theirs[N]>>> {
    if (!this.#channel.connected) return Promise.reject(new Error('The other end is gone.'));
    const id = ++this.#lastId;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      this.#channel.send({ kind: 'ask', id, name, data });
    });
  }

  async #receive(message: Message): Promise<void> {
    if (message.kind === 'answer') {
      const question = this.#waiting.get(message.id);
      this.#waiting.delete(message.id);
      if (message.error === undefined) question?.resolve(message.value as never);
      else question?.reject(new Error(message.error));
      return;
    }
    const answer = await this.#answer(message.name, message.data);
    if (this.#channel.connected) this.#channel.send({ kind: 'answer', id: message.id, ...answer });
  }

  async #answer(name: string, data: unknown): Promise<{ value: unknown } | { error: string }> {
    try {
      const operation = this.#operations[name];
      if (!operation) throw new Error(`stand-in: nobody serves ${name}`);
      return { value: await operation(data) };
    } catch (error) {
      return { error: error instanceof Error ? error.message : String(error) };
    }
  }
}
