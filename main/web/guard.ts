/**
 * Refuses what does not come from our own page on this computer. Names that resolve to 127.0.0.1 (DNS rebinding) fail on
 * `Host`, other sites and other local ports on `Origin` and `Sec-Fetch-Site`, everything else on the bearer token.
 */
import type { MiddlewareHandler } from 'hono';
import type { Secrets } from './secrets';

/** Exact `Host` and `Origin`, no cross-site request. `origin` is known once the server listens. */
export const onlyOurPage =
  (origin: () => string): MiddlewareHandler =>
  async (c, next) => {
    const from = c.req.header('origin');
    const site = c.req.header('sec-fetch-site');
    if (c.req.header('host') !== new URL(origin()).host) return c.text('Wrong host.', 421);
    if (from !== undefined && from !== origin()) return c.text('Wrong origin.', 403);
    if (from === undefined && c.req.method !== 'GET' && c.req.method !== 'HEAD') return c.text('No origin.', 403);
    // `none`: the address was typed, or opened from the terminal.
    if (site !== undefined && site !== 'same-origin' && site !== 'none') return c.text('Cross-site.', 403);
    return next();
  };

export const onlyWithToken =
  (secrets: Secrets): MiddlewareHandler =>
  async (c, next) => {
    const token = /^Bearer ([\w-]+)$/.exec(c.req.header('authorization') ?? '')?.[1];
    return token && secrets.isToken(token) ? next() : c.text('Open the address that the program printed.', 401);
  };
