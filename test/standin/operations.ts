/** What the test and the program's process ask each other. `window` is a window's id. */

/** Served by the test, which owns the browser. */
export type TestOperations = {
  ready: () => void;
  create: (o: { window: number; preload: string; width: number; height: number }) => void;
  /** Answers an error's name, or null when the page has loaded. */
  load: (o: { window: number; url: string }) => Promise<string | null>;
  reload: (o: { window: number }) => void;
  close: (o: { window: number }) => void;
  deliver: (o: { window: number; text: string }) => void;
  permission: (o: { window: number; name: string; granted: boolean }) => void;
};

/** Served by the stand-in in the program's process. */
export type ProgramOperations = {
  request: (o: { url: string; method: string; headers: Record<string, string>; body: Uint8Array | null }) => Promise<{
    status: number;
    headers: [string, string][];
    body: Uint8Array;
  } | null>;
  ipc: (o: { window: number; text: string }) => void;
  navigated: (o: { window: number; url: string }) => void;
  loaded: (o: { window: number }) => void;
  crashed: (o: { window: number }) => void;
  closed: (o: { window: number }) => void;
  /** Whether the program refuses. */
  navigate: (o: { window: number; url: string }) => boolean;
  download: (o: { window: number }) => boolean;
  openWindow: (o: { window: number; url: string }) => void;
  evaluate: (o: { source: string; argument: unknown }) => unknown;
};

/** How the test tells the process what to be; in the environment as JSON. */
export interface StandInSettings {
  /** Electron's folders lie here. */
  dir: string;
  /** Holds package.json. */
  appFolder: string;
}
export const SETTINGS_VARIABLE = 'ELECTRON_STAND_IN';

/** `app://main/x` ⇄ `https://main.app.standin.invalid/x`: Chromium cannot intercept schemes of one's own. */
const OUTER = /^https:\/\/([^/?#]+)\.([a-z]+)\.standin\.invalid/;
const INNER = /^([a-z]+):\/\/([^/?#]+)/;
export const toChromium = (url: string) => url.replace(INNER, 'https://$2.$1.standin.invalid');
export const toProgram = (url: string) => url.replace(OUTER, '$2://$1');
