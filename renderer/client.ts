/**
 * The pages' only way out: calls to the services and events from them. It speaks through `window.desktop` (the preload
 * of the desktop program) or, in a browser, through HTTP to the web host. Nothing else in the renderer touches either.
 */
import type { CallInput, CallName, CallOutput, EventData, EventName, Transport } from '../shared/contract';
import type { Failure } from '../shared/contract/call';
import { CallError } from './call-error';
import { i18n } from './i18n';
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
  if (!reply.ok) throw new CallError(worded(reply.error));
  return reply.value as CallOutput<N>;
}

/** A program that does not answer cannot word why in the language of the page. */
const worded = (failure: Failure): Failure =>
  failure.code === 'DISCONNECTED' ? { ...failure, message: i18n.t('errors:DISCONNECTED', failure.message) } : failure;

type Listener<K extends EventName> = (data: EventData<K>) => void;
const listeners: { [K in EventName]: Set<Listener<K>> } = {
  changed: new Set(),
  status: new Set(),
  job: new Set(),
  command: new Set(),
};
const savers = new Set<() => Promise<void>>();
/** Commands from before anybody listened: a double-clicked workbook arrives while the page is still starting. */
const early: EventData<'command'>[] = [];

/** Listens to an event; the answer stops listening. */
export function on<K extends EventName>(event: K, listener: Listener<K>): () => void {
  listeners[event].add(listener);
  if (event === 'command') for (const command of early.splice(0)) receive('command', command);
  return () => void listeners[event].delete(listener);
}

/** Before the page goes away, `save` saves what has not been sent yet; the desktop program waits for it. */
export function beforeClose(save: () => Promise<void>): () => void {
  savers.add(save);
  return () => void savers.delete(save);
}

function receive<K extends EventName>(event: K, data: EventData<K>): void {
  for (const listener of listeners[event]) listener(data);
}

async function receiveCommand(data: EventData<'command'>): Promise<void> {
  if (data.command === 'app.flush') await Promise.all([...savers].map((save) => save()));
  else if (listeners.command.size > 0) receive('command', data);
  else early.push(data);
}

const isEvent = (name: string): name is EventName => Object.hasOwn(listeners, name);

transport.listen((event, data) => {
  if (event === 'command') return receiveCommand(data as EventData<'command'>);
  if (isEvent(event)) receive(event, data as EventData<typeof event>);
});
