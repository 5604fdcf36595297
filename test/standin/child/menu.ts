/** `Menu`, as far as a test can choose from it. */
import { app } from './app.ts';
import { strict } from './strict.ts';

interface Template {
  id?: string;
  label?: string;
  role?: string;
  type?: string;
  enabled?: boolean;
  click?: (item: MenuItem) => void;
  submenu?: Template[];
}

class MenuItem {
  readonly id: string | undefined;
  readonly label: string;
  readonly submenu: Menu | null;
  enabled: boolean;
  readonly #template: Template;

  constructor(template: Template) {
    if (!template.label && !template.role && template.type !== 'separator')
      throw new Error('Invalid template for MenuItem: must have label, role or type');
    this.id = template.id;
    this.label = template.label ?? template.role ?? '';
    this.enabled = template.enabled ?? true;
    this.submenu = template.submenu ? Menu.buildFromTemplate(template.submenu) : null;
    this.#template = template;
  }

  click(): void {
    if (!this.enabled) return;
    if (this.#template.click) this.#template.click(this);
    else if (this.#template.role === 'quit') app.quit();
    else throw new Error(`electron stand-in: choosing ${this.label} is not supported`);
  }
}

class Menu {
  static #application: Menu | null = null;
  readonly items: MenuItem[];

  constructor(items: MenuItem[]) {
    this.items = items;
  }
  static buildFromTemplate(templates: Template[]): Menu {
    return strict('Menu', new Menu(templates.map((template) => strict('MenuItem', new MenuItem(template)))));
  }
  static setApplicationMenu(menu: Menu | null): void {
    Menu.#application = menu;
  }
  static getApplicationMenu(): Menu | null {
    return Menu.#application;
  }
  getMenuItemById(id: string): MenuItem | null {
    for (const item of this.items) {
      const found = item.id === id ? item : item.submenu?.getMenuItemById(id);
      if (found) return found;
    }
    return null;
  }
}

const strictMenu = strict('Menu', Menu);

export { strictMenu as Menu };
