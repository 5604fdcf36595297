/** Three environments: the pages, the main side (hosts and workers share chunks), and the preload as one CJS file. */
import { builtinModules } from 'node:module';
import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig, type EnvironmentOptions } from 'vite';

const at = (path: string) => resolve(import.meta.dirname, path);
const EXTERNAL = ['electron', 'better-sqlite3', /^node:/, ...builtinModules];

const server = (build: NonNullable<EnvironmentOptions['build']>): EnvironmentOptions => ({
  consumer: 'server',
  resolve: { noExternal: true, external: ['electron', 'better-sqlite3'] },
  build: { ssr: true, emptyOutDir: true, target: 'node24', minify: false, copyPublicDir: false, ...build },
});

export default defineConfig({
  root: at('renderer'),
  base: './',
  publicDir: false,
  plugins: [react()],
  html: { cspNonce: '__CSP_NONCE__' },
  builder: {
    async buildApp(builder) {
      for (const environment of Object.values(builder.environments)) await builder.build(environment);
    },
  },
  environments: {
    client: {
      build: {
        outDir: at('dist/renderer'),
        emptyOutDir: true,
        target: 'chrome140',
        assetsInlineLimit: 0,
        modulePreload: { polyfill: false },
      },
    },
    main: server({
      outDir: at('dist/main'),
      rolldownOptions: {
        input: {
          electron: at('main/electron.ts'),
          web: at('main/web.ts'),
          cli: at('main/cli.ts'),
          worker: at('main/worker.ts'),
          'document-worker': at('main/documents/worker.ts'),
        },
        external: EXTERNAL,
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
      },
    }),
    preload: server({
      outDir: at('dist/preload'),
      rolldownOptions: {
        input: at('main/preload.ts'),
        external: EXTERNAL,
        output: { format: 'cjs', entryFileNames: 'preload.cjs', codeSplitting: false },
      },
    }),
  },
});
