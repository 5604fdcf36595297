/** The application menu as data; the desktop host makes it real and sends what is chosen to the page as a command. */
import type { WorkbookStatus } from '../shared/contract/application';

const COMMANDS = [
  'workbook.new',
  'workbook.open',
  'workbook.saveCopy',
  'workbook.close',
  'undo',
  'redo',
  'search',
  'shortcuts',
] as const;
/** What the page is asked to do. */
export type Command = (typeof COMMANDS)[number];

type Role = 'cut' | 'copy' | 'paste' | 'selectAll' | 'zoomIn' | 'zoomOut' | 'resetZoom' | 'togglefullscreen' | 'quit';

/** A subset of Electron's menu template. */
export interface MenuEntry {
  label?: string;
  type?: 'separator';
  id?: Command;
  role?: Role;
  accelerator?: string;
  registerAccelerator?: boolean;
  enabled?: boolean;
  click?: () => void;
  submenu?: MenuEntry[];
}

interface Context {
  /** A key under `menu` of the common catalogue → the words. */
  words: (key: string) => string;
  send: (command: Command) => void;
  status: WorkbookStatus | null;
  mac: boolean;
}

const SEPARATOR: MenuEntry = { type: 'separator' };

/** Whether a command can be given now: all but making and opening need an open workbook. */
function isAvailable(command: Command, status: WorkbookStatus | null): boolean {
  if (command === 'workbook.new' || command === 'workbook.open') return true;
  if (command === 'undo' || command === 'redo') return !!status?.[command];
  return !!status;
}

/** Greys out what cannot be chosen now in a menu that was built from `menuEntries`. */
export function setAvailable(
  menu: { getMenuItemById(id: string): { enabled: boolean } | null } | null,
  status: WorkbookStatus | null,
): void {
  for (const command of COMMANDS) {
    const item = menu?.getMenuItemById(command);
    if (item) item.enabled = isAvailable(command, status);
  }
}

export function menuEntries({ words, send, status, mac }: Context): MenuEntry[] {
  const command = (id: Command, accelerator: string, rest: Partial<MenuEntry> = {}): MenuEntry => ({
    id,
    label: words(`menu.${id.replace('workbook.', '')}`),
    accelerator,
    enabled: isAvailable(id, status),
    click: () => send(id),
    ...rest,
  });
  const role = (name: Role): MenuEntry => ({ role: name, label: words(`menu.${name}`) });
  // The page handles these keys itself, in a browser too; the menu only shows them.
  const pageKey = { registerAccelerator: false };

  return [
    {
      label: words('menu.file'),
      submenu: [
        command('workbook.new', 'CmdOrCtrl+N'),
        command('workbook.open', 'CmdOrCtrl+O'),
        SEPARATOR,
        command('workbook.saveCopy', 'CmdOrCtrl+Shift+S'),
        command('workbook.close', 'CmdOrCtrl+W'),
        SEPARATOR,
        role('quit'),
      ],
    },
    {
      label: words('menu.edit'),
      submenu: [
        command('undo', 'CmdOrCtrl+Z', pageKey),
        command('redo', mac ? 'Shift+Cmd+Z' : 'Ctrl+Y', pageKey),
        SEPARATOR,
        role('cut'),
        role('copy'),
        role('paste'),
        role('selectAll'),
        SEPARATOR,
        command('search', 'CmdOrCtrl+K', pageKey),
      ],
    },
    {
      label: words('menu.view'),
      submenu: [role('resetZoom'), role('zoomIn'), role('zoomOut'), SEPARATOR, role('togglefullscreen')],
    },
    { label: words('menu.help'), submenu: [command('shortcuts', 'F1')] },
  ];
}
