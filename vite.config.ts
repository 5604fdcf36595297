/** Three environments: the pages, the main side (hosts and workers share chunks), and the preload as one CJS file. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { relative, resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig, type EnvironmentOptions, type Plugin } from 'vite';

const at = (path: string) => resolve(import.meta.dirname, path);
const EXTERNAL = ['electron', 'better-sqlite3', /^node:/, ...builtinModules];

/** The licences of the packages that are bundled travel with the bundles. */
const license = { fileName: 'licences.md' };

const server = (build: NonNullable<EnvironmentOptions['build']>): EnvironmentOptions => ({
  consumer: 'server',
  resolve: { noExternal: true, external: ['electron', 'better-sqlite3'] },
  build: { ssr: true, emptyOutDir: true, target: 'node24', minify: false, copyPublicDir: false, license, ...build },
});

/**
 * Writes dist/modules-<environment>.json: each bundle with what it imports and the modules in it. A test reads it to see
 * that no layer slipped into another's bundle. It is not packed.
 */
const moduleList = (): Plugin => ({
  name: 'module-list',
  generateBundle(_options, bundle) {
    const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
    const list = chunks.map(({ fileName, imports, dynamicImports, moduleIds }) => ({
      fileName,
      staticImports: imports,
      dynamicImports,
      modules: moduleIds.map((module) => relative(at('.'), module).replaceAll('\\', '/')),
    }));
    mkdirSync(at('dist'), { recursive: true });
    writeFileSync(at(`dist/modules-${this.environment.name}.json`), JSON.stringify(list, null, 1));
  },
});

export default defineConfig({
  root: at('renderer'),
  base: './',
  publicDir: false,
  plugins: [react(), moduleList()],
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
        license,
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
      license: false,
    }),
  },
});
