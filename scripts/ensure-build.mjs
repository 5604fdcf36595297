/**
 * Builds when something that goes into the build has changed since the last one, and says nothing otherwise. Every
 * command that needs dist/ comes through here, so nobody has to remember to build, and nothing runs on a stale build.
 */
import { keepFresh } from './fresh.mjs';
import { at, isStarted, quit, runNode } from './node.mjs';

const SOURCES = ['main', 'shared', 'renderer', 'resources', 'vite.config.ts', 'package-lock.json'];

async function build() {
  // Standard output belongs to the command that needs the build; everything Vite says goes to standard error.
  const code = await runNode(
    [at('node_modules/vite/bin/vite.js'), 'build', '--app', '--config', at('vite.config.ts'), '--logLevel', 'error'],
    // Tests build too, and what they test is what people get: vite would follow their NODE_ENV.
    { stdio: ['ignore', 2, 2], env: { ...process.env, NODE_ENV: 'production' } },
  );
  if (code !== 0) throw new Error(`vite ended with ${code}`);
}

/** Makes sure that dist/ is built from the sources as they are now. Ends the process when it cannot be. */
export async function ensureBuild() {
  try {
    await keepFresh('dist', SOURCES, build);
  } catch (error) {
    quit(`The program could not be built (${error.message}).`);
  }
}

if (isStarted(import.meta.url)) await ensureBuild();
