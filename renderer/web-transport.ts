/**
 * The Transport of the browser version: HTTP to the web host on this computer. The printed link carries a one-time
 * ticket after the `#`, where no server and no log sees it; it is exchanged for a token that this tab keeps.
 */
import type { FileKind, Transport } from '../shared/contract';
import type { Failure, Reply } from '../shared/contract/call';
import { CallError } from './call-error';

const TOKEN = 'mentoring-token';
const ENDINGS: Record<FileKind, string> = { workbook: '.mentoring', process: '.json', pack: '.json' };
const GONE: Failure = { code: 'DISCONNECTED', message: 'The program does not answer.' };

type Receive = Parameters<Transport['listen']>[0];

export function webTransport(): Transport {
  let leaving = false;
  const token = takeToken();
  const listeners = new Set<Receive>();

  async function request(path: string, init: RequestInit): Promise<Response> {
    const headers = new Headers(init.headers);
    headers.set('authorization', `Bearer ${await token}`);
    // While the page is leaving, a request has to outlive it.
    const response = await fetch(path, { ...init, headers, keepalive: leaving }).catch(() => null);
    if (!response?.ok) throw new CallError(await failureIn(response));
    return response;
  }
  const post = (path: string, body: BodyInit, type: string) =>
    request(path, { method: 'POST', body, headers: { 'content-type': type } });
  const tell = (event: string, data: unknown) => {
    for (const receive of listeners) receive(event, data);
  };

  async function follow(response: Response): Promise<void> {
    let rest = '';
    for await (const text of textOf(response)) {
      const lines = (rest + text).split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines.filter(Boolean)) {
        const [event, data] = JSON.parse(line) as [string, unknown];
        tell(event, data);
      }
    }
  }
  // A page that lost its program hears so from its next call.
  const stream = request('/events', {});
  stream.then(follow).catch(() => undefined);
  addEventListener('pagehide', () => {
    leaving = true;
    tell('command', { command: 'app.flush' });
  });
  addEventListener('pageshow', () => {
    leaving = false;
  });

  return {
    async call(name, input) {
      try {
        const response = await post(
          `/call/${encodeURIComponent(name)}`,
          JSON.stringify(input ?? null),
          'application/json',
        );
        return (await response.json()) as Reply;
      } catch (error) {
        const { code, message, data } = error instanceof CallError ? error : GONE;
        return { ok: false, error: { code, message, data } };
      }
    },
    listen(receive) {
      listeners.add(receive);
      return () => void listeners.delete(receive);
    },
    async pickOpen(kind) {
      const file = await chooseFile(ENDINGS[kind]);
      if (!file) return null;
      const response = await post(`/upload?name=${encodeURIComponent(file.name)}`, file, 'application/octet-stream');
      return (await response.json()) as string;
    },
    async pickSave(kind, suggestedName) {
      const response = await post('/save', JSON.stringify({ kind, name: suggestedName }), 'application/json');
      return (await response.json()) as string;
    },
    download(url) {
      const link = document.createElement('a');
      link.href = url;
      link.download = '';
      link.click();
    },
    async openLink(url) {
      if (new URL(url).protocol === 'https:') window.open(url, '_blank', 'noopener,noreferrer');
    },
  };
}

/** Why the host refused; a host that is gone, or does not know this tab any more, gives no reason. */
async function failureIn(response: Response | null): Promise<Failure> {
  const isFailure = response?.headers.get('content-type')?.startsWith('application/json');
  return isFailure ? ((await response?.json()) as Failure) : GONE;
}

/** The token of this tab: exchanged for the ticket in the address, or kept from before a reload; '' without either. */
async function takeToken(): Promise<string> {
  const ticket = /^#ticket=([\w-]+)$/.exec(location.hash)?.[1];
  if (!ticket) return sessionStorage.getItem(TOKEN) ?? '';
  history.replaceState(null, '', location.pathname);
  const response = await fetch('/session', { method: 'POST', body: ticket });
  if (!response.ok) return '';
  const token = await response.text();
  sessionStorage.setItem(TOKEN, token);
  return token;
}

async function* textOf(response: Response): AsyncGenerator<string> {
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  for (let chunk = await reader?.read(); chunk && !chunk.done; chunk = await reader?.read()) yield chunk.value;
}

function chooseFile(accept: string): Promise<File | null> {
  return new Promise((resolve) => {
    const input = document.createElement('input');
    input.type = 'file';
    input.accept = accept;
    input.addEventListener('change', () => resolve(input.files?.[0] ?? null));
    input.addEventListener('cancel', () => resolve(null));
    input.click();
  });
}
