/** Serves the built pages under a strict content security policy: one Request → Response function for both hosts. */
import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { extname, isAbsolute, join, relative } from 'node:path';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

/** What the build writes wherever the nonce of a load belongs (vite.config.ts). */
const NONCE_MARK = '__CSP_NONCE__';

const policy = (nonce: string) =>
  [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');

const notFound = () => new Response('Not found', { status: 404, headers: { 'content-type': 'text/plain' } });

/** The file of `folder` that a URL path names; null for one outside it or one that cannot be decoded. */
export function fileBehind(folder: string, pathname: string): string | null {
  let path: string;
  try {
    path = decodeURIComponent(pathname);
  } catch {
    return null;
  }
  const file = join(folder, path === '/' ? 'index.html' : path);
  const inside = relative(folder, file);
  return inside && !inside.startsWith('..') && !isAbsolute(inside) && !path.includes('\0') ? file : null;
}

/** Answers GET and HEAD for a file under `folder`; every HTML page gets a nonce of its own. */
export async function servePage(folder: string, request: Request): Promise<Response> {
  if (request.method !== 'GET' && request.method !== 'HEAD') return new Response(null, { status: 405 });
  const file = fileBehind(folder, new URL(request.url).pathname);
  const bytes = file && (await readFile(file).catch(() => null));
  if (!file || !bytes) return notFound();
  const nonce = randomBytes(18).toString('base64url');
  const type = extname(file);
  const body = type === '.html' ? bytes.toString('utf8').replaceAll(NONCE_MARK, nonce) : new Uint8Array(bytes);
  return new Response(request.method === 'HEAD' ? null : body, {
    headers: {
      'content-type': TYPES[type] ?? 'application/octet-stream',
      'content-security-policy': policy(nonce),
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cache-control': 'no-store',
    },
  });
}
