/** `session.defaultSession`: permissions as the program's handlers answer them, and downloads it may prevent. */
import { EventEmitter } from 'node:events';
import { line } from './line.ts';
import { PreventableEvent, strict } from './strict.ts';

type RequestHandler = (contents: unknown, permission: string, answer: (granted: boolean) => void) => void;
type CheckHandler = (contents: unknown, permission: string) => boolean;

/** Permissions that Electron and the browser call by the same name. */
const PERMISSIONS = ['notifications', 'geolocation', 'clipboard-read', 'idle-detection'];

class Session extends EventEmitter {
  #request: RequestHandler = (_contents, _permission, answer) => answer(true);
  #check: CheckHandler = () => true;

  setPermissionRequestHandler(handler: RequestHandler): void {
    this.#request = handler;
  }
  setPermissionCheckHandler(handler: CheckHandler): void {
    this.#check = handler;
  }

  /** Not Electron's: gives a page's browser the permissions that the handlers grant. */
  async applyPermissions(window: number, contents: unknown): Promise<void> {
    for (const name of PERMISSIONS) {
      const asked = await new Promise<boolean>((answer) => this.#request(contents, name, answer));
      const granted = asked && this.#check(contents, name);
      await line.ask('permission', { window, name, granted });
    }
  }
  refusesDownload(contents: unknown): boolean {
    const event = new PreventableEvent();
    this.emit('will-download', event, {}, contents);
    return event.defaultPrevented;
  }
}

export const defaultSession = strict('session.defaultSession', new Session());
export const session = strict('session', { defaultSession });
