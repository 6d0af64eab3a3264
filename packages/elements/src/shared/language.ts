import type { LanguageTag } from '@family-partnering/contract';
import type { msg as Msg } from '@lit/localize';
import { runtimeMsg } from '@lit/localize/internal/runtime-msg.js';
import type { ReactiveController, ReactiveControllerHost } from 'lit';

type Templates = Parameters<typeof runtimeMsg>[0];
type Load = () => Promise<{ readonly templates: object }>;

/** The built languages besides English, which needs none. Asked for when first shown; the page keeps what has come. */
const LOADERS: Readonly<Record<string, Load>> = {
  ar: () => import('../locales/ar.js'),
  'en-XA': () => import('../locales/en-XA.js'),
  es: () => import('../locales/es.js'),
};
const loaded = new Map<string, Templates>([['en', undefined]]);

/** `es-PE` → `es-PE`, `es`, `en`: the first of them that there is. */
export function resolveLanguage(tag: LanguageTag): string {
  const parts = tag.split('-');
  for (; parts.length > 0; parts.pop()) {
    const code = known(parts.join('-'));
    if (code) return code;
  }
  return 'en';
}

const known = (tag: string): string | undefined => ['en', ...Object.keys(LOADERS)].find((code) => code.toLowerCase() === tag.toLowerCase());

/** The `lang` of the nearest element that has one, up through the hosts of shadow roots. */
export function nearestLanguage(element: Element): LanguageTag {
  for (let node: Node | null = element; node; node = node.parentNode ?? (node as Partial<ShadowRoot>).host ?? null) {
    const lang = node instanceof Element ? node.getAttribute('lang') : null;
    if (lang) return lang;
  }
  return 'en';
}

/** Has come already, or is on its way. Rejects when it cannot be had now; asked again, it is tried again. */
async function load(code: string): Promise<void> {
  if (loaded.has(code)) return;
  const { templates } = await LOADERS[code]!();
  loaded.set(code, templates as Templates);
}

/**
 * The words of one widget in the language nearest to it: its own choice, its `lang`, or that of an element around it.
 * Two widgets of one page may differ. @lit/localize is never configured, so a host app that uses it is not touched.
 */
export class LocaleController implements ReactiveController {
  /** Looks a sentence up. Written as `msg` in `strings.ts`, so that the stock tools find it. */
  readonly msg = ((template, options) => runtimeMsg(loaded.get(this.#shown), template, options)) as typeof Msg;
  #shown = 'en';
  #wanted: LanguageTag = 'en';
  #choice: LanguageTag | undefined;
  #key: string | undefined;
  readonly #observer = globalThis.MutationObserver && new MutationObserver(() => this.#look());

  constructor(private readonly host: ReactiveControllerHost & HTMLElement) {
    host.addController(this);
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
    if (loaded.has(code)) {
      this.#shown = code;
      if (this.tag !== before) this.host.requestUpdate();
      return;
    }
    void load(code).then(
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
