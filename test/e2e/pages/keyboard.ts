/** A person without a mouse: reaches things with Tab, and is told when a test cheats. */
import type { Locator, Page } from 'playwright-core';

/** More stops than any screen has; beyond that a thing cannot be reached. */
const STOPS = 250;

const tellMouse = () => {
  const mark = window as { mouseIsWatched?: boolean };
  if (mark.mouseIsWatched) return;
  mark.mouseIsWatched = true;
  for (const kind of ['pointerdown', 'mousedown', 'touchstart'])
    addEventListener(kind, (event) => event.isTrusted && console.error(`the test used the mouse: ${kind}`), true);
};

export class Keyboard {
  readonly #page: Page;

  private constructor(page: Page) {
    this.#page = page;
  }

  /** From here on any use of the mouse is an error on the console, which fails the test when the program is closed. */
  static async only(page: Page): Promise<Keyboard> {
    await page.addInitScript(tellMouse);
    await page.evaluate(tellMouse);
    return new Keyboard(page);
  }

  async press(...keys: string[]): Promise<void> {
    for (const key of keys) await this.#page.keyboard.press(key);
  }

  /** Types words; a line break of the words is pressed as `lineBreak`. */
  async type(words: string, lineBreak = 'Enter'): Promise<void> {
    for (const [index, line] of words.split('\n').entries()) {
      if (index > 0) await this.press(lineBreak);
      await this.#page.keyboard.type(line);
    }
  }

  /** Presses Tab, or Shift+Tab for what stands above, until the focus is there. */
  async tabTo(target: Locator): Promise<void> {
    await target.waitFor({ state: 'attached' });
    let way = await wayTo(target);
    const key = way === 'back' ? 'Shift+Tab' : 'Tab';
    for (let stop = 0; stop < STOPS && way !== 'here'; stop++) {
      await this.press(key);
      way = await wayTo(target);
    }
    if (way !== 'here') throw new Error(`Not within reach of ${key}: ${target}`);
  }

  /** Goes to a button or link and presses Enter there. */
  async activate(target: Locator): Promise<void> {
    await this.tabTo(target);
    await this.press('Enter');
  }

  /** Goes to an empty field and types. */
  async fill(target: Locator, words: string): Promise<void> {
    await this.tabTo(target);
    await this.type(words);
  }

  /** Moves through an open menu with the arrow and takes an item. */
  async pick(item: Locator): Promise<void> {
    await item.waitFor();
    for (let stop = 0; stop < STOPS; stop++) {
      if ((await wayTo(item)) === 'here') return this.press('Enter');
      await this.press('ArrowDown');
    }
    throw new Error(`Not in this menu: ${item}`);
  }
}

/** Where a thing stands from what has the focus. */
const wayTo = (target: Locator): Promise<'here' | 'back' | 'on'> =>
  target.evaluate((element) => {
    const from = document.activeElement ?? document.body;
    if (element === from) return 'here';
    const before = from !== document.body && element.compareDocumentPosition(from) & Node.DOCUMENT_POSITION_FOLLOWING;
    return before ? 'back' : 'on';
  });
