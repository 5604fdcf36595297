/**
 * What differs between the hosts (Electron, web, command line), seen from the store worker. Services know nothing
 * else of where they run. Every method may be called from the worker thread; the host answers on its own.
 */
import type { Delivery } from '../shared/contract/plan';
import type { Language } from '../shared/model/primitives';

/** A finished file in a temporary place, waiting to go where a person wants it. */
export interface Made {
  /** The name it should have, without folder. */
  name: string;
  /** Where it lies now; the host moves or copies it and removes it. */
  path: string;
}

export interface Host {
  /** The path behind a reference that `pickOpen` gave out; Fail NOT_FOUND when there is none. */
  openPicked(ref: string): Promise<string>;
  /** The path behind a reference that `pickSave` gave out. */
  savePicked(ref: string): Promise<string>;
  /** Hands finished files to the person: asks where (Electron), links (web), writes to a folder (command line). */
  deliver(files: Made[]): Promise<Delivery>;
}

/** What a host tells the worker when it starts it. */
export interface HostFacts {
  kind: 'electron' | 'web' | 'command-line';
  version: string;
  /** Settings, the list of recent workbooks and backups live here. */
  dataFolder: string;
  /** BCP 47, for the first start. */
  systemLocale: string;
  /** What goes wrong is said in this language instead of that of the settings. */
  language?: Language;
}
