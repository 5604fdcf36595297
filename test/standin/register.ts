/** Loaded before the program: the specifier `electron` becomes the stand-in, everything else is untouched. */
import { registerHooks } from 'node:module';
import { isMainThread } from 'node:worker_threads';

const standIn = new URL('./child/electron.ts', import.meta.url).href;

registerHooks({
  resolve(specifier, context, next) {
    if (specifier !== 'electron') return next(specifier, context);
    if (!isMainThread) throw new Error('stand-in: threads cannot import electron');
    return { url: standIn, format: 'module-typescript', shortCircuit: true };
  },
});
