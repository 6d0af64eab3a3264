import { newId, type Day, type FamilyAction, type Id, type Thread } from '@family-partnering/contract';
import { schoolDays } from '../shared/clock.js';
import { isolate, plainSentence } from '../shared/text.js';
import { handedFor, owedBy, split } from './away.model.js';
import type { FormsHost } from './forms.controller.js';
import { hand, ownLine, setAway } from './thread-list.actions.js';
import type { ListData } from './thread-list.data.js';
import { groupsOf, today } from './thread-list.model.js';

/** Away, and who answers meanwhile (A4): said once, told in each talk, and ended in one tap. */
export class AwayController {
  from: Day = '';
  until: Day = '';
  answers: Id | undefined;
  notice = '';
  #sending = false;

  constructor(private readonly host: FormsHost) {}

  /** Today and the next school day: whoever is away longer says until when. */
  open(): void {
    const { data } = this.host;
    if (!data) return;
    this.from = today(data.now());
    this.until = schoolDays(data.now(), 1, data.school?.holidays ?? [])[0] ?? this.from;
    this.answers = undefined;
    this.notice = '';
  }

  change(change: Partial<Pick<AwayController, 'from' | 'until' | 'answers'>>): void {
    Object.assign(this, change, { notice: '' });
    this.host.requestUpdate();
  }

  /** First who answers comes into each talk, then it is said: nobody is named who could not answer. */
  async tell(called: string): Promise<void> {
    const { data, forms } = this.host;
    const { from, until, answers } = this;
    if (!data || this.#sending) return;
    if (answers === undefined) return this.#say(forms.awayChoose);
    if (until === '' || from === '' || until < from || until < today(data.now())) return this.#say(forms.awayDays);
    const { takes } = split(owedBy(data.threads, data.viewer), answers, (circle) => data.members(circle));
    await this.#send([...this.#handed(takes.filter(({ answerers }) => answerers.school !== answers), answers, data), setAway(data.viewer, { from, until, answers }, newId)],
      () => this.host.close(), plainSentence(forms.awayTold(isolate(called))));
  }

  /** Here again: what was only lent is taken back. */
  async back(): Promise<void> {
    const { data, forms } = this.host;
    const away = data?.me?.away;
    if (!data || !away || this.#sending) return;
    // The band goes away with its button.
    this.host.turned();
    await this.#send([setAway(data.viewer, null, newId), ...this.#handed(handedFor(data.threads, away, data.viewer), data.viewer.person, data)], () => undefined, forms.awayEnded);
  }

  /** Each talk goes to that person; the line that says so is nothing new to whoever had read all of it. */
  #handed(threads: readonly Thread[], to: Id, data: ListData): readonly FamilyAction[] {
    if (!data.can('thread.hand')) return [];
    const { you, them, rest } = groupsOf(threads, data.marks, [], data.viewer, today(data.now()));
    return [...you, ...them, ...rest].flatMap(({ thread, unread }) => [hand(thread, to, newId), ...(unread === 0 && data.can('mark.set') ? [ownLine(thread, today(data.now()), newId)] : [])]);
  }

  async #send(actions: readonly FamilyAction[], done: () => void, said: string): Promise<void> {
    this.#sending = true;
    try {
      for (const action of actions) await this.host.data!.act(action);
      done();
      this.host.say(said);
    } catch {
      this.#say(this.host.forms.failed);
    } finally {
      this.#sending = false;
      this.host.requestUpdate();
    }
  }

  #say(notice: string): void {
    this.notice = notice;
    this.host.requestUpdate();
  }
}
