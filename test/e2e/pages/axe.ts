/** What axe finds on the screen as it is now. */
import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/** One line for each thing at fault; empty when there is none. Waits for what still moves. */
export async function axeFinds(page: Page): Promise<string[]> {
  await page.evaluate(() => Promise.allSettled(document.getAnimations().map((animation) => animation.finished)));
  const axe = new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ['violations'] });
  const { violations } = await axe.analyze();
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary }) => {
      const why = failureSummary?.split('\n').slice(1).join(';');
      return `${id} (${help}) at ${target.join(' ')}: ${why}`;
    }),
  );
}
