/** `app`: lifecycle, folders, and the order in which a program ends. */
import { EventEmitter } from 'node:events';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { settings } from './line.ts';
import { takeInstanceLock } from './single-instance.ts';
import { PreventableEvent, strict } from './strict.ts';

const about = JSON.parse(readFileSync(join(settings.appFolder, 'package.json'), 'utf8')) as {
  name: string;
  productName?: string;
  version: string;
};

/** What `app` has to know of windows, without importing them. */
interface ClosableWindow {
  close(): void;
}
export const windows = new Map<number, ClosableWindow>();

class App extends EventEmitter {
  readonly name = about.productName ?? about.name;
  #ready = false;
  #quitting = false;
  readonly #paths: Record<string, string> = {
    userData: join(settings.dir, 'userData'),
    documents: join(settings.dir, 'documents'),
  };

  isReady(): boolean {
    return this.#ready;
  }
  whenReady(): Promise<void> {
    return this.#ready ? Promise.resolve() : new Promise((ready) => this.once('ready', () => ready()));
  }
  getVersion(): string {
    return about.version;
  }
  getLocale(): string {
    return 'en-GB';
  }
  getPreferredSystemLanguages(): string[] {
    return ['en-GB'];
  }
  getPath(name: string): string {
    const path = this.#paths[name];
    if (!path) throw new Error(`Failed to get '${name}' path`);
    mkdirSync(path, { recursive: true });
    return path;
  }
  setPath(name: string, path: string): void {
    if (!this.#paths[name]) throw new Error('Failed to set path');
    this.#paths[name] = path;
  }
  requestSingleInstanceLock(): boolean {
    return takeInstanceLock(this.getPath('userData'), ({ argv, folder }) => {
      void this.whenReady().then(() => this.emit('second-instance', {}, argv, folder, undefined));
    });
  }
  /** before-quit, then every window closes (each may refuse), then will-quit, then quit. */
  quit(): void {
    if (this.#quitting || this.#prevented('before-quit')) return;
    this.#quitting = true;
    for (const window of windows.values()) window.close();
    this.afterClose();
  }
  exit(code = 0): void {
    this.emit('quit', {}, code);
    process.exit(code);
  }

  /** Not Electron's: what other parts of the stand-in tell the app. */
  becomeReady(): void {
    this.#ready = true;
    this.emit('ready', {}, {});
  }
  closeWasRefused(): void {
    this.#quitting = false;
  }
  afterClose(): void {
    if (windows.size > 0) return;
    if (!this.#quitting) {
      if (this.listenerCount('window-all-closed') > 0) this.emit('window-all-closed');
      else this.quit();
    } else if (this.#prevented('will-quit')) this.#quitting = false;
    else this.exit(0);
  }
  #prevented(name: string): boolean {
    const event = new PreventableEvent();
    this.emit(name, event);
    return event.defaultPrevented;
  }
}

export const app = strict('app', new App());
