/**
 * What runs in Chromium before the page: in the isolated world the preload with its `electron`, in the page's own world
 * what the preload exposes. The two share the document alone, so a bridge of events joins them; Chromium clones what
 * crosses. Every function here is sent as source text: it may use its parameters and nothing from outside.
 */
import type { FromPage, ToPage } from './child/ipc.ts';
import { makeWire, type Wire } from './wire.ts';

export const WORLD = 'Electron Isolated Context';
/** The function in the isolated world that takes messages of the program. */
export const DELIVER = '__standInDeliver';

/** A value on its way between worlds: functions and promises stay where they are and travel as ids. */
type Packed =
  | { type: 'value'; value: unknown }
  | { type: 'array'; parts: Packed[] }
  | { type: 'object'; parts: [string, Packed][] }
  | { type: 'function' | 'promise'; id: number };
type BridgeMessage =
  | { kind: 'call'; id: number; args: Packed[] }
  | { kind: 'return'; packed: Packed }
  | { kind: 'throw'; message: string }
  | { kind: 'settle'; id: number; packed: Packed }
  | { kind: 'reject'; id: number; message: string }
  | { kind: 'expose'; key: string; packed: Packed };

interface Bridge {
  expose(key: string, api: unknown): void;
  onExpose: (key: string, api: unknown) => void;
}

/** `contextBridge`: copies objects frozen, joins functions and promises. Events carry the secret names `inbox`, `outbox`. */
function makeBridge(inbox: string, outbox: string): Bridge {
  const dispatch = document.dispatchEvent.bind(document);
  const Event = CustomEvent;
  const functions = new Map<number, (...args: unknown[]) => unknown>();
  const ids = new WeakMap<object, number>();
  const promises = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>();
  let lastId = 0;
  let answer: BridgeMessage | null = null;

  const post = (detail: BridgeMessage) => dispatch(new Event(outbox, { detail }));
  const textOf = (error: unknown) => (error instanceof Error ? error.message : String(error));

  function pack(value: unknown): Packed {
    if (typeof value === 'symbol') throw new Error('An object could not be cloned.');
    if (typeof value === 'function') {
      const id = ids.get(value) ?? ++lastId;
      ids.set(value, id);
      functions.set(id, value as (...args: unknown[]) => unknown);
      return { type: 'function', id };
    }
    if (value instanceof Promise) {
      const id = ++lastId;
      value.then(
        (result) => post({ kind: 'settle', id, packed: pack(result) }),
        (error) => post({ kind: 'reject', id, message: textOf(error) }),
      );
      return { type: 'promise', id };
    }
    if (Array.isArray(value)) return { type: 'array', parts: value.map(pack) };
    const isPlain = typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
    if (isPlain) return { type: 'object', parts: Object.entries(value).map(([key, part]) => [key, pack(part)]) };
    return { type: 'value', value };
  }

  function unpack(packed: Packed): unknown {
    if (packed.type === 'value') return packed.value;
    if (packed.type === 'array') return Object.freeze(packed.parts.map(unpack));
    if (packed.type === 'object')
      return Object.freeze(Object.fromEntries(packed.parts.map(([key, part]) => [key, unpack(part)])));
    const { id } = packed;
    if (packed.type === 'promise') return new Promise((resolve, reject) => promises.set(id, { resolve, reject }));
    return (...args: unknown[]) => {
      const message = ask({ kind: 'call', id, args: args.map(pack) });
      return message.kind === 'return' ? unpack(message.packed) : undefined;
    };
  }

  /** Dispatching is synchronous: the other world has answered when it is over. */
  function ask(message: BridgeMessage): BridgeMessage {
    answer = null;
    post(message);
    const got = answer as BridgeMessage | null;
    answer = null;
    if (!got) throw new Error('electron stand-in: no answer across the context bridge');
    if (got.kind === 'throw') throw new Error(got.message);
    return got;
  }

  function run(work: () => unknown): BridgeMessage {
    try {
      return { kind: 'return', packed: pack(work()) };
    } catch (error) {
      return { kind: 'throw', message: textOf(error) };
    }
  }

  const bridge: Bridge = {
    expose: (key, api) => void ask({ kind: 'expose', key, packed: pack(api) }),
    onExpose: () => undefined,
  };
  document.addEventListener(
    inbox,
    (event) => {
      event.stopImmediatePropagation();
      const message = (event as CustomEvent<BridgeMessage>).detail;
      if (message.kind === 'call') post(run(() => functions.get(message.id)?.(...message.args.map(unpack))));
      else if (message.kind === 'expose') post(run(() => bridge.onExpose(message.key, unpack(message.packed))));
      else if (message.kind === 'settle') promises.get(message.id)?.resolve(unpack(message.packed));
      else if (message.kind === 'reject') promises.get(message.id)?.reject(new Error(message.message));
      else answer = message;
    },
    true,
  );
  return bridge;
}

/** The page's own world. */
function pageWorld(bridge: Bridge): void {
  bridge.onExpose = (key, api) => {
    if (Object.hasOwn(window, key))
      throw new Error('Cannot bind an API on top of an existing property on the window object');
    Object.defineProperty(window, key, { value: api, enumerable: true, writable: false, configurable: false });
  };
}

type Listener = (event: object, ...args: unknown[]) => void;
type RunPreload = (require: (name: string) => unknown, module: object, exports: object) => void;

/** The isolated world: `electron` as a sandboxed preload sees it, joined to the program by a CDP binding. */
function isolatedWorld(
  bridge: Bridge,
  wire: Wire,
  names: { binding: string; deliver: string },
  preload: RunPreload,
): void {
  const scope = globalThis as unknown as Record<string, unknown>;
  const toProgram = scope[names.binding] as (text: string) => void;
  delete scope[names.binding];
  const listeners = new Map<string, Listener[]>();
  const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>();
  let lastId = 0;
  const post = (message: FromPage) => toProgram(JSON.stringify(message));
  const strict = <T extends object>(name: string, target: T) =>
    new Proxy(target, {
      get(object, member) {
        if (member in object || typeof member === 'symbol') return Reflect.get(object, member);
        throw new Error(`electron stand-in: ${name}.${member} is not supported`);
      },
    });

  const ipcRenderer = strict('ipcRenderer', {
    async invoke(channel: string, ...args: unknown[]): Promise<unknown> {
      const id = ++lastId;
      const body = wire.encode(args);
      return new Promise((resolve, reject) => {
        waiting.set(id, { resolve, reject });
        post({ kind: 'invoke', id, channel, body, url: location.href });
      });
    },
    send(channel: string, ...args: unknown[]): void {
      post({ kind: 'send', channel, body: wire.encode(args), url: location.href });
    },
    on(channel: string, listener: Listener): void {
      listeners.set(channel, [...(listeners.get(channel) ?? []), listener]);
    },
  });

  scope[names.deliver] = (message: ToPage) => {
    if (message.kind === 'message') {
      const args = wire.decode(message.body) as unknown[];
      for (const listener of listeners.get(message.channel) ?? []) listener({}, ...args);
      return;
    }
    const call = waiting.get(message.id);
    waiting.delete(message.id);
    if (message.kind === 'reply') call?.resolve(wire.decode(message.body));
    else call?.reject(new Error(message.message));
  };

  const contextBridge = strict('contextBridge', {
    exposeInMainWorld: (key: string, api: unknown) => bridge.expose(key, api),
  });
  const electron = strict('electron', { contextBridge, ipcRenderer });
  const module = { exports: {} };
  preload(
    (name) => {
      if (name === 'electron') return electron;
      throw new Error(`module not found: ${name}`);
    },
    module,
    module.exports,
  );
}

const inTopFrame = (source: string) => `if (window === window.top && location.href !== 'about:blank') {${source}}`;

/** The script for the page's world; `secret` names the bridge and is known to the two worlds of one window. */
export const pageSource = (secret: string) =>
  inTopFrame(`(${pageWorld})((${makeBridge})('${secret}-page', '${secret}-isolated'));`);

/** The script for the isolated world; `binding` is the CDP binding that carries messages to the program. */
export const isolatedSource = (secret: string, binding: string, preload: string) =>
  inTopFrame(
    `(${isolatedWorld})(
      (${makeBridge})('${secret}-isolated', '${secret}-page'),
      (${makeWire})(),
      ${JSON.stringify({ binding, deliver: DELIVER })},
      function (require, module, exports) {${preload}\n},
    );`,
  );
