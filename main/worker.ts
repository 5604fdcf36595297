/** The store worker: dispatcher, services and the one database connection, reached by message (main/link.ts). */
import { parentPort, workerData } from 'node:worker_threads';
import type { Host, HostFacts } from './host';
import { attempt, received, type ToHost, type ToWorker } from './link';
import { createServices } from './services';

const port = parentPort;
if (!port) throw new Error('This file runs as a worker');
const post = (message: ToHost) => port.postMessage(message);

const asked = new Map<number, (answer: Extract<ToWorker, { kind: 'answer' }>['sent']) => void>();
let questions = 0;

/** Each method of the host, by message. */
const ask =
  <M extends keyof Host>(method: M) =>
  async (...args: Parameters<Host[M]>): Promise<Awaited<ReturnType<Host[M]>>> => {
    const id = ++questions;
    const answer = await new Promise<Parameters<typeof received>[0]>((settle) => {
      asked.set(id, settle);
      post({ kind: 'ask', id, method, args });
    });
    return received(answer) as Awaited<ReturnType<Host[M]>>;
  };

const services = createServices({
  host: { openPicked: ask('openPicked'), savePicked: ask('savePicked'), deliver: ask('deliver') },
  facts: workerData as HostFacts,
  publish: (name, data) => post({ kind: 'event', name, data }),
});

port.on('message', async (message: ToWorker) => {
  switch (message.kind) {
    case 'call':
      return post({ kind: 'reply', id: message.id, reply: await services.call(message.name, message.input) });
    case 'close':
      return post({ kind: 'closed', id: message.id, sent: await attempt(() => services.close()) });
    case 'answer':
      asked.get(message.id)?.(message.sent);
      asked.delete(message.id);
  }
});
