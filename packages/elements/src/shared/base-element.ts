import type { Adapter, Session } from '@family-partnering/contract';
import { VERSION } from '@family-partnering/contract/define';
import { adoptStyles, html, LitElement, nothing, type CSSResultOrNative, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { Announcer } from './announcer.js';
import { stateLocales } from '../locales/state/locales.js';
import { directionOf } from './direction.js';
import { LocaleController, type Locales } from './language.js';
import { SessionController, type DataState } from './session.controller.js';
import { stateStrings, type StateStrings } from './state.strings.js';
import { refusedView, skeleton, stateTemplate, type StateView } from './state-view.js';
import { tokens } from './tokens.styles.js';
import { widget } from './widget.styles.js';

/** What the derived colours are written in. */
const MODERN = 'light-dark(oklch(from red l c h), red)';

/**
 * What every widget of Family Partnering is made of: it finds its session, follows its language, speaks to screen readers,
 * and says in words when it has nothing to show.
 * @attr lang - The language of this widget alone; without it, that of the nearest element around it.
 * @attr scheme - `light` or `dark`; without it, the colour scheme of the page.
 * @attr density - `compact` for people who look at many.
 * @attr demo - With the one script for a plain page: the sample school, through the eyes of the person with this id; empty, those of a mother.
 * @csspart frame - The whole widget.
 * @csspart language - The choice of a language for this widget.
 * @cssprop --fp-paper - The ground, in light; text, in dark. A color.
 * @cssprop --fp-ink - Text, in light; the ground, in dark. A color.
 * @cssprop --fp-action - The one filled button. A color.
 * @cssprop --fp-home - What home says and does. A color.
 * @cssprop --fp-school - What school says and does. A color.
 * @cssprop --fp-community - What the community says and does. A color.
 * @cssprop --fp-student - What the student says and does. A color.
 * @cssprop --fp-font - The font of the widget.
 * @cssprop --fp-font-voice - The font of what people write to each other.
 * @cssprop --fp-text-size - The size of text, at least 16 pixels unless set.
 * @cssprop --fp-unit - The step of all distances.
 * @cssprop --fp-radius - How round corners are.
 * @cssstate ready - It has drawn itself for the first time.
 */
export abstract class FamilyElement extends LitElement {
  static readonly version: string = VERSION;
  static override styles = [tokens, widget];
  /** The translations of what this widget says in its first view. */
  static readonly locales: readonly Locales[] = [];

  /** A session to show, where the page has one already. Wins over `adapter` and over sources. */
  @property({ attribute: false }) session: Session | undefined;
  /** An adapter to connect to. Wins over sources. */
  @property({ attribute: false }) adapter: Adapter | undefined;
  @property({ reflect: true }) scheme: 'light' | 'dark' | undefined;
  @property({ reflect: true }) density: 'compact' | undefined;

  protected readonly locale = new LocaleController(this, stateLocales, ...(this.constructor as typeof FamilyElement).locales);
  protected readonly announcer = new Announcer(() => this.renderRoot);
  protected readonly source = new SessionController(this, (state) => this.#dataChanged(state));
  readonly #strings = new Map<object, { readonly code: string; readonly strings: object }>();
  readonly #adopted: CSSResultOrNative[] = [];
  protected readonly internals = this.attachInternals?.();
  #session: Session | undefined;

  /** The words that every widget has, in the language shown. */
  protected get state(): StateStrings {
    return this.strings(stateStrings);
  }

  /** Sentences in the language shown, made once for each language. */
  protected strings<T extends object>(make: (msg: LocaleController['msg']) => T): T {
    const { code } = this.locale;
    const known = this.#strings.get(make);
    if (known?.code === code) return known.strings as T;
    const strings = make(this.locale.msg);
    this.#strings.set(make, { code, strings });
    return strings;
  }

  /** The language of the interface, as shown. */
  protected get tag(): string {
    return this.locale.tag;
  }

  /** What is drawn inside the frame once there is a session. */
  protected abstract content(): TemplateResult;

  /** A session has come, or the last one has gone. */
  protected abstract connected(session: Session | undefined): void;

  /** The frame's accessible name. */
  protected abstract readonly label: string;

  /** The widget's own class on its frame. */
  protected abstract readonly frame: string;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#tell(undefined);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#dataChanged(this.source.state);
  }

  protected override firstUpdated(_changed: PropertyValues): void {
    this.setState('ready', true);
    void import('./rare.styles.js').then(({ rareStyles }) => this.adopt(rareStyles), () => undefined);
    if (!CSS.supports('color', MODERN)) void import('./fallback.styles.js').then(({ fallbackColors }) => this.adopt(fallbackColors), () => undefined);
  }

  protected override render(): TemplateResult {
    const tag = this.tag;
    return html`<section
        class="fp ${this.frame}"
        part="frame"
        lang=${tag}
        dir=${directionOf(tag)}
        aria-label=${this.label}
        data-fp-scheme=${this.scheme ?? nothing}
        data-fp-density=${this.density ?? nothing}
      >
        ${this.#inside()}
      </section>
      ${this.announcer.template}`;
  }

  /** Adds styles that came later, with the part of the widget that they are for. */
  protected adopt(...styles: readonly CSSResultOrNative[]): void {
    this.#adopted.push(...styles);
    adoptStyles(this.renderRoot as ShadowRoot, [...(this.constructor as typeof LitElement).elementStyles, ...this.#adopted]);
  }

  /** Sets or clears `:state(name)` on the host, for a page's own styles. */
  protected setState(name: string, on: boolean): void {
    try {
      this.internals?.states[on ? 'add' : 'delete'](name);
    } catch {
      // Browsers before custom states: nothing but a page's own style depends on it.
    }
  }

  /** A whole view instead of content. */
  protected stateView(view: StateView): TemplateResult {
    return stateTemplate(view, this.state);
  }

  protected loadingView(): TemplateResult {
    return skeleton(this.state.loading);
  }

  #inside(): TemplateResult {
    const words = this.state;
    const source = this.source.state;
    switch (source.state) {
      case 'connecting':
        return this.loadingView();
      case 'none':
        return this.stateView({ picture: 'talk', title: words.notSetUp, forDeveloper: words.addSource });
      case 'ambiguous':
        return this.stateView({ picture: 'warning', title: words.ambiguous, forDeveloper: words.oneSource });
      case 'refused':
        return this.stateView(refusedView(source.refusal, words, () => source.retry()));
      case 'ready':
        return this.content();
    }
  }

  #dataChanged(state: DataState): void {
    this.#tell(this.isConnected && state.state === 'ready' ? state.session : undefined);
  }

  #tell(session: Session | undefined): void {
    if (session === this.#session) return;
    this.#session = session;
    if (session) this.locale.rememberFor(`${session.viewer.tenant}:${session.viewer.person}`);
    this.connected(session);
  }
}
