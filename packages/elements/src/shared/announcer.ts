import { html, type TemplateResult } from 'lit';
import { plainSentence } from './text.js';

/** How long a sentence stands there to be read before it is taken away. */
const STANDS = 1_500;

/**
 * Speaks to screen readers. Two polite nodes, used in turn so that the same sentence twice is heard twice, are there and
 * empty from the first render: a live region that arrives with its text is not read (WCAG 2.2, 4.1.3).
 */
export class Announcer {
  #next = 0;
  #said: string[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly root: () => ParentNode | null) {}

  readonly template: TemplateResult = html`<p class="vh" aria-live="polite" data-say="0"></p>
    <p class="vh" aria-live="polite" data-say="1"></p>`;

  say(sentence: string): void {
    if (sentence === '') return;
    this.#said.push(plainSentence(sentence));
    queueMicrotask(() => this.#speak());
  }

  #speak(): void {
    const words = this.#said.splice(0).join(' ');
    const node = this.root()?.querySelector(`[data-say="${this.#next}"]`);
    if (words === '' || !node) return;
    this.#next = 1 - this.#next;
    node.textContent = words;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      for (const one of this.root()?.querySelectorAll('[data-say]') ?? []) one.textContent = '';
    }, STANDS);
  }
}
