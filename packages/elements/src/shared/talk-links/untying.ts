import { newId, type DropLink, type Id, type Link, type Session } from '@family-partnering/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../icons.js';
import { plainSentence } from '../text.js';

export interface UntyingWords {
  readonly untie: string;
  readonly untieAsk: string;
  readonly untieYes: string;
  readonly untieNo: string;
  readonly untied: string;
  readonly savedHere: string;
  readonly failed: string;
}

/** What is still there once a tie is gone, the nearest first: the focus goes there. */
const LASTING = ['article', '.talk-links', '[data-step]', 'section'] as const;

/** What taking a tie away asks of its widget. */
export interface UntyingHost {
  session(): Session | undefined;
  redraw(): void;
  say(words: string): void;
}

/** Takes away what ties a message to a thing (T10): by whoever tied them, asked once more, and said. Both ends stay. */
export class Untying {
  #asked: Id | undefined;

  constructor(private readonly host: UntyingHost) {}

  /** @param of what the tie is with, so that no two controls sound the same; isolated, or plain */
  control(link: Link, of: string, words: UntyingWords): TemplateResult | typeof nothing {
    const session = this.host.session();
    if (!session || link.by.person !== session.viewer.person || !session.supports.actions.includes('link.drop' satisfies DropLink['type'])) return nothing;
    if (this.#leaves(link, session)) return html`<span class="untie quiet no-print">${icon('offline')} <span>${words.savedHere}</span></span>`;
    const asked = this.#asked === link.id;
    return html`<span class="untie no-print">
      <button class="b text" type="button" aria-expanded=${String(asked)} aria-label=${`${words.untie}: ${plainSentence(of)}`} @click=${() => this.#ask(asked ? undefined : link.id)}><span>${words.untie}</span></button>
      ${asked ? html`<span role="group" aria-label=${words.untieAsk}><span>${words.untieAsk}</span>
        <button class="b" type="button" @click=${(event: Event) => void this.#drop(link, words, event)}><span>${words.untieYes}</span></button>
        <button class="b text" type="button" @click=${(event: Event) => this.#keep(event)}><span>${words.untieNo}</span></button></span>` : nothing}
    </span>`;
  }

  /** Changes with what is drawn. */
  key(session: Session | undefined): string {
    const leaving = (session?.outbox?.waiting ?? []).filter(({ action }) => action.type === 'link.drop');
    return `${this.#asked ?? ''} ${leaving.map(({ action, state }) => `${action.id}${state}`).join(' ')}`;
  }

  #leaves({ id }: Link, { outbox }: Session): boolean {
    return outbox?.waiting.some(({ action, state }) => action.type === 'link.drop' && (action as DropLink).link === id && state !== 'refused') ?? false;
  }

  #ask(link: Id | undefined): void {
    this.#asked = link;
    this.host.redraw();
  }

  /** The focus goes back to where the question was asked. */
  #keep({ currentTarget }: Event): void {
    (currentTarget as Element).closest('.untie')?.querySelector('button')?.focus();
    this.#ask(undefined);
  }

  async #drop({ id, circle }: Link, words: UntyingWords, { currentTarget }: Event): Promise<void> {
    const session = this.host.session();
    if (!session) return;
    const place = LASTING.map((what) => (currentTarget as Element).closest<HTMLElement>(what)).find((found) => found !== null);
    const action: DropLink = { id: newId(), type: 'link.drop', scope: `circle:${circle}`, link: id };
    try {
      await (session.outbox ? session.outbox.keep(action) : session.act(action));
    } catch {
      return this.host.say(words.failed);
    }
    if (place) {
      place.tabIndex = -1;
      place.focus({ preventScroll: true });
    }
    this.#ask(undefined);
    this.host.say(session.outbox?.waiting.some((one) => one.action.id === action.id) ? words.savedHere : words.untied);
  }
}
