import { isRefusal, newId, type FamilyAction, type Id, type Invitation, type SendMessage, type Thread } from '@family-partnering/contract';
import type { ReactiveControllerHost } from 'lit';
import { schoolDays } from '../shared/clock.js';
import type { Alike } from './alike.js';
import type { Beginning } from './starting.js';
import { alike, answer, done, hand, promise } from './thread-list.actions.js';
import type { ListData } from './thread-list.data.js';
import { children } from './thread-list.model.js';
import type { ListStrings } from './thread-list.strings.js';
import { day } from './thread-list.words.js';

/** What stands open above the list; one at a time. */
export type Panel = { readonly is: 'start' } | { readonly is: 'alike' } | { readonly is: 'hand'; readonly thread: Thread } | undefined;

export interface ControllerHost extends ReactiveControllerHost {
  readonly data: ListData | undefined;
  readonly words: ListStrings;
  readonly language: string;
  say(sentence: string): void;
  opened(panel: Panel): void;
  started(threads: readonly Id[]): void;
  /** Something was answered from here: the focus goes on to what waits next. */
  answered(thread: Id): void;
}

const NOTHING: Alike = { step: 'write', chosen: new Set(), text: '' };
/** Under which name the words for several are kept on this device. */
const DRAFT = 'list:alike';

/** What a person can do in the list, and what they are in the middle of. */
export class ListController {
  panel: Panel;
  alike: Alike | undefined;
  beginning: Beginning = { circle: '', about: '', mode: 'all', homes: [], school: [], text: '' };
  picked: Id | undefined;
  notice = '';
  /** Something did not go out, and can be tried again as it was. */
  failed: (() => void) | undefined;
  #copies: readonly SendMessage[] = [];

  constructor(private readonly host: ControllerHost) {}

  /** Two school days from now: in one tap, and within what one can keep. */
  promiseDay(data: ListData): string {
    return schoolDays(data.now(), 2, data.school?.holidays ?? [])[1]!;
  }

  promise(thread: Thread): void {
    const { data, words, language } = this.host;
    if (!data) return;
    const by = this.promiseDay(data);
    const shown = day(by, { tag: language, now: data.now() });
    const action = promise(thread, data.viewer, by, words.promiseText(shown).replace(/[\u2066-\u2069]/g, ''), language, newId);
    this.host.answered(thread.id);
    this.#do(action, words.promised(shown));
  }

  done(thread: Thread): void {
    this.host.answered(thread.id);
    this.#do(done(thread, newId), this.host.words.markedDone);
  }

  answerInvitation(invitation: Invitation, yes: boolean): void {
    this.#do(answer(invitation, yes, newId), '');
  }

  openHand(thread: Thread): void {
    this.picked = undefined;
    this.#open({ is: 'hand', thread });
  }

  hand(called: string): void {
    if (this.panel?.is !== 'hand' || this.picked === undefined) return;
    const { thread } = this.panel;
    this.#do(hand(thread, this.picked, newId), this.host.words.handed(called));
    this.close();
    this.host.answered(thread.id);
  }

  openStart(): void {
    const { data } = this.host;
    const [first] = data ? children(data.threads, data.circles) : [];
    this.beginning = { circle: this.beginning.circle || (first?.circle ?? ''), about: '', mode: 'all', homes: [], school: [], text: '' };
    this.notice = '';
    this.#open({ is: 'start' });
  }

  /** Start, then the first words, of one home after the other: nothing is cleared before all of it is safe. */
  async start(): Promise<void> {
    const { data, words, language } = this.host;
    if (!data) return;
    const { begin, companyOf, completed } = await import('./panels.js');
    const company = companyOf(data.members(this.beginning.circle), data.viewer);
    const whole = completed(this.beginning, company, data.viewer);
    if (data.viewer.side !== 'school' && whole.school.length === 0) return this.#tell(words.startWithSchool);
    const pairs = begin(whole, company, data.viewer, company.homes.length, language, newId);
    try {
      for (const actions of pairs) for (const action of actions) if (action) await data.act(action);
    } catch (reason) {
      return this.#tell(isRefusal(reason) ? words.failed : String(reason));
    }
    this.close();
    this.host.say(words.started);
    this.host.started(pairs.map(([start]) => start.thread));
  }

  openAlike(): void {
    this.alike ??= NOTHING;
    this.#open({ is: 'alike' });
  }

  choose(thread: Thread): void {
    if (!this.alike) this.openAlike();
    const chosen = new Set(this.alike!.chosen);
    if (!chosen.delete(thread.id)) chosen.add(thread.id);
    this.#change({ chosen });
  }

  write(text: string): void {
    this.#change({ text });
  }

  look(threads: readonly Thread[]): void {
    const { words } = this.host;
    if (!this.alike) return;
    const notice = threads.length === 0 ? words.chooseFirst : this.alike.text.trim() === '' ? words.writeFirst : undefined;
    this.#copies = [];
    this.#change(notice === undefined ? { step: 'look' } : { notice });
    if (notice === undefined) this.host.opened(this.panel);
  }

  back(): void {
    this.#change({ step: 'write' });
  }

  /** As many separate messages. Each is made once, so that trying again after trouble sends none of them twice. */
  async send(threads: readonly Thread[]): Promise<void> {
    const { data, words, language } = this.host;
    if (!data || !this.alike || this.alike.step === 'sending') return;
    const { text } = this.alike;
    const known = new Set(this.#copies.map((copy) => copy.thread));
    this.#copies = [...this.#copies, ...alike(threads.filter(({ id }) => !known.has(id)), data.viewer, text, language, newId)];
    this.#change({ step: 'sending' });
    const left = new Set(this.alike.chosen);
    let sent = 0;
    for (const copy of this.#copies.filter(({ thread }) => left.has(thread))) {
      await data.act(copy).then(() => (left.delete(copy.thread), (sent += 1)), () => undefined);
    }
    if (left.size > 0) return this.#change({ step: 'look', chosen: left, notice: words.someStay(String(left.size)) });
    this.endAlike();
    this.host.say(words.sentCopies(String(sent)));
    this.host.answered('');
  }

  endAlike(): void {
    this.alike = undefined;
    this.#copies = [];
    void this.host.data?.session.device?.drafts.remove(DRAFT).catch(() => undefined);
    this.close();
  }

  /** Words for several that were begun before the page was closed. */
  async restore(data: ListData): Promise<void> {
    const draft = await data.session.device?.drafts.read(DRAFT).catch(() => undefined);
    if (!draft || this.alike || this.host.data !== data) return;
    this.alike = { step: 'write', text: draft.text, chosen: new Set((draft['chosen'] as readonly Id[] | undefined) ?? []) };
    this.#copies = (draft['copies'] as readonly SendMessage[] | undefined) ?? [];
    this.panel = { is: 'alike' };
    this.host.requestUpdate();
  }

  close(): void {
    this.panel = undefined;
    this.host.opened(undefined);
    this.host.requestUpdate();
  }

  change(change: Partial<Beginning>): void {
    this.beginning = { ...this.beginning, ...change };
    this.notice = '';
    this.host.requestUpdate();
  }

  #open(panel: Panel): void {
    this.panel = panel;
    this.host.opened(panel);
    this.host.requestUpdate();
  }

  #tell(notice: string): void {
    this.notice = notice;
    this.host.requestUpdate();
  }

  #change(change: Partial<Alike>): void {
    const { notice: _, ...before } = this.alike ?? NOTHING;
    this.alike = { ...before, ...change };
    const { text, chosen } = this.alike;
    void this.host.data?.session.device?.drafts.write(DRAFT, { text, chosen: [...chosen], copies: this.#copies }).catch(() => undefined);
    this.host.requestUpdate();
  }

  #do(action: FamilyAction, said: string): void {
    const { data } = this.host;
    const act = (): void => {
      this.failed = undefined;
      data?.act(action).then(
        () => this.host.say(said),
        () => {
          this.failed = act;
          this.host.requestUpdate();
        },
      );
      this.host.requestUpdate();
    };
    act();
  }
}
