import { newId, type Id, type Link, type LinkedKind, type MakeLink, type SendMessage, type Session, type Thread } from '@family-partnering/contract';
import { html, nothing, type CSSResultOrNative, type ReactiveController, type TemplateResult } from 'lit';
import { talkLinksLocales } from '../../locales/talk-links/locales.js';
import type { FamilyElement } from '../base-element.js';
import { dayInWords } from '../dates.js';
import { icon } from '../icons.js';
import type { Locales } from '../language.js';
import { names } from '../names.js';
import { sentence } from '../sentence.js';
import { cleanWords, excerpt, isolate, plainSentence } from '../text.js';
import { writingIcons } from '../writing.icons.js';
import { bringIntoView, isShownOnPage, showOnPage, ShowsThings, type ShownThing } from './show-thing.js';
import { TalkLinksData, type Said } from './talk-links.data.js';
import { talkLinksStrings, type TalkLinksStrings } from './talk-links.strings.js';
import { talkLinksStyles } from './talk-links.styles.js';
import { Untying } from './untying.js';

/** What the part uses of its widget: these are the widget's own, and this part is of it. */
interface Inside {
  readonly source: { readonly state: { readonly session?: Session } };
  readonly locale: { add(part: Locales): Promise<void> };
  readonly announcer: { say(words: string): void };
  readonly tag: string;
  strings<T extends object>(make: (msg: never) => T): T;
  adopt(...styles: readonly CSSResultOrNative[]): void;
}

/** A thing that messages may be tied to. `circle` and `student` say around whom one would write. */
export interface TalkThing {
  readonly what: LinkedKind;
  readonly thing: Id;
  readonly circle: Id;
  readonly student: string;
}

/**
 * Where a thing comes from, and a way to write about it (T10), for every widget. Add one in the part that comes after the first
 * view, and draw `of(thing)` under each thing: nothing where there is nothing to say.
 */
export class TalkLinks implements ReactiveController {
  #data: TalkLinksData | undefined;
  #session: Session | undefined;
  #open: Id | undefined;
  #talk: Id | undefined;
  #notice = '';
  #ready = false;
  readonly #untying = new Untying({ session: () => this.#session, redraw: () => this.host.requestUpdate(), say: (words) => this.#inside.announcer.say(words) });

  readonly #inside: Inside;

  /** @param open shows a thing that this widget has and does not draw now */
  constructor(private readonly host: FamilyElement, open: (thing: ShownThing) => boolean = () => false) {
    this.#inside = host as unknown as Inside;
    host.addController(this);
    new ShowsThings(host, (thing) => thing.person === this.#session?.viewer.person && (this.#bring(thing) || open(thing)));
    void this.#inside.locale.add(talkLinksLocales).then(() => {
      this.#inside.adopt(talkLinksStyles);
      this.#ready = true;
      host.requestUpdate();
    }, () => undefined);
  }

  hostUpdate(): void {
    const session = this.#inside.source.state.session;
    if (session === this.#session) return;
    this.#data?.close();
    this.#session = session;
    this.#data = session && new TalkLinksData(session, () => this.host.requestUpdate());
  }

  hostDisconnected(): void {
    this.#data?.close();
    this.#data = this.#session = undefined;
  }

  /** Where it comes from, and a way to write about it. */
  of(thing: TalkThing): TemplateResult | typeof nothing {
    return this.#draw(thing, this.#data?.of(thing.thing) ?? []);
  }

  /** The way to write about it alone, for a widget that says itself where it comes from. */
  write(thing: TalkThing): TemplateResult | typeof nothing {
    return this.#draw(thing, []);
  }

  /** A way to take a tie of one's own away. @param of what the tie is with */
  untie(link: Link, of: string): TemplateResult | typeof nothing {
    return this.#ready ? this.#untying.control(link, of, this.#words) : nothing;
  }

  get #words(): TalkLinksStrings {
    return this.#inside.strings(talkLinksStrings as (msg: never) => TalkLinksStrings);
  }

  #draw(thing: TalkThing, said: readonly Said[]): TemplateResult | typeof nothing {
    const data = this.#data;
    if (!data || !this.#ready) return nothing;
    const words = this.#words;
    const { actions } = data.session.supports;
    const writes = actions.includes('link.make') && actions.includes('message.send');
    if (said.length === 0 && !writes) return nothing;
    return html`<div class="talk-links" data-thing=${thing.thing}>
      ${said.map((one) => this.#origin(one, words, data))}
      ${!writes ? nothing : this.#open === thing.thing ? this.#form(thing, words, data) : html`<button class="b text no-print" type="button" @click=${() => this.#turn(thing.thing)}>${icon('talk')}<span>${words.writeAbout}</span></button>`}
    </div>`;
  }

  #bring({ id }: ShownThing): boolean {
    const found = [...this.host.renderRoot.querySelectorAll<HTMLElement>('[data-thing]')].find((one) => one.dataset['thing'] === id);
    return bringIntoView(found?.closest<HTMLElement>('li, article') ?? found);
  }

  #origin({ link, message }: Said, words: TalkLinksStrings, { session }: TalkLinksData): TemplateResult {
    const day = dayInWords(new Date(message.at), this.#inside.tag);
    const own = message.author.person === session.viewer.person;
    const name = isolate(message.author.called);
    const line = link.first === 'message' ? (own ? words.comesFromYours(day) : words.comesFrom(name, day)) : own ? words.youWroteAbout(day) : words.wroteAbout(name, day);
    const target = { kind: 'message', id: message.id, person: session.viewer.person, thread: link.thread } as const;
    return html`<p class="small quiet">${icon('talk')}<span>${sentence(line)}</span>
      ${isShownOnPage('message') ? html`<button class="b text no-print" type="button" aria-label=${`${words.showMessage}: ${plainSentence(name)}, ${day}`} @click=${() => void (showOnPage(this.host, target) || this.#inside.announcer.say(words.elsewhere))}><span>${words.showMessage}</span></button>` : nothing}${this.untie(link, line)}</p>`;
  }

  #form({ what, thing, circle, student }: TalkThing, words: TalkLinksStrings, data: TalkLinksData): TemplateResult {
    const { ready, items } = data.talks(circle);
    if (!ready) return html`<p class="small" role="status">…</p>`;
    const cancel = html`<button class="b text" type="button" @click=${() => this.#turn(undefined)}><span>${words.cancel}</span></button>`;
    if (items.length === 0) return html`<p class="small" role="status">${sentence(words.noTalk(isolate(student)))} ${cancel}</p>`;
    const talk = items.find(({ id }) => id === this.#talk) ?? items[0]!;
    const others = readersOf(talk, data.session.viewer.person);
    const submit = (event: Event): void => {
      event.preventDefault();
      const box = (event.target as HTMLFormElement).querySelector('textarea')!;
      void this.#send(box.value, talk, { what, thing, circle, student }, words, data).then((done) => !done && box.focus());
    };
    return html`<form class="stack tight" @submit=${submit}>
      ${items.length < 2 ? nothing : html`<label class="stack tight"><span>${words.whichTalk}</span><select class="field" @change=${(event: Event) => this.#choose((event.target as HTMLSelectElement).value)}>
        ${items.map((one) => html`<option value=${one.id} ?selected=${one === talk}>${excerpt(cleanWords(one.about === '' ? readersOf(one, data.session.viewer.person).map(({ called }) => called).join(', ') : one.about), 60)}</option>`)}</select></label>`}
      <p class="small">${icon('people')}<span>${sentence(words.sees(names(others, this.#inside.tag)))}</span></p>
      <label class="stack tight"><span>${words.yourMessage}</span><textarea class="field" rows="2" dir="auto" maxlength="4000"></textarea></label>
      <p class="small" role="status">${this.#notice}</p>
      <div class="row"><button class="b" type="submit">${writingIcons.send}<span>${words.send}</span></button>${cancel}</div>
    </form>`;
  }

  /** First the words, then the tie that is built on them. @returns whether the words are safe */
  async #send(text: string, talk: Thread, { what, thing, circle }: TalkThing, words: TalkLinksStrings, { session }: TalkLinksData): Promise<boolean> {
    if (text.trim() === '') return this.#tell(words.empty);
    const scope = `circle:${circle}` as const;
    const send: SendMessage = {
      id: newId(), type: 'message.send', scope, message: newId(), thread: talk.id, text: text.toWellFormed(), language: { tag: this.#inside.tag, means: 'read' }, sort: 'note', sensitivity: 'everyday',
      audience: { revision: talk.revision, people: readersOf(talk, session.viewer.person).map(({ person }) => person) },
    };
    const tie: MakeLink = { id: newId(), type: 'link.make', scope, basedOn: send.id, link: newId(), circle, message: send.message, what, thing, first: 'thing' };
    const { outbox } = session;
    try {
      for (const action of [send, tie]) await (outbox ? outbox.keep(action) : session.act(action));
    } catch {
      return this.#tell(words.failed);
    }
    this.#turn(undefined);
    this.#inside.announcer.say(outbox ? words.savedHere : words.sent);
    return true;
  }

  #tell(notice: string): false {
    this.#notice = notice;
    this.host.requestUpdate();
    return false;
  }

  #choose(talk: Id): void {
    this.#talk = talk;
    this.host.requestUpdate();
  }

  #turn(thing: Id | undefined): void {
    this.#open = thing;
    this.#notice = '';
    this.host.requestUpdate();
  }
}

const readersOf = (thread: Thread, self: Id) => thread.members.filter(({ person, state }) => state === 'in' && person !== self);
