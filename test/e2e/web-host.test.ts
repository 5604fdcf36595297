/** The web host lets in our own page on this computer, and nobody else. Requests are made without a browser's help. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { createServer, request as httpRequest } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { browser } from '../standin/chromium.ts';
import { type App, launchWeb } from './support/app';
import { startWebProgram } from './support/web';

type Program = Awaited<ReturnType<typeof startWebProgram>>;
interface Asked {
  method?: string;
  headers?: Record<string, string>;
  body?: string;
}
interface Answered {
  status: number;
  headers: Record<string, unknown>;
  text: string;
}

const appFolder = process.env.APP_FOLDER ?? resolve(import.meta.dirname, '../..');
let program: Program;
let origin: string;
let port: string;
let dir: string;

async function startProgram(): Promise<void> {
  dir = mkdtempSync(join(tmpdir(), 'web-host-'));
  program = await startWebProgram({ appFolder, dir, args: [] });
  ({ origin, port } = new URL(program.link));
}

/** The path goes out as it is written here: no client tidies it. */
function ask(path: string, { method = 'GET', headers = {}, body }: Asked = {}): Promise<Answered> {
  return new Promise((answer, fail) => {
    const sent = httpRequest({ host: '127.0.0.1', port, path, method, headers, agent: false }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (part: string) => {
        text += part;
      });
      response.on('end', () => answer({ status: response.statusCode ?? 0, headers: response.headers, text }));
    });
    sent.on('error', fail);
    sent.end(body);
  });
}

const ticketOf = (link: string) => new URL(link).hash.replace('#ticket=', '');
const enter = (ticket: string) => ask('/session', { method: 'POST', headers: { origin }, body: ticket });

async function token(): Promise<string> {
  const { status, text } = await enter(ticketOf(program.link));
  expect(status).toBe(200);
  return text;
}

const about = (headers: Record<string, string>) => ask('/call/app.about', { method: 'POST', headers, body: 'null' });

describe('the web host', () => {
  beforeEach(startProgram);
  afterEach(() => program.kill());

  it('says that it is the browser version, and answers a page that has a token', async () => {
    expect(program.printed()).toContain('browser version');
    const { status, text } = await about({ origin, authorization: `Bearer ${await token()}` });
    expect([status, JSON.parse(text)]).toMatchObject([200, { ok: true, value: { host: 'web' } }]);
  });

  it('listens on the loopback address alone', async () => {
    expect(origin).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    const table = readFileSync('/proc/net/tcp', 'utf8') + readFileSync('/proc/net/tcp6', 'utf8');
    const hex = Number(port).toString(16).toUpperCase().padStart(4, '0');
    const listening = table.split('\n').filter((line) => line.includes(`:${hex} `) && / 0A /.test(line));
    expect(listening.map((line) => line.trim().split(/\s+/)[1])).toEqual([`0100007F:${hex}`]);
  });

  it.each(['localhost', 'evil.example', '127.0.0.2', '[::1]'])('refuses the host name %s', async (name) => {
    const authorization = `Bearer ${await token()}`;
    expect((await ask('/', { headers: { host: `${name}:${port}` } })).status).toBe(421);
    expect((await about({ origin, authorization, host: `${name}:${port}` })).status).toBe(421);
  });

  it('refuses its own address without the port, and another port', async () => {
    expect((await ask('/', { headers: { host: '127.0.0.1' } })).status).toBe(421);
    expect((await ask('/', { headers: { host: '127.0.0.1:1' } })).status).toBe(421);
  });

  it.each(['http://evil.example', 'null', 'http://127.0.0.1:1', 'https://127.0.0.1'])(
    'refuses the origin %s',
    async (from) => {
      const authorization = `Bearer ${await token()}`;
      expect((await about({ origin: from, authorization })).status).toBe(403);
      expect((await ask('/', { headers: { origin: from } })).status).toBe(403);
    },
  );

  it('refuses to change anything for a request without an origin', async () => {
    const authorization = `Bearer ${await token()}`;
    expect((await about({ authorization })).status).toBe(403);
  });

  it.each(['cross-site', 'same-site', 'sideways'])('refuses requests that a browser calls %s', async (site) => {
    const authorization = `Bearer ${await token()}`;
    expect((await ask('/', { headers: { 'sec-fetch-site': site } })).status).toBe(403);
    expect((await about({ origin, authorization, 'sec-fetch-site': site })).status).toBe(403);
  });

  it('refuses calls, events and files without the token', async () => {
    await token();
    const post = { method: 'POST', headers: { origin }, body: '{}' };
    const wrong = { origin, authorization: `Bearer ${'x'.repeat(43)}` };
    const answers = await Promise.all([
      about({ origin }),
      about(wrong),
      about({ origin, authorization: `Basic ${'x'.repeat(43)}` }),
      ask('/events'),
      ask('/upload?name=a.mentoring', post),
      ask('/save', post),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([401, 401, 401, 401, 401, 401]);
    expect(readdirSync(dir)).not.toContain('City Mentoring Workbook');
  });

  it('takes a ticket once, and no other', async () => {
    const ticket = ticketOf(program.link);
    const wrong = await Promise.all(['', 'x', ticket.slice(1), `${ticket}x`, 'é'.repeat(43)].map(enter));
    expect(wrong.map(({ status }) => status)).toEqual([403, 403, 403, 403, 403]);
    expect((await enter(ticket)).status).toBe(200);
    expect((await enter(ticket)).status).toBe(403);
  });

  it('keeps no cookie, which other ports would be sent', async () => {
    const answers = [await ask('/'), await enter(ticketOf(program.link))];
    expect(answers.map(({ headers }) => headers['set-cookie'])).toEqual([undefined, undefined]);
  });

  it.each([
    '/../package.json',
    '/%2e%2e/package.json',
    '/..%2fpackage.json',
    '/%2e%2e%2f%2e%2e%2fpackage.json',
    '/assets/..%2f..%2fmain%2fweb.js',
    '/..%5c..%5cpackage.json',
    '/%00',
    '/%',
    '//etc/passwd',
    '/%2fetc%2fpasswd',
  ])('serves nothing outside its pages: %s', async (path) => {
    const { status, text } = await ask(path);
    expect(status).toBe(404);
    expect(text).not.toMatch(/"name"|root:|import /);
  });

  it('turns what is not JSON, or far too long, into an error and lives on', async () => {
    const headers = { origin, authorization: `Bearer ${await token()}` };
    const garbled = await ask('/call/group.get', { method: 'POST', headers, body: '{"group":' });
    expect(JSON.parse(garbled.text)).toMatchObject({ ok: false, error: { code: 'INVALID' } });
    const flood = await ask('/save', { method: 'POST', headers, body: 'x'.repeat(2 * 2 ** 20) });
    expect(JSON.parse(flood.text)).toMatchObject({ code: 'INVALID' });
    expect((await about(headers)).status).toBe(200);
  });

  it('keeps uploads inside the folder of workbooks, whatever they are called', async () => {
    const headers = { origin, authorization: `Bearer ${await token()}` };
    for (const name of ['../../out.mentoring', '/etc/out.mentoring', 'C:\\out.mentoring', '.mentoring', '..']) {
      const path = `/upload?name=${encodeURIComponent(name)}`;
      expect((await ask(path, { method: 'POST', headers, body: name })).status).toBe(200);
    }
    const folder = join(dir, 'City Mentoring Workbook');
    const kept = readdirSync(folder);
    expect(kept.filter((name) => name.endsWith('.mentoring')).length).toBe(kept.length);
    expect(readdirSync(dir).filter((name) => name !== 'City Mentoring Workbook' && name !== 'data')).toEqual([]);
  });

  it('gives another page on another port nothing, in a real browser', async () => {
    const authorization = `Bearer ${await token()}`;
    const other = createServer((_request, response) => {
      response.setHeader('content-type', 'text/html').end('<!doctype html><title>Other</title>');
    });
    await new Promise<void>((listening) => other.listen(0, '127.0.0.1', listening));
    const context = await (await browser()).newContext();
    try {
      const page = await context.newPage();
      await page.goto(`http://127.0.0.1:${(other.address() as AddressInfo).port}/`);
      const outcomes = await page.evaluate(
        async ([target, bearer]) => {
          const attempt = (init: RequestInit) =>
            fetch(`${target}/call/app.about`, init).then(
              ({ type, status }) => `${type} ${status}`,
              () => 'refused',
            );
          return [
            await attempt({ method: 'POST', body: 'null' }),
            await attempt({ method: 'POST', body: 'null', headers: { authorization: bearer } }),
            await attempt({ mode: 'no-cors', method: 'POST', body: 'null' }),
          ];
        },
        [origin, authorization] as const,
      );
      // `opaque 0`: sent, refused by the host, and unreadable.
      expect(outcomes).toEqual(['refused', 'refused', 'opaque 0']);
    } finally {
      await context.close();
      other.close();
    }
  });

  it('ends in order when it is told to', async () => {
    expect(await program.end()).toBe(0);
    expect(program.complaints()).toBe('');
  });
});

describe('tabs', () => {
  it('keeps a tab over a reload and lets a tab opened from it in', async () => {
    const app = await launchWeb();
    await app.page.reload();
    expect(await app.call('app.about', null)).toMatchObject({ ok: true });
    const opening = app.page.context().waitForEvent('page');
    await app.page.evaluate(() => void window.open(location.pathname));
    const second = await opening;
    await second.getByRole('main').waitFor();
    expect(await second.evaluate(() => sessionStorage.getItem('mentoring-token'))).toBeTruthy();
    expect(new URL(app.page.url()).hash).not.toContain('ticket');
    await second.close();
    await app.close();
  });
});

describe('files', () => {
  /** The sample programme, opened from the command line. */
  async function launchSample(): Promise<App> {
    const folder = mkdtempSync(join(tmpdir(), 'web-files-'));
    const file = join(folder, 'sample.mentoring');
    execFileSync(process.execPath, [join(appFolder, 'dist/main/cli.js'), 'sample', file], { cwd: appFolder });
    const app = await launchWeb({ dir: folder, args: [file] });
    await expect.poll(async () => (await app.call('group.list', {})).ok, { timeout: 15_000 }).toBe(true);
    return app;
  }

  it('hands each finished file out once', async () => {
    const app = await launchSample();
    const group = await app.call('group.get', { group: 'capaci-mechelen' });
    const made = await app.call('export.plan', {
      job: crypto.randomUUID(),
      groups: [(group as { value: { id: string } }).value.id],
      formats: ['docx', 'xlsx'],
      language: 'fr',
    });
    const { files } = (made as { value: { files: { name: string; url: string }[] } }).value;
    expect(files.map(({ name }) => extname(name)).sort()).toEqual(['.docx', '.xlsx']);
    for (const { name, url } of files) {
      const fetchOnce = () =>
        app.page.evaluate(async (address) => {
          const response = await fetch(address);
          const start = String.fromCharCode(...new Uint8Array(await response.arrayBuffer()).slice(0, 2));
          return { status: response.status, start, as: response.headers.get('content-disposition') };
        }, url);
      expect(await fetchOnce()).toEqual({
        status: 200,
        start: 'PK',
        as: `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
      });
      expect(await fetchOnce()).toMatchObject({ status: 404 });
    }
    // The second request of each file was refused, which Chromium puts on the console.
    expect(app.errors).toHaveLength(files.length);
    app.errors.length = 0;
    await app.close();
  });

  it('tells every tab what one of them changed', async () => {
    const app = await launchSample();
    const opening = app.page.context().waitForEvent('page');
    await app.page.evaluate(() => void window.open(`${location.pathname}#/groups/capaci-mechelen/plan`));
    const second = await opening;
    const cell = second.getByRole('gridcell');
    await cell.first().waitFor();
    const group = await app.call('group.get', { group: 'capaci-mechelen' });
    const added = await app.call('plan.paste', {
      group: (group as { value: { id: string } }).value.id,
      at: { action: null, column: 'action' },
      rows: [['Told to the other tab']],
    });
    expect(added).toMatchObject({ ok: true });
    await second.getByText('Told to the other tab').first().waitFor();
    await app.close();
  });
});
