/** Projects: `node` for unit and integration on real files, `browser` for components in a real Chromium, `e2e` on the built app. */
import react from '@vitejs/plugin-react';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';

const executablePath = process.env.CHROMIUM;

export default defineConfig({
  plugins: [react()],
  test: {
    // Left to itself Vitest keeps a core free, and on two cores that is half of them. Every end-to-end test has its own
    // folder and its own program, so they may stand beside each other.
    maxWorkers: '100%',
    projects: [
      {
        extends: true,
        test: { name: 'node', include: ['test/{unit,integration}/**/*.test.ts'], testTimeout: 30_000 },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['test/unit/**/*.test.tsx'],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({ launchOptions: { executablePath, args: ['--no-sandbox'] } }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          include: ['test/{e2e,standin}/**/*.test.ts'],
          testTimeout: 90_000,
          hookTimeout: 90_000,
        },
      },
    ],
  },
});
