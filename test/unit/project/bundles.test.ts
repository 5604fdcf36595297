/** What ended up in each bundle, whatever way it came in. The list is written by the build (vite.config.ts). */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { ROOT, read } from './sources';

interface Bundle {
  fileName: string;
  staticImports: string[];
  dynamicImports: string[];
  modules: string[];
}
const bundles: Record<string, Bundle[]> = {};

beforeAll(() => {
  execFileSync(process.execPath, [join(ROOT, 'scripts/ensure-build.mjs')], { stdio: 'inherit' });
  for (const name of ['client', 'main', 'preload']) bundles[name] = JSON.parse(read(`dist/modules-${name}.json`));
}, 120_000);

/** The modules in a bundle and in every bundle it imports. */
function modulesOf(environment: string, fileName: string): string[] {
  const seen = new Set<string>();
  const visit = (name: string) => {
    const bundle = bundles[environment]?.find((candidate) => candidate.fileName === name);
    if (!bundle || seen.has(name)) return;
    seen.add(name);
    [...bundle.staticImports, ...bundle.dynamicImports].forEach(visit);
  };
  visit(fileName);
  return (bundles[environment] ?? []).filter((bundle) => seen.has(bundle.fileName)).flatMap((bundle) => bundle.modules);
}
const allModules = (environment: string) => (bundles[environment] ?? []).flatMap((bundle) => bundle.modules);

const holding = (modules: string[], ...parts: string[]) =>
  modules.filter((module) => parts.some((part) => module.startsWith(part)));
const packages = (...names: string[]) => names.map((name) => `node_modules/${name}/`);

describe('bundles', () => {
  test('the pages hold nothing of the main side', () => {
    const modules = allModules('client');
    expect(modules).toContain('renderer/main.tsx');
    const foreign = packages('electron', 'kysely', 'better-sqlite3', 'docx', 'exceljs', 'hono', '@hono/node-server');
    expect(holding(modules, 'main/', 'test/', 'scripts/', ...foreign)).toEqual([]);
  });

  test('the main side holds nothing of the pages', () => {
    const modules = allModules('main');
    expect(modules).toContain('main/worker.ts');
    const foreign = packages('react', 'react-dom', '@mantine/core', 'zustand', '@tabler/icons-react');
    expect(holding(modules, 'renderer/', 'test/', 'scripts/', ...foreign)).toEqual([]);
  });

  test.each(['electron.js', 'web.js', 'cli.js'])('%s leaves the database and the documents to the workers', (host) => {
    const modules = modulesOf('main', host);
    expect(modules).toContain(`main/${host.replace('.js', '.ts')}`);
    expect(holding(modules, ...packages('kysely', 'docx', 'exceljs'))).toEqual([]);
  });

  test('the document worker never sees the store', () => {
    const modules = modulesOf('main', 'document-worker.js');
    expect(modules).toContain('main/documents/worker.ts');
    expect(holding(modules, 'main/store/', 'main/services/', ...packages('kysely'))).toEqual([]);
  });

  test('the store worker never lays documents out', () => {
    const modules = modulesOf('main', 'worker.js');
    expect(modules).toContain('main/worker.ts');
    expect(holding(modules, ...packages('docx', 'exceljs'))).toEqual([]);
  });

  test('the preload is one small file of our own', () => {
    expect(bundles.preload?.length).toBe(1);
    expect(holding(allModules('preload'), 'main/', 'shared/')).toEqual(allModules('preload'));
  });
});
