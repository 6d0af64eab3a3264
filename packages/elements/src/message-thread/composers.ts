import type { Id } from '@family-partnering/contract';
import type { LitElement, ReactiveController, ReactiveControllerHost } from 'lit';
import { ComposerController } from './composer.controller.js';
import type { ComposerWiring } from './composer.sending.js';
import { FocusKeeper } from './focus-keeper.js';
import type { ThreadData } from './message-thread.data.js';
import { showsMessages } from './showing.js';

/** In letters' heights: on a laptop a page leaves the talk less than this. */
const LOW = 46;

/**
 * The box of the talk that is shown, and those of talks that somebody has left while words were on their way. Each talk has a box
 * of its own: whatever is shown meanwhile, what was written in one talk goes to that talk.
 */
export class Composers implements ReactiveController {
  now: ComposerController | undefined;
  readonly #left = new Map<Id, ComposerController>();
  /** Where the widget is low, the box rests on one line until somebody writes, as on a phone. */
  readonly #size = new ResizeObserver(([entry]) => {
    const frame = entry!.target as HTMLElement;
    const { height } = entry!.contentRect;
    // Not while it is measured: what changes there would be measured again.
    requestAnimationFrame(() => frame.toggleAttribute('data-low', height > 0 && height < LOW * parseFloat(getComputedStyle(frame).fontSize)));
  });
  #watched: Element | undefined;

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly wiring: ComposerWiring,
    shown: () => ThreadData | undefined,
  ) {
    showsMessages(host as unknown as LitElement, shown);
    new FocusKeeper(host);
    host.addController(this);
  }

  hostUpdated(): void {
    const frame = (this.host as unknown as LitElement).renderRoot.querySelector('.thread') ?? undefined;
    if (frame === this.#watched) return;
    if (this.#watched) this.#size.unobserve(this.#watched);
    if (frame) this.#size.observe(frame);
    this.#watched = frame;
  }

  hostDisconnected(): void {
    this.#size.disconnect();
    this.#watched = undefined;
  }

  /** Changes to another talk, or to none. */
  turnTo(data: ThreadData | undefined): void {
    const left = this.now;
    if (left !== undefined) void this.#leave(left);
    // Another person on the same page does not meet what the first one left.
    if (data === undefined || left?.data.session !== data.session) this.#left.clear();
    const known = data && this.#left.get(data.id);
    this.now = data && (known ?? new ComposerController(this.host, this.wiring, data));
    if (data !== undefined) this.now!.enter(data);
  }

  /** Talks in which something did not go out after they were left. */
  get stuck(): readonly ThreadData[] {
    return [...this.#left.values()].filter((one) => one !== this.now && one.isStuck).map(({ data }) => data);
  }

  async #leave(left: ComposerController): Promise<void> {
    const { id } = left.data;
    this.#left.set(id, left);
    await left.leave();
    if (left === this.now) return;
    if (left.isStuck) this.host.requestUpdate();
    else if (this.#left.get(id) === left) this.#left.delete(id);
    if (!left.isStuck) left.letGo();
  }
}
