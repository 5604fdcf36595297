/** `ipcMain`: messages of the page's preload, with the frame they come from. */
import { EventEmitter } from 'node:events';
import { toProgram } from '../operations.ts';
import { makeWire } from '../wire.ts';
import { strict } from './strict.ts';

type Handler = (event: unknown, ...args: unknown[]) => unknown;
/** What the isolated world sends. */
export type FromPage = { url: string; channel: string; body: string } & (
  | { kind: 'invoke'; id: number }
  | { kind: 'send' }
);
/** What it receives. */
export type ToPage =
  | { kind: 'reply'; id: number; body: string }
  | { kind: 'failure'; id: number; message: string }
  | { kind: 'message'; channel: string; body: string };

export const wire = makeWire();
const handlers = new Map<string, Handler>();

class IpcMain extends EventEmitter {
  handle(channel: string, handler: Handler): void {
    if (handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`);
    handlers.set(channel, handler);
  }
}
export const ipcMain = strict('ipcMain', new IpcMain());

/** Runs the program's handler for a message; answers what the page is told, null when it expects nothing. */
export async function receive(message: FromPage, sender: unknown): Promise<ToPage | null> {
  const event = { sender, senderFrame: { url: toProgram(message.url), parent: null } };
  const args = wire.decode(message.body) as unknown[];
  if (message.kind === 'send') {
    ipcMain.emit(message.channel, event, ...args);
    return null;
  }
  try {
    const handler = handlers.get(message.channel);
    if (!handler) throw new Error(`No handler registered for '${message.channel}'`);
    return { kind: 'reply', id: message.id, body: wire.encode(await handler(event, ...args)) };
  } catch (error) {
    const text = `Error invoking remote method '${message.channel}': ${error}`;
    return { kind: 'failure', id: message.id, message: text };
  }
}
