import { newId, type Message } from '@family-partnering/contract';
import type { Announcer } from '../shared/announcer.js';
import { dayOf } from '../shared/dates.js';
import { cleanWords, excerpt, isolate } from '../shared/text.js';
import { setMark } from './mark.actions.js';
import type { ThreadData } from './message-thread.data.js';
import { CHUNK, firstUnread, unreadOf } from './message-thread.model.js';
import { ownLanguageWords, type Telling } from './message-thread.words.js';
import type { ScrollController } from './scroll.controller.js';

/** What comes while somebody looks: where the line between old and new stands, what is said of it, and how far it has been in view. */
export class Arrivals {
  /** Entries after this number were new when the talk was opened, or when the reader came back to it. */
  newAfter: number | undefined;
  #heard: number | undefined;
  #told = 0;

  constructor(
    private readonly scroll: ScrollController,
    private readonly announcer: Announcer,
  ) {}

  /** Another talk. */
  reset(): void {
    this.newAfter = this.#heard = undefined;
    this.#told = 0;
  }

  /** What has come since the last drawing: said once, one in full, several as a number; never history (T22). */
  notice(data: ThreadData, telling: Telling): void {
    if (data.loading || data.upTo === undefined) return;
    const all = data.confirmed;
    const last = all.at(-1)?.n ?? 0;
    if (this.#heard === undefined) {
      this.newAfter = data.upTo;
      const { first } = this.unread(data);
      if (first !== undefined) this.scroll.goTo(first, Math.floor((first - 1) / CHUNK), false);
    } else if (last > this.#heard) {
      const fresh = unreadOf(all, this.#heard, data.viewer.person);
      // Whoever looks at the end needs no line between old and new.
      if (fresh.length > 0 && (!this.scroll.endInView || document.visibilityState !== 'visible') && data.upTo >= this.#heard) this.newAfter = this.#heard;
      this.#sayNew(fresh, telling);
    }
    this.#heard = Math.max(last, this.#heard ?? 0);
  }

  /** The first entry that is new; none where it begins in a page above that is not loaded: no line can stand there yet. */
  unread({ confirmed, messages, viewer }: ThreadData): { readonly above: boolean; readonly first: number | undefined } {
    const { newAfter = Infinity } = this;
    const above = messages.snapshot.more.before && (confirmed[0]?.n ?? 0) > newAfter + 1;
    return { above, first: above ? undefined : firstUnread(confirmed, newAfter, viewer.person) };
  }

  /** The end is in view. @param last the number of the last entry drawn @returns whether that was not known before */
  seen(data: ThreadData, last: number): boolean {
    if (!data.thread || data.upTo === undefined || data.loading || last <= Math.max(data.upTo, this.#told)) return false;
    this.#told = last;
    // A mark that did not get through is no trouble of the reader's: the next look sets it.
    void data.act(setMark(data.thread, last, dayOf(data.now()), newId)).catch(() => (this.#told = 0));
    return true;
  }

  #sayNew([one, more, ...rest]: readonly Message[], telling: Telling): void {
    if (!one) return;
    const { words } = telling;
    const text = ownLanguageWords(one, telling) ?? excerpt(cleanWords(one.text), 200);
    if (more) this.announcer.say(words.newMessages(String(rest.length + 2)));
    else this.announcer.say(one.sort === 'line' ? text : words.announced(isolate(one.author.called), text));
  }
}
