/** The settings of this person on this computer. */
import { join } from 'node:path';
import { type Settings, settings as schema } from '../../shared/contract/application';
import type { HostFacts } from '../host';
import { spokenIn } from '../words';
import { jsonFile } from './json-file';

export interface SettingsKeeper {
  get(): Promise<Settings>;
  set(change: Partial<Settings>): Promise<Settings>;
}

export function keepSettings({ dataFolder, systemLocale }: HostFacts): SettingsKeeper {
  const first = (): Settings => ({ language: spokenIn(systemLocale), scheme: 'auto', author: null });
  const file = jsonFile(join(dataFolder, 'settings.json'), schema, first);
  let current: Promise<Settings> | undefined;
  const get = () => {
    current ??= file.read();
    return current;
  };
  return {
    get,
    async set(change) {
      const next = { ...(await get()), ...change };
      await file.write(next);
      current = Promise.resolve(next);
      return next;
    },
  };
}
