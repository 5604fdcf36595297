/** Reads the project's own source files for the tests that hold the house rules. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { type ESTree, parseSync } from 'vite';

export const ROOT = resolve(import.meta.dirname, '../../..');

/** Files under these folders with one of these endings, as paths relative to the project with forward slashes. */
export function filesIn(folders: string[], endings: string[]): string[] {
  return folders.flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && endings.some((ending) => entry.name.endsWith(ending)))
      .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
      .sort(),
  );
}

export const read = (file: string): string => readFileSync(join(ROOT, file), 'utf8');

export interface Reference {
  from: string;
  /** A path relative to the project for files of ours, else the name of a package (`node:fs`, `@mantine/core`). */
  to: string;
  isOurs: boolean;
  isTypeOnly: boolean;
}

const packageOf = (specifier: string) =>
  specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');

/** Everything a file reaches: imports, re-exports, dynamic imports, `require`, and files named for a worker. */
export function referencesOf(file: string): Reference[] {
  const source = read(file);
  const { program, module } = parseSync(file, source);
  const found: { specifier: string; isTypeOnly: boolean }[] = [];
  for (const { moduleRequest, entries } of module.staticImports)
    found.push({ specifier: moduleRequest.value, isTypeOnly: entries.length > 0 && entries.every((e) => e.isType) });
  for (const { entries } of module.staticExports)
    for (const { moduleRequest, isType } of entries)
      if (moduleRequest) found.push({ specifier: moduleRequest.value, isTypeOnly: isType });
  for (const specifier of calledSpecifiers(program)) found.push({ specifier, isTypeOnly: false });
  // A bundle beside the running one (`new URL('./worker.js', …)`) is no source file; bundles.test.ts looks into those.
  const sources = found.filter(({ specifier }) => !(specifier.startsWith('.') && specifier.endsWith('.js')));
  return sources.map(({ specifier, isTypeOnly }) => ({ from: file, isTypeOnly, ...target(file, specifier) }));
}

function target(file: string, specifier: string): { to: string; isOurs: boolean } {
  if (!specifier.startsWith('.')) return { to: packageOf(specifier), isOurs: false };
  const path = relative(ROOT, join(ROOT, dirname(file), specifier.replace(/\?.*$/, '')));
  return { to: path.replaceAll('\\', '/'), isOurs: true };
}

const text = (node: ESTree.Expression | ESTree.SpreadElement | undefined): string[] =>
  node?.type === 'Literal' && typeof node.value === 'string' ? [node.value] : [];

/** What `import('…')`, `require('…')` and `new URL('…', import.meta.url)` name. */
function calledSpecifiers(program: ESTree.Program): string[] {
  const specifiers: string[] = [];
  walk(program, (node) => {
    if (node.type === 'ImportExpression') specifiers.push(...text(node.source));
    else if (node.type === 'CallExpression' && isNamed(node.callee, 'require'))
      specifiers.push(...text(node.arguments[0]));
    else if (
      node.type === 'NewExpression' &&
      isNamed(node.callee, 'URL') &&
      node.arguments[1]?.type === 'MemberExpression'
    )
      specifiers.push(...text(node.arguments[0]));
  });
  return specifiers;
}

const isNamed = (node: ESTree.Node, name: string) => node.type === 'Identifier' && node.name === name;

/** Calls `visit` for a node and everything below it, parents first. */
export function walk(node: ESTree.Node, visit: (node: ESTree.Node) => void): void {
  visit(node);
  for (const value of Object.values(node))
    for (const child of Array.isArray(value) ? value : [value])
      if (typeof child === 'object' && child !== null && 'type' in child) walk(child as ESTree.Node, visit);
}
