/** `protocol`: requests of the page reach the program's own handlers, which answer with Fetch responses. */
import { toProgram } from '../operations.ts';
import { app } from './app.ts';
import { line } from './line.ts';
import { strict } from './strict.ts';

type Handler = (request: Request) => Response | Promise<Response>;
interface Scheme {
  scheme: string;
  privileges?: { standard?: boolean; secure?: boolean };
}

const privileged = new Map<string, Scheme['privileges']>();
const handlers = new Map<string, Handler>();
const schemeOf = (url: string) => new URL(url).protocol.slice(0, -1);

export const isHandled = (url: string) => handlers.has(schemeOf(url));

export const protocol = strict('protocol', {
  registerSchemesAsPrivileged(schemes: Scheme[]) {
    if (app.isReady()) throw new Error('protocol.registerSchemesAsPrivileged should be called before app is ready');
    for (const { scheme, privileges } of schemes) privileged.set(scheme, privileges);
  },
  handle(scheme: string, handler: Handler) {
    if (!app.isReady()) throw new Error('protocol.handle: app is not ready');
    if (handlers.has(scheme)) throw new Error(`Failed to register protocol: ${scheme}`);
    const privileges = privileged.get(scheme);
    if (!privileges?.standard || !privileges.secure)
      throw new Error(`electron stand-in: scheme ${scheme} must be registered as standard and secure`);
    handlers.set(scheme, handler);
  },
});

line.serve({
  async request(o: { url: string; method: string; headers: Record<string, string>; body: Uint8Array | null }) {
    const url = toProgram(o.url);
    const handler = handlers.get(schemeOf(url));
    if (!handler) return null;
    const headers = new Headers(o.headers);
    for (const name of ['origin', 'referer']) {
      const value = headers.get(name);
      if (value) headers.set(name, toProgram(value));
    }
    const body = o.body?.length ? new Uint8Array(o.body) : null;
    const response = await handler(new Request(url, { method: o.method, headers, body }));
    return {
      status: response.status,
      headers: [...response.headers],
      body: new Uint8Array(await response.arrayBuffer()),
    };
  },
});
