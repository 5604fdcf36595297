/** Where the program keeps its own data and, where nobody can be asked, workbooks. */
import { homedir } from 'node:os';
import { join } from 'node:path';

const NAME = 'City Mentoring Workbook';

export interface Folders {
  /** Settings, recent workbooks and backups: the same folder in every host. */
  dataFolder: string;
  /** Workbooks made in the browser version, which has no save dialog. */
  workbooksFolder: string;
}

/** The folders of this person; with CM_HOME in the environment, everything lies under that folder. */
export function foldersOf(env: NodeJS.ProcessEnv = process.env, platform: NodeJS.Platform = process.platform): Folders {
  const home = env.CM_HOME ?? homedir();
  const perPlatform: Partial<Record<NodeJS.Platform, string>> = {
    win32: env.APPDATA ?? join(home, 'AppData', 'Roaming'),
    darwin: join(home, 'Library', 'Application Support'),
  };
  const appData = perPlatform[platform] ?? env.XDG_CONFIG_HOME ?? join(home, '.config');
  return {
    dataFolder: join(env.CM_HOME ? join(home, 'data') : appData, NAME),
    workbooksFolder: join(home, NAME),
  };
}
