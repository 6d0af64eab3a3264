import type { Id } from '@family-partnering/contract';
import type { LitElement, ReactiveController } from 'lit';
import type { Panel } from './forms.controller.js';

/** Where Tab goes into the list, and where the focus goes when what held it is gone. */
export class StopController implements ReactiveController {
  /** The one talk that Tab reaches. */
  at: Id | undefined;
  #wanted: 'panel' | 'row' | 'opener' | undefined;
  /** The form that was opened by a button of its own: left, the focus is there again. Opened by a key, it is at the talk. */
  #opener: string | undefined;

  constructor(private readonly host: LitElement) {
    host.addController(this);
  }

  /** The talk to which the focus is on its way: a key that comes meanwhile goes on from there. */
  get next(): Id | undefined {
    return this.#wanted === 'row' ? this.at : undefined;
  }

  /** To this talk. */
  to(thread: Id | undefined): void {
    this.at = thread;
    this.#wanted = 'row';
    this.host.requestUpdate();
  }

  /** To this talk, or the one it was at; but only where the focus is in here: what has it may go. */
  keep(thread = this.at): void {
    this.at = thread;
    if (this.#isInside) this.#wanted ??= 'row';
    this.host.requestUpdate();
  }

  /** Into the form that stands open now, or back to where it was opened. */
  turn(panel: Panel): void {
    const active = this.host.shadowRoot?.activeElement;
    if (panel && !active?.closest('.panel')) this.#opener = active instanceof HTMLElement ? active.dataset['opens'] : undefined;
    this.#wanted = panel ? 'panel' : this.#isInside ? 'opener' : undefined;
  }

  /** Somebody else has it now. */
  leave(): void {
    this.#wanted = undefined;
  }

  get #isInside(): boolean {
    return this.host.matches(':focus-within');
  }

  hostUpdated(): void {
    const where = this.#wanted;
    this.#wanted = undefined;
    if (where === undefined) return;
    const opener = where === 'opener' && this.#opener !== undefined ? this.#find(`[data-opens=${this.#opener}]`) : null;
    (where === 'panel' ? this.#find('.panel h3') : (opener ?? this.#row ?? this.#find('[data-opens]')))?.focus();
  }

  get #row(): HTMLElement | undefined {
    return [...this.host.renderRoot.querySelectorAll<HTMLElement>('.line')].find(({ dataset }) => dataset['thread'] === this.at);
  }

  #find(place: string): HTMLElement | null {
    return this.host.renderRoot.querySelector<HTMLElement>(place);
  }
}
