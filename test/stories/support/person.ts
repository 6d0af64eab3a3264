import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { chromium, type Browser, type BrowserContext, type Locator, type Page } from 'playwright-core';
import { findChromium, launchFlags } from '../../../packages/tools/browser.mjs';
import type { Shown } from './page.js';
import type { School } from './school.js';

/** A desk at school, a phone at home, in CSS pixels. */
export const DESK = { width: 1280, height: 900 } as const;
export const PHONE = { width: 360, height: 740 } as const;
/** How long something that is bound to happen may take on a busy machine. */
const PATIENCE_MS = Number(process.env['STORY_PATIENCE_MS'] ?? 20_000);
/** What never comes in a story with a planted defect is waited for half as long. */
let patience = PATIENCE_MS;

let browser: Promise<Browser> | undefined;

export function theBrowser(): Promise<Browser> {
  return (browser ??= findChromium().then((executablePath: string) => chromium.launch({ executablePath, args: launchFlags })));
}

export async function closeBrowser(): Promise<void> {
  await (await browser)?.close();
}

export interface PersonOptions {
  readonly width?: 'desk' | 'phone';
  readonly language?: string;
  /** Where this person's own clock stands. Default: the school's. */
  readonly zone?: string;
  /** The browser's clock can be moved by the story. */
  readonly movable?: boolean;
  /** The list opens what waits next by itself. */
  readonly autoNext?: boolean;
  /** Uses nothing but keys. */
  readonly keyboard?: boolean;
  /** What the page holds. Without it, the talks. */
  readonly show?: readonly Shown[];
  /** Runs in the page before anything else: a planted defect. */
  readonly plant?: string;
}

/** In the page: whether this comes before what holds the focus, in the order of the page with all its shadow roots. */
function isBeforeFocus(element: Element): boolean {
  let focus: Element | null = document.activeElement;
  while (focus?.shadowRoot?.activeElement) focus = focus.shadowRoot.activeElement;
  if (focus === null || focus === document.body) return false;
  /** From the document down: each with what holds it, be it a shadow root's host. */
  const path = (node: Node): Node[] => [...(node.parentNode ? path(node.parentNode) : node instanceof ShadowRoot ? path(node.host) : []), node];
  const [one, other] = [path(element), path(focus)];
  const at = one.findIndex((node, i) => node !== other[i]);
  const [mine, theirs] = [one[at], other[at]];
  if (mine === undefined || theirs === undefined) return false;
  return (mine.compareDocumentPosition(theirs) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}

/** One person with a browser profile of their own. */
export class Person {
  /** Keys pressed beside text. */
  keys = 0;
  /** Controls tapped, or used by keys. */
  taps = 0;
  /** Letters typed or pasted. */
  letters = 0;
  readonly faults: string[] = [];

  private constructor(readonly id: string, readonly school: School, readonly context: BrowserContext, public page: Page, readonly options: PersonOptions) {}

  static async open(school: School, id: string, options: PersonOptions = {}): Promise<Person> {
    const { width = 'phone', zone = 'America/Denver' } = options;
    const context = await (await theBrowser()).newContext({
      viewport: width === 'desk' ? DESK : PHONE, timezoneId: zone, locale: options.language ?? 'en-US', ...(width === 'phone' && { hasTouch: true }),
    });
    context.setDefaultTimeout(patience);
    // What runs in the page was compiled for here, where each function is given its name.
    await context.addInitScript('globalThis.__name ??= (named) => named;');
    if (options.plant !== undefined) await context.addInitScript(options.plant);
    const person = new Person(id, school, context, await context.newPage(), options);
    if (options.movable === true) await context.clock.install({ time: school.now() });
    await person.arrive();
    return person;
  }

  /** Opens the page of this person, or opens it again. */
  async arrive(): Promise<void> {
    this.page.on('pageerror', (error) => this.faults.push(String(error)));
    const { language = 'en', autoNext = false, show = ['talks'] } = this.options;
    await this.page.goto(`${this.school.url}/page?person=${this.id}&lang=${language}${autoNext ? '&next' : ''}${show.map((one) => `&show=${encodeURIComponent(one)}`).join('')}`);
    await this.page.getByRole('heading', { level: 2 }).first().waitFor();
  }

  /** The page was closed, whatever was going on, and is opened anew. */
  async reopen(): Promise<void> {
    await this.page.close();
    this.page = await this.context.newPage();
    await this.arrive();
  }

  get list(): Locator {
    return this.page.locator('fp-thread-list');
  }

  get talk(): Locator {
    return this.page.locator('fp-message-thread');
  }

  get card(): Locator {
    return this.page.locator('fp-homework-card');
  }

  get plan(): Locator {
    return this.page.locator('fp-plan-tracker');
  }

  get picker(): Locator {
    return this.page.locator('fp-opportunity-picker');
  }

  /** The row of a talk in the list, by a part of its name. */
  row(name: string | RegExp): Locator {
    return this.list.locator('.talk').filter({ has: this.page.locator('.line', { hasText: name }) });
  }

  async openTalk(name: string | RegExp): Promise<void> {
    await this.openRow(this.row(name).locator('.line').first());
  }

  async openRow(line: Locator): Promise<void> {
    await line.waitFor();
    if (this.options.keyboard === true) {
      await this.reach(this.list.locator('.line[tabindex="0"]'));
      await this.press('Home');
      for (let i = 0; i < 60 && !(await this.holdsFocus(line)); i += 1) await this.press('ArrowDown');
      await this.press('Enter');
    } else await line.click();
    await this.talk.locator('#words').waitFor();
  }

  /** Taps it; by keys alone, goes there with Tab and presses Enter. */
  async use(control: Locator): Promise<void> {
    this.taps += 1;
    await control.waitFor();
    if (this.options.keyboard !== true) return control.click();
    await this.reach(control);
    await this.press('Enter');
  }

  button(name: string | RegExp, where: Locator = this.talk): Locator {
    return where.getByRole('button', { name, exact: typeof name === 'string' });
  }

  async fill(field: Locator, text: string): Promise<void> {
    await field.waitFor();
    if (this.options.keyboard !== true) return field.fill(text);
    await this.reach(field);
    if ((await field.inputValue()) !== '') await this.press('Control+A');
    await this.paste(text);
  }

  /** Ticks a box; by keys, with Space. */
  async tick(box: Locator): Promise<void> {
    this.taps += 1;
    await box.waitFor();
    if (this.options.keyboard !== true) return box.check();
    await this.reach(box);
    await this.press('Space');
    assert.ok(await box.isChecked());
  }

  /** Chooses in a native list. */
  async pick(select: Locator, label: string): Promise<void> {
    this.taps += 1;
    await select.waitFor();
    if (this.options.keyboard !== true) return void (await select.selectOption({ label }));
    await this.reach(select);
    // Letters that come too slowly begin to look anew; the arrow then leads on from wherever they led.
    await this.press('Home');
    for (const letter of /^[A-Za-z]{0,5}/.exec(label)![0]) await this.press(letter);
    const shown = () => select.evaluate((list: HTMLSelectElement) => list.selectedOptions[0]?.label);
    for (let i = 0; i < 30 && (await shown()) !== label; i += 1) await this.press('ArrowDown');
    assert.equal(await shown(), label);
  }

  /** Chooses one of several; by keys, with the arrows from the one that is chosen. */
  async choose(radio: Locator): Promise<void> {
    this.taps += 1;
    await radio.waitFor();
    if (this.options.keyboard !== true) return radio.check();
    const group = (await radio.getAttribute('name'))!;
    const chosen = radio.page().locator(`input[type=radio][name="${group}"]`);
    const stop = (await chosen.and(radio.page().locator(':checked')).count()) > 0 ? chosen.and(radio.page().locator(':checked')) : chosen.first();
    await this.reach(stop);
    if ((await chosen.and(radio.page().locator(':checked')).count()) === 0) await this.press('Space');
    for (let i = 0; i < 30 && !(await radio.isChecked()); i += 1) await this.press('ArrowDown');
    assert.ok(await radio.isChecked());
  }

  /** Goes with Tab until it holds the focus; with Shift and Tab where it stands before what holds it now. */
  async reach(control: Locator): Promise<void> {
    const key = (await control.evaluate(isBeforeFocus)) ? 'Shift+Tab' : 'Tab';
    for (let i = 0; i < 300; i += 1) {
      if (await this.holdsFocus(control)) return;
      await this.press(key);
    }
    assert.fail(`${this.id}: ${key} never comes to ${control.toString()}; it stands at ${await this.focused()}`);
  }

  holdsFocus(control: Locator): Promise<boolean> {
    return control.evaluate((element) => {
      let at: Element | null = document.activeElement;
      while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
      return at === element;
    });
  }

  /** What the talk that is open shows, one text per message. */
  messages(): Promise<string[]> {
    return this.talk.locator('[part=message]').allInnerTexts();
  }

  async see(text: string | RegExp, where: Locator = this.talk): Promise<void> {
    await where.getByText(text).first().waitFor();
  }

  /** Waits until something is so; a fault tells what was seen last. */
  async until(what: string, check: () => Promise<boolean>): Promise<void> {
    const end = Date.now() + patience;
    while (!(await check())) {
      if (Date.now() > end) assert.fail(`${this.id} waited in vain for: ${what}\n${(await this.seen()).slice(0, 4000)}`);
      await new Promise((resolve) => setTimeout(resolve, 60));
    }
  }

  /** Writes into the box and sends; the box is empty when the words are safe. */
  async send(text: string, button: string | RegExp = 'Send'): Promise<void> {
    const box = this.talk.locator('#words');
    await this.fill(box, text);
    if (this.options.keyboard === true) await this.press('Control+Enter');
    else await this.button(button).click();
    await this.until('an empty box', async () => (await box.inputValue()) === '');
  }

  /** One key beside text. */
  async press(key: string, times = 1): Promise<void> {
    for (let i = 0; i < times; i += 1) {
      this.keys += 1;
      await this.page.keyboard.press(key);
    }
  }

  /** Text, as a paste brings it. */
  async paste(text: string): Promise<void> {
    this.letters += text.length;
    await this.page.keyboard.insertText(text);
  }

  /** What holds the focus, through all shadow roots: its role or tag, and its name. */
  focused(): Promise<string> {
    return this.page.evaluate(() => {
      let at: Element | null = document.activeElement;
      while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
      if (!at) return '';
      const name = at.getAttribute('aria-label') ?? (at as HTMLElement).innerText ?? '';
      return `${at.localName}${at.id ? `#${at.id}` : ''}${at.className ? `.${String(at.className).trim().split(/\s+/).join('.')}` : ''} ${name.trim().replace(/\s+/g, ' ')}`;
    });
  }

  /** Presses Tab, or Shift and Tab, until something holds the focus. */
  async tabTo(wanted: RegExp, { back = false, most = 40 } = {}): Promise<void> {
    for (let i = 0; i <= most; i += 1) {
      if (wanted.test(await this.focused())) return;
      await this.press(back ? 'Shift+Tab' : 'Tab');
    }
    assert.fail(`Tab does not lead to ${wanted}; it stands at ${await this.focused()}`);
  }

  /** Everything in the page: text, attributes and values, through all shadow roots. */
  seen(): Promise<string> {
    return this.page.evaluate(() => {
      const parts: string[] = [document.title];
      const walk = (node: Node): void => {
        if (node.nodeType === Node.TEXT_NODE) parts.push(node.textContent ?? '');
        if (node instanceof Element) {
          if (node.localName === 'script' || node.localName === 'style') return;
          for (const { name, value } of node.attributes) parts.push(`${name}=${value}`);
          if (node instanceof HTMLInputElement || node instanceof HTMLTextAreaElement) parts.push(node.value);
          if (node.shadowRoot) walk(node.shadowRoot);
        }
        node.childNodes.forEach(walk);
      };
      walk(document.documentElement);
      return parts.filter((part) => part.trim() !== '').join('\n');
    });
  }

  /** What a screen reader is handed, and what a printed page holds. */
  async heardAndPrinted(): Promise<string> {
    const heard = await this.page.locator('body').ariaSnapshot();
    await this.page.emulateMedia({ media: 'print' });
    const printed = await this.page.evaluate(() => {
      const texts: string[] = [];
      const walk = (root: ParentNode): void => {
        for (const element of root.querySelectorAll<HTMLElement>('*')) {
          if (element.shadowRoot) walk(element.shadowRoot);
          else if (element.childElementCount === 0 && element.checkVisibility()) texts.push(element.textContent ?? '');
        }
      };
      walk(document);
      return texts.join('\n');
    });
    await this.page.emulateMedia({ media: null });
    return `${heard}\n${printed}`;
  }

  /** Whether find-in-page finds it. */
  finds(text: string): Promise<boolean> {
    return this.page.evaluate((wanted) => {
      getSelection()?.removeAllRanges();
      return (globalThis as unknown as { find(text: string, exact: boolean, back: boolean, wrap: boolean): boolean }).find(wanted, false, false, true);
    }, text);
  }

  /** Everything that this device keeps. */
  device(): Promise<string> {
    return this.page.evaluate(async () => {
      const parts: unknown[] = [{ ...localStorage }, { ...sessionStorage }];
      for (const { name } of await indexedDB.databases()) {
        const database = await new Promise<IDBDatabase>((resolve, reject) => {
          const asked = indexedDB.open(name!);
          asked.onsuccess = () => resolve(asked.result);
          asked.onerror = () => reject(asked.error ?? new Error('not opened'));
        });
        for (const store of database.objectStoreNames) {
          const all = database.transaction(store).objectStore(store).getAll();
          parts.push(store, await new Promise((resolve) => (all.onsuccess = () => resolve(all.result))));
        }
        database.close();
      }
      return JSON.stringify(parts);
    });
  }

  offline(is: boolean): Promise<void> {
    return this.context.setOffline(is);
  }

  /** What the page looks like and says at the end of a story, for whoever looks for a fault. */
  async picture(folder: string): Promise<void> {
    await this.page.screenshot({ path: `${folder}/${this.id}.png` });
    writeFileSync(`${folder}/${this.id}.txt`, await this.page.locator('body').ariaSnapshot());
  }

  async close(): Promise<void> {
    if (process.env['STORY_PICTURES'] !== undefined && !this.page.isClosed()) await this.picture(process.env['STORY_PICTURES']);
    await this.context.close();
    assert.deepEqual(this.faults, [], `faults in the page of ${this.id}`);
  }
}

/** Ends a story, whatever became of it: every page, then the server. */
export async function endAll(people: readonly Person[], school: School): Promise<void> {
  const ends = await Promise.allSettled(people.map((person) => person.close()));
  await school.stop();
  for (const end of ends) if (end.status === 'rejected') throw end.reason;
}

/** Runs a story, and asserts that its check does not pass: the planted defect was caught. */
export async function caught(story: () => Promise<unknown>, by: RegExp): Promise<void> {
  let found: Error | undefined;
  // A busy machine may trip over something else first: then once more, with all patience.
  for (const share of [0.5, 1]) {
    patience = PATIENCE_MS * share;
    found = await story().then(() => undefined, (error: unknown) => error as Error);
    patience = PATIENCE_MS;
    assert.ok(found, 'the planted defect was not caught');
    if (by.test(found.message)) return;
  }
  assert.fail(`the story failed, but not of the planted defect:\n${found?.stack ?? found?.message}`);
}
