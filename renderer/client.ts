/**
 * The pages' only way out: calls to the services and events from them. It speaks through `window.desktop` (the preload
 * of the desktop program) or, in a browser, through HTTP to the web host. Nothing else in the renderer touches either.
 */
import type { CallInput, CallName, CallOutput, EventData, EventName, Transport } from '../shared/contract';
import { CallError } from './call-error';
import { webTransport } from './web-transport';

export { CallError };

declare global {
  interface Window {
    desktop?: Transport;
  }
}

/** The host: file pickers, downloads and outside links; calls and events are better made with `call` and `on`. */
export const transport: Transport = window.desktop ?? webTransport();

type InputOf<N extends CallName> = CallInput<N> extends null ? [] | [null] : [input: CallInput<N>];

/** Calls a service. Throws `CallError` when it refuses, also when the program behind the page is gone. */
export async function call<N extends CallName>(name: N, ...[input]: InputOf<N>): Promise<CallOutput<N>> {
  const reply = await transport.call(name, input ?? null);
  if (!reply.ok) throw new CallError(reply.error);
  return reply.value as CallOutput<N>;
}

type Listener<K extends EventName> = (data: EventData<K>) => void | Promise<void>;
const listeners: { [K in EventName]: Set<Listener<K>> } = {
  changed: new Set(),
  status: new Set(),
  job: new Set(),
  command: new Set(),
};

/** Commands from before anybody listened: a double-clicked workbook arrives while the page is still starting. */
const early: EventData<'command'>[] = [];

/**
 * Listens to an event; the answer stops listening. The command `app.flush` comes before the window closes: what its
 * listeners return is waited for, so save there what has not been sent yet.
 */
export function on<K extends EventName>(event: K, listener: Listener<K>): () => void {
  listeners[event].add(listener);
  if (event === 'command') for (const command of early.splice(0)) void receive('command', command);
  return () => void listeners[event].delete(listener);
}

const isEvent = (name: string): name is EventName => Object.hasOwn(listeners, name);

function keepEarly(event: string, data: unknown): boolean {
  if (event !== 'command' || listeners.command.size > 0) return false;
  const command = data as EventData<'command'>;
  if (command.command !== 'app.flush') early.push(command);
  return true;
}

async function receive<K extends EventName>(event: K, data: EventData<K>): Promise<void> {
  await Promise.all([...listeners[event]].map((listener) => listener(data)));
}

transport.listen((event, data) => {
  if (!isEvent(event) || keepEarly(event, data)) return;
  return receive(event, data as EventData<typeof event>);
});
