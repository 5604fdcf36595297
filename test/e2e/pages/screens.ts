/** The screens as people know them: places and the things on them, found by role and by the words of the catalogues. */
import type { Locator, Page } from 'playwright-core';
import type { VersionKind } from '../../../shared/model/choices';
import type { Language } from '../../../shared/model/primitives';
import { processIn, wordsIn } from './words';

type Party = 'mentee' | 'mentor' | 'peer';

export class Screens {
  readonly page: Page;
  readonly t: ReturnType<typeof wordsIn>;
  readonly words: ReturnType<typeof processIn>;

  constructor(page: Page, language: Language = 'en') {
    this.page = page;
    this.t = wordsIn(language);
    this.words = processIn(language);
  }

  button = (key: string, facts: Record<string, unknown> = {}, within: Page | Locator = this.page): Locator =>
    within.getByRole('button', { name: this.t(key, facts), exact: true });

  /** The topmost dialog. */
  dialog = (): Locator => this.page.getByRole('dialog').last();
  /** The button at the dialog's end; "Close" also stands in its corner. */
  inDialog = (key: string, facts: Record<string, unknown> = {}): Locator =>
    this.button(key, facts, this.dialog()).last();
  heading = (name: string | RegExp): Locator => this.page.getByRole('heading', { level: 1, name });

  start = {
    sample: (): Locator => this.#way('start:sample.title'),
    newProgramme: (): Locator => this.#way('start:new.title'),
    open: (): Locator => this.#way('start:open.title'),
    recent: (title: string): Locator => this.page.getByRole('button', { name: title, exact: true }),
    failure: (): Locator => this.page.getByRole('alert').filter({ hasText: this.t('start:failure.title') }),
    passphrase: (): Locator => this.dialog().getByLabel(this.t('start:passphrase.label'), { exact: true }),
    unlock: (): Locator => this.inDialog('start:passphrase.open'),
  };

  /** A group on the page of all groups, by the names of its cities. */
  group = (mentee: string, mentor: string): Locator =>
    this.page.getByRole('heading', { level: 2 }).getByRole('link', { name: new RegExp(`${mentee}.*${mentor}`) });

  newProgramme = {
    name: (): Locator => this.dialog().getByLabel(this.t('programme:new.name')),
    city: (party: Party): Locator => this.#party(party).getByLabel(this.t('programme:city.name')),
    country: (party: Party): Locator => this.#party(party).getByLabel(this.t('programme:city.country')),
    association: (party: Party): Locator => this.#party(party).getByLabel(this.t('programme:city.association')),
    theme: (): Locator => this.dialog().getByLabel(this.t('programme:group.theme')),
    process: (): Locator => this.dialog().getByLabel(this.t('programme:new.process')),
    makeWorkbook: (): Locator => this.inDialog('programme:new.makeWorkbook'),
    make: (): Locator => this.inDialog('programme:new.make'),
  };

  rail = {
    all: (): Locator => this.page.getByRole('navigation', { name: this.t('rail.title') }),
    step: (title: string): Locator => this.rail.all().getByRole('link', { name: new RegExp(`^\\d+\\. ${title} \\(`) }),
    tool: (title: string): Locator => this.rail.all().getByRole('link', { name: new RegExp(`${title} \\(`) }),
    plan: (): Locator => this.rail.all().getByRole('link', { name: this.t('rail.plan'), exact: true }),
    addStep: (): Locator => this.button('rail.addStep', {}, this.rail.all()),
    menuOf: (title: string): Locator => this.button('step.menu', { title }, this.rail.all()),
  };

  bar = {
    allGroups: (): Locator =>
      this.page
        .getByRole('navigation', { name: this.t('whereYouAre') })
        .getByRole('link')
        .first(),
    undo: (): Locator => this.page.getByRole('button', { name: this.#named('undo') }),
    redo: (): Locator => this.page.getByRole('button', { name: this.#named('redo') }),
    language: (): Locator => this.button('language'),
    saved: (): Locator =>
      this.page.getByRole('button', { name: new RegExp(this.t('save.saved', { time: '' }).trim()) }),
    readOnly: (): Locator => this.page.getByRole('button', { name: this.t('save.readOnly') }),
    failed: (): Locator => this.page.getByRole('button', { name: this.t('save.failed') }),
  };

  /** The field of a question that is answered in words, by the form and the question's id. */
  question = (form: string, id: string, within: Page | Locator = this.page): Locator =>
    within.getByRole('textbox', { name: this.words(`form.${form}.${id}.question`) });

  plan = {
    grid: (): Locator => this.page.getByRole('grid'),
    /** The cell of the `row`th action (from 1; one more is the row for a new one) and the `column`th column. */
    cell: (row: number, column: number): Locator =>
      this.plan
        .grid()
        .locator('[data-plan-row]')
        .nth(row - 1)
        .getByRole('gridcell')
        .nth(column - 1),
    /** The cell that Tab goes to. */
    current: (): Locator => this.plan.grid().locator('[data-row][tabindex="0"]'),
    number: (number: number): Locator => this.button('plan:number.menu', { number }),
    menuItem: (key: string): Locator => this.page.getByRole('menuitem', { name: this.t(key) }),
    versions: (): Locator => this.page.getByRole('button', { name: this.t('plan:version.now') }),
    export: (): Locator => this.button('plan:export'),
    versionKind: (kind: VersionKind): Locator =>
      this.dialog().getByRole('radio', { name: this.t(`choices:version-kind.${kind}`) }),
    versionName: (): Locator => this.dialog().getByLabel(this.t('plan:version.name')),
  };

  /** The words in the grid, row by row, without the row for a new action and without what the program asks for. */
  async planTexts(): Promise<string[][]> {
    return this.plan.grid().evaluate((grid) => {
      const own = (cell: HTMLElement) =>
        [...(cell.querySelector('span:not([aria-hidden])')?.childNodes ?? [])]
          .filter((node) => node.nodeType === Node.TEXT_NODE)
          .map((node) => node.textContent)
          .join('');
      return [...grid.querySelectorAll<HTMLElement>('[data-plan-row]:not([data-new])')].map((row) =>
        [...row.querySelectorAll<HTMLElement>('[role="gridcell"]')].map(
          (cell) => cell.querySelector('textarea')?.value ?? own(cell),
        ),
      );
    });
  }

  /** Waits until nothing that was typed is on its way to the disk any more. */
  async settled(): Promise<void> {
    await this.bar.saved().waitFor();
  }

  #way = (key: string): Locator => this.page.getByRole('button', { name: new RegExp(`^${this.t(key)}`) });
  #party = (party: Party): Locator =>
    this.dialog().getByRole('group', { name: this.t(`choices:party-role.${party}`), exact: true });
  #named = (key: 'undo' | 'redo'): RegExp =>
    new RegExp(`^(${this.t(`${key}.what`, { what: '' }).trim()}|${this.t(`${key}.nothing`)})`);
}
