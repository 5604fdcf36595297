/** The program opens on either host, its page reaches the services, and the page is confined. */
import { describe, expect, it } from 'vitest';
import { HOSTS } from './support/app';

describe.each(HOSTS)('%s', (_name, launch) => {
  it('opens its page and says what it is', async () => {
    const app = await launch();
    await app.page.getByRole('main').waitFor();
    const reply = await app.call('app.about', null);
    expect(reply).toMatchObject({
      ok: true,
      value: { host: app.kind === 'web' ? 'web' : 'electron', languages: ['nl', 'en', 'fr'] },
    });
    await app.close();
  });

  it('serves each load under a strict policy with a nonce of its own', async () => {
    const app = await launch();
    const policies: string[] = [];
    const nonces: string[] = [];
    for (let load = 0; load < 2; load++) {
      const response = await app.page.reload();
      policies.push((await response?.headerValue('content-security-policy')) ?? '');
      nonces.push(await app.page.locator('meta[property="csp-nonce"]').evaluate((meta: HTMLElement) => meta.nonce));
    }
    for (const [load, policy] of policies.entries()) {
      expect(policy).toContain("default-src 'none'; script-src 'self'; ");
      expect(policy).toContain(`style-src 'self' 'nonce-${nonces[load]}'`);
      expect(policy).not.toContain('unsafe');
    }
    expect(nonces[0]).toMatch(/^[\w-]{24}$/);
    expect(nonces[0]).not.toBe(nonces[1]);
    // A style or script that the policy refused would stand on the console, and close would throw.
    await app.page.getByRole('main').waitFor();
    await app.close();
  });

  it('runs no script that its own files do not hold', async () => {
    const app = await launch();
    const ran = await app.page.evaluate(() => {
      const script = document.createElement('script');
      script.textContent = 'document.title = "inline"';
      document.body.append(script);
      return document.title === 'inline';
    });
    expect(ran).toBe(false);
    expect(app.errors.join()).toContain('Content Security Policy');
    app.errors.length = 0;
    await app.close();
  });

  it('answers bad payloads and unknown calls with an error', async () => {
    const app = await launch();
    expect(await app.call('group.get', { group: 7 })).toMatchObject({ ok: false, error: { code: 'INVALID' } });
    expect(await app.call('group.get', null)).toMatchObject({ ok: false, error: { code: 'INVALID' } });
    expect(await app.call('no.such', null)).toMatchObject({ ok: false, error: { code: 'UNKNOWN_CALL' } });
    expect(await app.call('__proto__', {})).toMatchObject({ ok: false, error: { code: 'UNKNOWN_CALL' } });
    expect(await app.call('workbook.open', { file: '/etc/passwd' })).toMatchObject({
      ok: false,
      error: { code: 'NOT_FOUND' },
    });
    await app.close();
  });
});
