import type { Announcement, AnnouncementQuestion, FamilyAction, Id, Report } from '@family-partnering/contract';
import { openStore, type Store } from '@family-partnering/store';
import type { LitElement } from 'lit';
import type { PanelStrings } from './panels.strings.js';
import type { ListData } from './thread-list.data.js';

/** The list, as far as its later parts speak with it. */
export interface NewsHost extends LitElement {
  readonly data: ListData | undefined;
  readonly language: string;
  say(sentence: string): void;
}

/** What somebody is writing: to everyone, under something, back, why not now, or what came of a report. */
export type NewsForm = { readonly is: 'tell' } | { readonly is: 'ask' | 'reply' | 'no' | 'report'; readonly of: Id };

/** News is new for so long. What is older stands behind it. */
const NEW_FOR = 30 * 86_400_000;
/** Under which name words for everyone are kept on this device. */
const DRAFT = 'list:news';
const DOING: ReadonlySet<string> = new Set<FamilyAction['type']>(['announcement.post', 'announcement.answer', 'announcement.ask', 'announcement.reply', 'report.answer']);

/** What is told to everyone, what is asked of this person, and what they are in the middle of; live for as long as the list shows this data. */
export class News {
  form: NewsForm | undefined;
  text = '';
  to: Id | undefined;
  notice = '';
  isOpen = false;
  sending = false;
  /** Told to everyone just now: it stays where it was asked, and says so, until the reader moves on. */
  #decided: ReadonlySet<Id> = new Set();
  readonly #announcements: Store<Announcement>;
  readonly #questions: Store<AnnouncementQuestion>;
  readonly #reports: Store<Report>;

  constructor(private readonly list: NewsHost, private readonly data: ListData) {
    const { session, closed } = data;
    this.#announcements = openStore<Announcement>(session, 'announcement', {});
    this.#questions = openStore<AnnouncementQuestion>(session, 'announcement-question', {});
    this.#reports = openStore<Report>(session, 'report', {});
    for (const store of [this.#announcements, this.#questions, this.#reports]) {
      store.subscribe(() => list.requestUpdate(), { signal: closed });
      closed.addEventListener('abort', () => store.close(), { once: true });
    }
    void session.device?.drafts.read(DRAFT).then((draft) => {
      if (!draft || this.form || draft.text === '') return;
      Object.assign(this, { form: draft['form'] ?? { is: 'tell' }, text: draft.text, to: draft['to'], isOpen: true });
      list.requestUpdate();
    }).catch(() => undefined);
  }

  get #me(): Id {
    return this.data.viewer.person;
  }

  /** Told to everyone, the newest first. */
  get told(): readonly Announcement[] {
    return this.#announcements.snapshot.items.filter(({ id, state }) => state === 'told' && !this.#decided.has(id)).sort((a, b) => ((a.toldAt ?? a.at) < (b.toldAt ?? b.at) ? 1 : -1));
  }

  get fresh(): readonly Announcement[] {
    return this.told.filter(({ toldAt, at }) => this.data.now().getTime() - Date.parse(toldAt ?? at) < NEW_FOR);
  }

  /** What this person has asked the school to tell, and what is asked of this person. */
  get asked(): readonly Announcement[] {
    return this.#announcements.snapshot.items.filter(({ id, state, by, answers }) => this.#decided.has(id) || (state === 'asked' ? [by.person, answers.person].includes(this.#me) : state === 'not-now' && by.person === this.#me));
  }

  isDecided({ id }: Announcement): boolean {
    return this.#decided.has(id);
  }

  /** In one tap. A second one must not meet what somebody else has asked for. */
  async tellAll(one: Announcement, action: FamilyAction, forms: PanelStrings): Promise<void> {
    if (this.#decided.has(one.id)) return;
    this.#decided = new Set([...this.#decided, one.id]);
    this.#focus('.news button');
    this.list.requestUpdate();
    try {
      await this.#announcements.act(action);
      this.list.say(forms.newsTold);
    } catch {
      this.#decided = new Set([...this.#decided].filter((id) => id !== one.id));
      this.notice = forms.failed;
    }
    this.list.requestUpdate();
  }

  moveOn(): void {
    if (this.#decided.size === 0) return;
    this.#decided = new Set();
    this.list.requestUpdate();
  }

  questions({ id }: Announcement): readonly AnnouncementQuestion[] {
    return this.#questions.snapshot.items.filter(({ announcement }) => announcement === id);
  }

  /** Reports that this person may answer: those of others, which only the safety team gets to see. */
  get reports(): readonly Report[] {
    return this.#reports.snapshot.items.filter(({ by, outcome }) => outcome === undefined && by.person !== this.#me);
  }

  /** How many things wait for this person. */
  get waiting(): number {
    const mine = new Set(this.told.filter(({ answers }) => answers.person === this.#me).map(({ id }) => id));
    const open = this.#questions.snapshot.items.filter(({ announcement, reply, by }) => reply === undefined && mine.has(announcement) && by.person !== this.#me);
    return open.length + this.asked.filter(({ id, state, by }) => !this.#decided.has(id) && state === 'asked' && by.person !== this.#me).length + this.reports.length;
  }

  /** Said here, and not taken by the other end yet. */
  get kept() {
    return this.#announcements.snapshot.waiting.filter(({ action }) => DOING.has(action.type));
  }

  /** Whether the other end can do it at all. */
  can(type: FamilyAction['type']): boolean {
    return this.data.can(type);
  }

  get isEmpty(): boolean {
    return this.told.length + this.asked.length + this.reports.length + this.kept.length === 0 && this.form === undefined;
  }

  open(form: NewsForm | undefined): void {
    Object.assign(this, { form, text: '', notice: '', isOpen: true });
    this.#keep();
    this.list.requestUpdate();
    if (form) void this.list.updateComplete.then(() => this.list.renderRoot.querySelector<HTMLElement>('.news-form .t2')?.focus());
    else this.#focus('.news button');
  }

  turn(): void {
    this.isOpen = !this.isOpen;
    this.list.requestUpdate();
  }

  write(change: Partial<Pick<News, 'text' | 'to'>>): void {
    Object.assign(this, change, { notice: '' });
    this.#keep();
    this.list.requestUpdate();
  }

  /** The words stay until they are safe. */
  async send(action: FamilyAction, forms: PanelStrings): Promise<void> {
    if (this.sending) return;
    this.sending = true;
    try {
      await this.#announcements.act(action);
      this.open(undefined);
      this.list.say(forms.newsSent);
    } catch {
      this.notice = forms.failed;
    } finally {
      this.sending = false;
      this.list.requestUpdate();
    }
  }

  tell(notice: string): void {
    this.notice = notice;
    this.list.requestUpdate();
  }

  /** What held the focus is about to go; without a place among the news, it goes back to the talks. */
  #focus(place: string): void {
    const { list } = this;
    if (list.matches(':focus-within')) void list.updateComplete.then(() => (list.renderRoot.querySelector<HTMLElement>(place) ?? list.renderRoot.querySelector<HTMLElement>('.empty button') ?? list).focus());
  }

  #keep(): void {
    const drafts = this.data.session.device?.drafts;
    if (this.form === undefined || this.text === '') void drafts?.remove(DRAFT).catch(() => undefined);
    else void drafts?.write(DRAFT, { text: this.text, form: this.form, ...(this.to && { to: this.to }) }).catch(() => undefined);
  }
}

const known = new WeakMap<ListData, News>();

/** The news of this data; none where the other end has no announcements. */
export function newsOf(list: NewsHost, data: ListData): News | undefined {
  const { kinds } = data.session.supports;
  if (!['announcement', 'announcement-question', 'report'].every((kind) => kinds.includes(kind))) return undefined;
  const news = known.get(data) ?? new News(list, data);
  known.set(data, news);
  return news;
}

/** Opens the way to tell everyone, or to ask for it, from a button inside the list. */
export function openNews(inside: EventTarget | null): void {
  const list = ((inside as Element).getRootNode() as ShadowRoot).host as NewsHost;
  if (list.data) newsOf(list, list.data)?.open({ is: 'tell' });
}
