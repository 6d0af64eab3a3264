import type { LanguageTag } from '@family-partnering/contract';
import type { msg as Msg } from '@lit/localize';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { stateLocales } from '../locales/state/locales.js';
import { canWriteDates, learnDates } from './dates.js';
import { asWritten } from './english.js';

/** The translations of one strings file, by language. Asked for when first shown; the page keeps what has come. */
export type Locales = Readonly<Record<string, () => Promise<{ readonly templates: object }>>>;

/** By language, the sentences of all parts that have come. English needs none. */
const known = new Map<string, Record<string, unknown>>();
/** Looks sentences up. Comes with the first language that is not English. */
let translate: typeof import('./translate.js').translate | undefined;
const loaded = new Map<Locales, Set<string>>();

/** English, and what every widget's own words are built in. */
const CODES = ['en', ...Object.keys(stateLocales)];

/** `es-PE` → `es-PE`, `es`, `en`: the first of them that there is. */
export function resolveLanguage(tag: LanguageTag): string {
  const parts = tag.split('-');
  for (; parts.length > 0; parts.pop()) {
    const tried = parts.join('-').toLowerCase();
    const found = CODES.find((code) => code.toLowerCase() === tried);
    if (found) return found;
  }
  return 'en';
}

/** The `lang` of the nearest element that has one, up through the hosts of shadow roots. */
export function nearestLanguage(element: Element): LanguageTag {
  for (let node: Node | null = element; node; node = node.parentNode ?? (node as Partial<ShadowRoot>).host ?? null) {
    const lang = node instanceof Element ? node.getAttribute('lang') : null;
    if (lang) return lang;
  }
  return 'en';
}

const has = (part: Locales, code: string): boolean => code === 'en' || loaded.get(part)?.has(code) === true;

/** Has come already, or is on its way. Rejects when it cannot be had now; asked again, it is tried again. */
async function load(part: Locales, code: string): Promise<void> {
  if (has(part, code)) return;
  const [{ templates }, lookUp, own] = await Promise.all([part[code]!(), import('./translate.js'), canWriteDates(code) ? undefined : import('./dates.own.js')]);
  translate = lookUp.translate;
  if (own) learnDates(own.OWN);
  known.set(code, { ...known.get(code), ...templates });
  loaded.set(part, (loaded.get(part) ?? new Set()).add(code));
}

const inLanguage = (code: string, ...asked: Parameters<typeof Msg>): unknown => {
  const sentences = known.get(code);
  return sentences && translate ? translate(sentences, ...asked) : asWritten(asked[0]);
};

/** Looks sentences of one part up in a language that need not be the one shown. */
export async function sentencesIn(part: Locales, code: string): Promise<typeof Msg> {
  await load(part, code);
  return ((...asked) => inLanguage(code, ...asked)) as typeof Msg;
}

/**
 * The words of one widget in the language nearest to it: its own choice, its `lang`, or that of an element around it.
 * Two widgets of one page may differ. @lit/localize is never configured, so a host app that uses it is not touched.
 */
export class LocaleController implements ReactiveController {
  /** Looks a sentence up. Written as `msg` in `strings.ts`, so that the stock tools find it. */
  readonly msg = ((...asked) => inLanguage(this.#shown, ...asked)) as typeof Msg;
  #shown = 'en';
  #wanted: LanguageTag = 'en';
  #choice: LanguageTag | undefined;
  #key: string | undefined;
  readonly #observer = globalThis.MutationObserver && new MutationObserver(() => this.#look());

  #parts: readonly Locales[];

  /** @param parts what the first view is written in */
  constructor(private readonly host: ReactiveControllerHost & HTMLElement, ...parts: readonly Locales[]) {
    this.#parts = parts;
    host.addController(this);
  }

  /** Takes in the words of something that came later. Rejects when they cannot be had now in the language shown. */
  async add(part: Locales): Promise<void> {
    while (!has(part, this.#shown)) await load(part, this.#shown);
    if (!this.#parts.includes(part)) this.#parts = [...this.#parts, part];
  }

  /** The language whose words are shown. */
  get code(): string {
    return this.#shown;
  }

  /** The full tag for dates and `lang`: the region that was asked for, if its language is shown. */
  get tag(): LanguageTag {
    return resolveLanguage(this.#wanted) === this.#shown && this.#shown !== 'en-XA' && supports(this.#wanted) ? this.#wanted : this.#shown;
  }

  /** What the person chose in this widget, if they did. */
  get choice(): LanguageTag | undefined {
    return this.#choice;
  }

  /** "My language": for this widget alone; the host page keeps its own. */
  choose(code: LanguageTag | undefined): void {
    this.#choice = code;
    if (this.#key) remember(this.#key, code);
    this.#look();
  }

  /** Takes up what this person chose on this device before. @param person any text that names the person and their school */
  rememberFor(person: string): void {
    const first = this.#key === undefined;
    this.#key = `fp-language:${person}`;
    // Another person on the same page does not inherit what the first one chose.
    this.#choice = recall(this.#key) ?? (first ? this.#choice : undefined);
    this.#look();
  }

  hostConnected(): void {
    const watched = { attributes: true, attributeFilter: ['lang'], subtree: true };
    for (let root = this.host.getRootNode(); ; root = (root as ShadowRoot).host.getRootNode()) {
      this.#observer?.observe(root, watched);
      if (!(root instanceof ShadowRoot)) break;
    }
    globalThis.addEventListener?.('online', this.#look);
    this.#look();
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    globalThis.removeEventListener?.('online', this.#look);
  }

  /** What was shown stays until the new words are there. */
  readonly #look = (): void => {
    const wanted = this.#choice ?? nearestLanguage(this.host);
    const before = this.tag;
    this.#wanted = wanted;
    const code = resolveLanguage(wanted);
    const missing = this.#parts.filter((part) => !has(part, code));
    if (missing.length === 0) {
      this.#shown = code;
      if (this.tag !== before) this.host.requestUpdate();
      return;
    }
    void Promise.all(missing.map((part) => load(part, code))).then(
      () => this.#wanted === wanted && this.#look(),
      () => undefined,
    );
  };
}

/** A `lang` that Intl refuses would break every date. */
function supports(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length > 0;
  } catch {
    return false;
  }
}

function remember(key: string, code: string | undefined): void {
  try {
    if (code) localStorage.setItem(key, code);
    else localStorage.removeItem(key);
  } catch {
    // Storage is blocked: the choice holds as long as the page.
  }
}

function recall(key: string): string | undefined {
  try {
    return localStorage.getItem(key) ?? undefined;
  } catch {
    return undefined;
  }
}
