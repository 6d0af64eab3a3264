import { isPassing, isRefusal, newId, type FamilyAction, type Id, type Refusal } from '@family-partnering/contract';
import type { NewId } from './opportunity-picker.actions.js';

/** Where the line stands that says what has just been done: in the place of what was there. */
export interface ToldLine {
  readonly where: 'card' | 'mine' | 'ask' | 'draw' | 'run' | 'panel' | 'foot';
  readonly id: Id;
  readonly words: string;
  /** What is said below it, once it has gone out. */
  readonly after?: string;
  /** What may come next: look at it where it stands now, have it back, or go on with the same card. */
  readonly next?: 'see' | 'bring' | 'on';
}

export interface ActingHost {
  send(action: FamilyAction): Promise<void>;
  /** What is said when it did not go out: what it was, and why. */
  notSent(action: FamilyAction, refusal: Refusal): string;
  say(sentence: string): void;
  changed(): void;
}

/** Sends what somebody does, once, however often they tap; and says when it did not go out. */
export class Acting {
  /** What has just been done. */
  told: ToldLine | undefined;
  /** What did not go out, and the way to try it again. */
  failed: { readonly words: string; readonly again: (() => void) | undefined } | undefined;
  /** What this page has sent: of these it brings back what is refused. */
  readonly sent = new Set<Id>();
  readonly #going = new Set<string>();
  readonly #tried = new Map<string, FamilyAction>();

  constructor(private readonly host: ActingHost) {}

  /**
   * The same said again while it is on its way is no second one; said again after a bad connection it keeps its id, so that it has one effect.
   * @param make everything of the action, with the ids that it is given
   * @returns the action once it is safe: kept on this device, or decided
   */
  async act<A extends FamilyAction>(make: (newId: NewId) => A, again?: () => void): Promise<A | undefined> {
    const body = JSON.stringify(make(() => ''));
    if (this.#going.has(body)) return undefined;
    const action = (this.#tried.get(body) as A | undefined) ?? make(newId);
    this.#going.add(body);
    this.#tried.set(body, action);
    this.sent.add(action.id);
    try {
      await this.host.send(action);
      this.#tried.delete(body);
      this.failed = undefined;
      return action;
    } catch (reason) {
      if (!isRefusal(reason)) throw reason;
      if (!isPassing(reason)) this.#tried.delete(body);
      this.failed = { words: this.host.notSent(action, reason), again };
      this.host.say(this.failed.words);
      return undefined;
    } finally {
      this.#going.delete(body);
      this.host.changed();
    }
  }
}
