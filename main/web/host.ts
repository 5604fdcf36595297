/** The services behind HTTP on this computer alone, for machines where the desktop program cannot run. */
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { z } from 'zod';
import type { Settings } from '../../shared/contract/application';
import type { Delivery } from '../../shared/contract/plan';
import { issuesOf } from '../../shared/rules/issues';
import { logBug } from '../bug-log';
import { Fail } from '../fail';
import type { Host } from '../host';
import { InFlight } from '../in-flight';
import { wordFailure } from '../issues';
import { startWorker } from '../link';
import { servePage } from '../pages';
import { PickedFiles } from '../picked';
import { wordsOf } from '../words';
import { Downloads } from './downloads';
import { EventStreams } from './events';
import { onlyOurPage, onlyWithToken } from './guard';
import { Secrets } from './secrets';
import { Uploads } from './uploads';

/** Megabytes. The contract limits every text of a call; these only keep a flood out. */
const CALL_LIMIT = 64;
const UPLOAD_LIMIT = 512;
/** How long pages get on closing to send what they still hold. */
const FLUSH_MS = 300;

const atMost = (megabytes: number) =>
  bodyLimit({
    maxSize: megabytes * 2 ** 20,
    onError() {
      throw new Fail('INVALID', { issues: [{ path: [], code: 'too-big', facts: { limit: `${megabytes} MB` } }] });
    },
  });

const saveInput = z.object({ kind: z.enum(['workbook', 'process']), name: z.string().max(500) });

export interface WebHostOptions {
  version: string;
  systemLocale: string;
  dataFolder: string;
  workbooksFolder: string;
  rendererFolder: string;
}

/** Listens on a free port of 127.0.0.1. Close it to let calls finish and close the workbook. */
export async function startWebHost(options: WebHostOptions) {
  const { rendererFolder, workbooksFolder, ...facts } = options;
  const picked = new PickedFiles();
  const secrets = new Secrets();
  const downloads = new Downloads();
  const uploads = new Uploads(workbooksFolder, picked);
  const streams = new EventStreams();
  const calls = new InFlight();
  let origin = '';

  const host: Host = {
    openPicked: async (ref) => picked.path(ref),
    savePicked: async (ref) => picked.path(ref),
    deliver: async (files): Promise<Delivery> => ({
      kind: 'download',
      files: files.map((file) => ({ name: file.name, url: downloads.add(file) })),
    }),
  };
  const worker = startWorker({ kind: 'web', ...facts }, host);
  worker.onEvent((name, data) => streams.publish(name, data));

  const app = new Hono();
  app.use(onlyOurPage(() => origin));
  app.post('/session', atMost(1), async (c) => {
    const token = secrets.exchange(await c.req.text());
    return token ? c.text(token) : c.text('This address was used already, or is too old.', 403);
  });
  app.get('/download/:id', (c) => downloads.take(c.req.param('id')) ?? c.notFound());

  const known = onlyWithToken(secrets);
  app.get('/events', known, () => streams.open());
  app.post('/call/:name', known, atMost(CALL_LIMIT), async (c) => {
    const input: unknown = await c.req.json().catch(() => undefined);
    return c.json(await calls.track(worker.call(c.req.param('name'), input)));
  });
  app.post('/upload', known, atMost(UPLOAD_LIMIT), async (c) => {
    const bytes = c.req.raw.body ?? new Blob([]).stream();
    return c.json(await uploads.keep(c.req.query('name') ?? '', bytes));
  });
  app.post('/save', known, atMost(1), async (c) => {
    const input = saveInput.safeParse(await c.req.json().catch(() => null));
    if (!input.success) throw new Fail('INVALID', { issues: issuesOf(input.error) });
    return c.json(await uploads.promise(input.data.name, input.data.kind));
  });
  app.onError(async (thrown, c) => {
    if (!(thrown instanceof Fail)) logBug(c.req.path, thrown);
    const settings = await worker.call('settings.get', null);
    const words = await wordsOf(settings.ok ? (settings.value as Settings).language : 'en', 'errors');
    return c.json(wordFailure(words, thrown instanceof Fail ? thrown : new Fail('INTERNAL')), 500);
  });
  app.get('*', (c) => servePage(rendererFolder, c.req.raw));

  const server = createAdaptorServer({ fetch: app.fetch });
  await new Promise<void>((listening, refused) => {
    server.once('error', refused).listen(0, '127.0.0.1', listening);
  });
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  return {
    call: worker.call,
    /** Opens a workbook at a path, for all tabs. */
    open: (path: string) => worker.call('workbook.open', { file: picked.add(path) }),
    /** An address that lets one tab in. */
    link: () => `${origin}/#ticket=${secrets.newTicket()}`,
    async close() {
      streams.publish('command', { command: 'app.flush' });
      await new Promise((later) => setTimeout(later, FLUSH_MS));
      await calls.idle();
      await worker.close();
      streams.close();
      await new Promise((closed) => {
        server.close(closed);
        if ('closeAllConnections' in server) server.closeAllConnections();
      });
      await Promise.all([downloads.close(), uploads.close()]);
    },
  };
}
