import type { PlanAction, Refusal } from '@family-partnering/contract';
import type { ReactiveControllerHost } from 'lit';

/** Which form is open; one at a time. */
export type Open = 'point' | 'step' | 'strength' | 'view' | 'goal' | 'more' | 'not-yet' | 'change' | 'disagree' | 'tell' | 'look' | `log ${string}` | `answer ${string}` | undefined;

/** What is open, what was done, and what was refused: all that one viewer's screen holds and the data does not. */
export class PlanUi {
  open: Open;
  saved = '';
  trouble: { readonly refusal: Refusal; readonly action: PlanAction } | undefined;
  pictures = false;
  empty = false;
  printing = false;
  #drafts = new Map<string, string>();

  constructor(private readonly host: ReactiveControllerHost) {}

  set(values: Partial<Pick<PlanUi, 'open' | 'saved' | 'trouble' | 'pictures' | 'empty' | 'printing'>>): void {
    Object.assign(this, values);
    this.host.requestUpdate();
  }

  toggle(open: NonNullable<Open>): void {
    this.set({ open: this.open === open ? undefined : open, empty: false });
  }

  /** Words in a form stay when it is closed, and go only when they are safe. */
  draft(name: string): string {
    return this.#drafts.get(name) ?? '';
  }

  keep(name: string, words: string): void {
    this.#drafts.set(name, words);
    if (this.empty) this.set({ empty: false });
  }

  forget(...names: readonly string[]): void {
    for (const name of names) this.#drafts.delete(name);
  }

  reset(): void {
    this.#drafts.clear();
    Object.assign(this, { open: undefined, saved: '', trouble: undefined, empty: false });
  }
}
