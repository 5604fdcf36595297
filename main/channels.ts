/** The names under which the preload and the desktop host talk; both ends import them from here. */
export const CHANNEL = {
  call: 'call',
  pickOpen: 'pick-open',
  pickSave: 'pick-save',
  openLink: 'open-link',
  event: 'event',
  /** The window is about to close: the page saves what it still holds and answers `flushed`. */
  flush: 'flush',
  flushed: 'flushed',
} as const;
