/** What the stand-in does not have must fail loudly, never pass as `undefined`. */
export function strict<T extends object>(name: string, target: T): T {
  return new Proxy(target, {
    get(object, member) {
      const isAskedByLanguage = typeof member === 'symbol' || member === 'then' || member === 'toJSON';
      if (!(member in object) && !isAskedByLanguage)
        throw new Error(`electron stand-in: ${name}.${member} is not supported`);
      const value: unknown = Reflect.get(object, member);
      // Methods run on the object itself: private fields are not reachable through a proxy.
      return typeof value === 'function' ? value.bind(object) : value;
    },
  });
}

/** An event that its listeners may prevent, as Electron passes it. */
export class PreventableEvent {
  defaultPrevented = false;
  preventDefault(): void {
    this.defaultPrevented = true;
  }
}
