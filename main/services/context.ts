/** What every service works with. */
import type { EventData, EventName } from '../../shared/contract';
import type { Host, HostFacts } from '../host';
import type { Store } from '../store';
import type { ProcessLibrary } from './process-library';
import type { Recents } from './recents';
import type { SettingsKeeper } from './settings';

/** The workbook that is open. */
export interface Workbook {
  store: Store;
  processes: ProcessLibrary;
  /** The folder is copied elsewhere by another program. */
  synced: boolean;
}

export type Publish = <K extends EventName>(name: K, data: EventData<K>) => void;

export interface Context {
  host: Host;
  facts: HostFacts;
  publish: Publish;
  settings: SettingsKeeper;
  recents: Recents;
  /** The open workbook; Fail NO_WORKBOOK when there is none. */
  workbook(): Workbook;
  workbookIfOpen(): Workbook | null;
}

/** The calendar day here, `YYYY-MM-DD`. */
export function today(now: Date = new Date()): string {
  const two = (part: number) => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
