import { isRefusal, newId, Refusal, type FamilyAction, type Id, type Invitation, type Waiting } from '@family-partnering/contract';
import type { ReactiveControllerHost } from 'lit';
import { schoolDays } from '../shared/clock.js';
import { shortDay } from '../shared/dates.js';
import { isolate, plainSentence } from '../shared/text.js';
import { answer, done, hand, ownLine, promise, reopen } from './thread-list.actions.js';
import type { ListData } from './thread-list.data.js';
import { threadOf, today, type Row, type Settled } from './thread-list.model.js';
import type { ListStrings } from './thread-list.strings.js';
import { day } from './thread-list.words.js';

export interface ActsHost extends ReactiveControllerHost {
  readonly data: ListData | undefined;
  readonly words: ListStrings;
  readonly language: string;
  readonly isOffline: boolean;
  say(sentence: string): void;
  /** Something was done, with a talk or with what has no row: what held the focus may be gone, and it goes to the talk. */
  acted(thread?: Id): void;
}

/** What is done with one talk in one tap, and what became of it. */
export class ActsController {
  /** Done, and said where it was done, until the reader moves on. */
  settled: ReadonlyMap<Id, Settled> = new Map();
  /** Invitations that were answered, with what is said of it. */
  answered: ReadonlyMap<Id, { readonly invitation: Invitation; readonly said: string }> = new Map();
  /** Not taken by the other end, where no outbox keeps it. */
  #failed: ReadonlyMap<Id, Waiting<FamilyAction>> = new Map();

  constructor(private readonly host: ActsHost) {}

  /** Everything of this person that is not decided, or was not taken. */
  get waiting(): readonly Waiting[] {
    return [...(this.host.data?.waiting ?? []), ...this.#failed.values()];
  }

  /** Two school days from now: in one tap, and within what one can keep. */
  promiseDay(data: ListData): string {
    return schoolDays(data.now(), 2, data.school?.holidays ?? [])[1]!;
  }

  promise(row: Row): void {
    const { data, words, language } = this.host;
    if (!data) return;
    const by = this.promiseDay(data);
    const shown = day(by, { tag: language, now: data.now() });
    const action = promise(row.thread, data.viewer, by, plainSentence(words.promiseText(shown)), language, newId);
    this.#settle(row, 'promised', words.youPromised(day(by, { tag: language, now: data.now() }, shortDay)), action, words.promised(shown));
  }

  done(row: Row): void {
    const { words } = this.host;
    this.#settle(row, 'done', words.done, done(row.thread, newId), words.markedDone);
  }

  /** Takes back that it is done. */
  reopen(row: Row): void {
    const { words } = this.host;
    this.#settle(row.settled?.row ?? row, 'opened', words.opened, reopen(row.thread, newId), words.opened);
  }

  hand(row: Row, to: Id, called: string): void {
    const { data, words } = this.host;
    const said = words.answers(isolate(called));
    this.#settle(row, 'handed', said, hand(row.thread, to, newId), plainSentence(data?.viewer.side === 'school' ? words.handed(isolate(called)) : said));
  }

  answer(invitation: Invitation, yes: boolean): void {
    const { words } = this.host;
    if (this.answered.has(invitation.id)) return;
    const said = yes ? words.joined : words.notJoined;
    this.answered = new Map(this.answered).set(invitation.id, { invitation, said });
    this.host.acted();
    this.send(answer(invitation, yes, newId), said);
  }

  /** The reader looks at something else: what was done goes where it belongs now. */
  moveOn(): void {
    if (this.settled.size + this.answered.size === 0) return;
    this.settled = new Map();
    this.answered = new Map();
    this.host.requestUpdate();
  }

  forget(): void {
    this.#failed = new Map();
    this.moveOn();
  }

  /** Sends it, and says so when it is safe; what does not go out is shown with its talk. */
  send(action: FamilyAction, said: string): void {
    const { host } = this;
    host.requestUpdate();
    host.data?.act(action).then(
      () => host.say(host.isOffline ? host.words.savedHere : said),
      (reason: unknown) => this.#notTaken(action, reason),
    );
  }

  retry(id: Id): void {
    this.host.acted();
    const failed = this.#failed.get(id);
    if (failed) {
      this.#drop(id);
      this.send(failed.action, '');
    } else this.host.data?.session.outbox?.retry(id);
  }

  /** Throws it away, and what was built on it: the first words of a talk that never began. */
  discard(id: Id): void {
    this.host.acted();
    if (this.#drop(id)) return;
    const { outbox } = this.host.data?.session ?? {};
    const start = outbox?.waiting.find(({ action }) => action.id === id);
    const held = start?.action.type === 'thread.start' ? outbox!.waiting.filter(({ action }) => action.id !== id && threadOf(action) === threadOf(start.action)) : [];
    for (const { action } of [...held].reverse()) void outbox?.discard(action.id).catch(() => undefined);
    void outbox?.discard(id).catch(() => undefined);
  }

  /** A second tap on what is done already does nothing. */
  #settle(row: Row, did: Settled['did'], said: string, action: FamilyAction, told: string): void {
    const { id } = row.thread;
    const before = this.settled.get(id);
    if (before && !(before.did === 'done' && did === 'opened')) return;
    const { settled: _, ...plain } = row;
    if (row.place === 'you') this.settled = new Map(this.settled).set(id, { did, said, row: plain });
    this.host.acted(id);
    this.send(action, told);
    const { data } = this.host;
    // Best effort: at worst a line of one's own counts as new.
    if (data && row.unread === 0 && action.type !== 'message.send' && data.can('mark.set')) data.act(ownLine(row.thread, today(data.now()), newId)).catch(() => undefined);
  }

  #notTaken(action: FamilyAction, reason: unknown): void {
    const thread = threadOf(action);
    this.settled = new Map([...this.settled].filter(([id]) => id !== thread));
    this.answered = new Map([...this.answered].filter(([, { invitation }]) => invitation.thread !== thread));
    // What an outbox has, it shows for itself.
    if (!this.host.data?.session.outbox?.waiting.some(({ action: { id } }) => id === action.id)) {
      const refusal = isRefusal(reason) ? reason : new Refusal('protocol', { message: String(reason) });
      this.#failed = new Map(this.#failed).set(action.id, { action, keptAt: '', state: 'refused', refusal });
    }
    this.host.requestUpdate();
  }

  #drop(id: Id): boolean {
    const left = new Map(this.#failed);
    const was = left.delete(id);
    this.#failed = left;
    this.host.requestUpdate();
    return was;
  }
}
