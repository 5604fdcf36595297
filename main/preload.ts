/** Gives the page of the desktop program its Transport as `window.desktop`, and nothing more. */
import { contextBridge, ipcRenderer } from 'electron';
import type { Transport } from '../shared/contract';
import { CHANNEL } from './channels';

type Receive = Parameters<Transport['listen']>[0];
const receivers = new Set<Receive>();

ipcRenderer.on(CHANNEL.event, (_event, name: string, data: unknown) => {
  for (const receive of receivers) receive(name, data);
});

ipcRenderer.on(CHANNEL.flush, async () => {
  const flush = async (receive: Receive) => receive('command', { command: 'app.flush' });
  const results = await Promise.allSettled([...receivers].map(flush));
  ipcRenderer.send(
    CHANNEL.flushed,
    results.every(({ status }) => status === 'fulfilled'),
  );
});

contextBridge.exposeInMainWorld('desktop', {
  call: (name, input) => ipcRenderer.invoke(CHANNEL.call, name, input),
  listen(receive) {
    receivers.add(receive);
    return () => void receivers.delete(receive);
  },
  pickOpen: (kind) => ipcRenderer.invoke(CHANNEL.pickOpen, kind),
  pickSave: (kind, suggestedName) => ipcRenderer.invoke(CHANNEL.pickSave, kind, suggestedName),
  download() {
    throw new Error('The desktop program saves files itself.');
  },
  openLink: (url) => ipcRenderer.invoke(CHANNEL.openLink, url),
} satisfies Transport);
