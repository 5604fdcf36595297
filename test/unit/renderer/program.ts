/** A program for pages under test: answers calls from a table and sends events, where the preload would be. */
import type { CallInput, CallName, EventData, EventName, Transport } from '../../../shared/contract';
import type { Failure, Reply } from '../../../shared/contract/call';

export class Refusal {
  constructor(readonly failure: Failure) {}
}
export const refuse = (code: Failure['code'], data?: unknown): Refusal =>
  new Refusal({ code, message: `Refused: ${code}`, data });

type Answers = { [N in CallName]?: (input: CallInput<N>) => unknown };

let answers: Answers = {};
let receivers: Parameters<Transport['listen']>[0][] = [];
/** Every call since the last `answer`, in order. */
export const made: { name: string; input: unknown }[] = [];

/** What the program answers from now on; a `Refusal` becomes a refused call. */
export function answer(table: Answers): void {
  answers = table;
  made.length = 0;
}

export async function tell<K extends EventName>(event: K, data: EventData<K>): Promise<void> {
  await Promise.all(receivers.map((receive) => receive(event, data)));
}

window.desktop = {
  async call(name, input): Promise<Reply> {
    made.push({ name, input });
    const handler = answers[name as CallName] as ((input: unknown) => unknown) | undefined;
    const value = handler ? await handler(input) : refuse('UNKNOWN_CALL');
    return value instanceof Refusal ? { ok: false, error: value.failure } : { ok: true, value };
  },
  listen(receive) {
    receivers.push(receive);
    return () => {
      receivers = receivers.filter((other) => other !== receive);
    };
  },
  pickOpen: async () => 'picked',
  pickSave: async () => 'saved',
  download: () => undefined,
  openLink: async () => undefined,
};
