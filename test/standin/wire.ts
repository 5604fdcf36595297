/**
 * What crosses between page and program. Electron clones as browsers do; the program sends plain JSON and `undefined`
 * only, so everything else throws here. The source of `makeWire` also runs in the page: it may use nothing from outside.
 */
export interface Wire {
  encode(value: unknown): string;
  decode(text: string): unknown;
}

export function makeWire(): Wire {
  const UNDEFINED = '\u0000undefined';
  function plain(value: unknown): unknown {
    if (value === undefined) return UNDEFINED;
    if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
    if (typeof value === 'number' && Number.isFinite(value)) return value;
    if (typeof value === 'function' || typeof value === 'symbol') throw new Error('An object could not be cloned.');
    if (Array.isArray(value)) return value.map(plain);
    const prototype = typeof value === 'object' ? Object.getPrototypeOf(value) : undefined;
    if (prototype !== Object.prototype && prototype !== null)
      throw new Error(`stand-in: only plain JSON crosses, not ${String(value)}`);
    return Object.fromEntries(Object.entries(value as object).map(([key, part]) => [key, plain(part)]));
  }
  return {
    encode: (value) => JSON.stringify(plain(value)),
    decode: (text) => JSON.parse(text, (_key, value) => (value === UNDEFINED ? undefined : value)),
  };
}
