import type { Id, PlanAction, Refusal } from '@family-partnering/contract';
import type { ReactiveControllerHost } from 'lit';

/** Which form is open; one at a time. What follows the first word is the record that it is about. */
export type Open =
  | 'count' | 'phase' | 'change' | 'strength' | 'view' | 'step' | 'look' | 'close' | 'share' | 'rare' | 'otherwise' | 'forward'
  | `${'log' | 'more' | 'redo' | 'reply' | 'reword'} ${Id}` | `record ${Id}|${Id}`;

/** What is open, what was done, and what was refused: all that one viewer's screen holds and the data does not. */
export class PlanUi {
  open: Open | undefined;
  saved = '';
  trouble: { readonly refusal: Refusal; readonly action: PlanAction; readonly forms: readonly string[] } | undefined;
  empty = false;
  #drafts = new Map<string, string>();

  constructor(private readonly host: ReactiveControllerHost) {}

  set(values: Partial<Pick<PlanUi, 'open' | 'saved' | 'trouble' | 'empty'>>): void {
    Object.assign(this, values);
    this.host.requestUpdate();
  }

  toggle(open: Open): void {
    this.set({ open: this.open === open ? undefined : open, empty: false });
  }

  /** Words in a form stay when it is closed, and go only when they are safe. */
  draft(name: string, first = ''): string {
    return this.#drafts.get(name) ?? first;
  }

  keep(name: string, words: string): void {
    this.#drafts.set(name, words);
    if (this.empty) this.set({ empty: false });
  }

  /** A choice shows at once. */
  pick(name: string, value: string): void {
    this.keep(name, value);
    this.set({});
  }

  /** Forgets what was written in these forms. */
  forget(...forms: readonly string[]): void {
    for (const name of [...this.#drafts.keys()]) if (forms.some((form) => name.startsWith(`${form}:`))) this.#drafts.delete(name);
  }

  reset(): void {
    this.#drafts.clear();
    Object.assign(this, { open: undefined, saved: '', trouble: undefined, empty: false });
  }
}
