import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Chunk } from './message-thread.model.js';

/** How near the end counts as being there, in pixels. */
const NEAR = 48;

/** What stays free above an entry that was gone to, in pixels. */
const EDGE = 12;

interface ScrollHost extends ReactiveControllerHost {
  readonly renderRoot: ParentNode;
}

/**
 * Where the reader is in a long talk. Every loaded entry is in the page, in chunks that the browser lays out only when they
 * come near (`content-visibility`); the newest are drawn at once, older ones when the browser has time.
 */
export class ScrollController implements ReactiveController {
  /** The reader is at the end: new entries keep them there. */
  atEnd = true;
  /** Chunks with this key and later ones are drawn. */
  #drawnFrom = Infinity;
  #first: number | undefined;
  #anchor: { readonly row: Element; readonly top: number } | undefined;
  #target: { readonly n: number; readonly focus: boolean } | 'end' | undefined;
  #idle: number | undefined;
  #watching: Element | undefined;
  #tail: Element | undefined;
  #tailInView = false;
  #view: IntersectionObserver | undefined;
  #size: ResizeObserver | undefined;

  /** @param endSeen the end of the talk has come into view, with the page in front of somebody */
  constructor(
    private readonly host: ScrollHost,
    private readonly endSeen: () => void,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    document.addEventListener('visibilitychange', this.#look);
    this.#view = new IntersectionObserver((entries) => {
      const inView = entries.at(-1)!.isIntersecting;
      if (inView !== this.#tailInView) this.host.requestUpdate();
      this.#tailInView = inView;
      this.#look();
    });
    this.#size = new ResizeObserver(() => this.atEnd && this.#toEnd());
  }

  hostDisconnected(): void {
    document.removeEventListener('visibilitychange', this.#look);
    this.#view?.disconnect();
    this.#size?.disconnect();
    this.#watching = this.#tail = undefined;
    if (this.#idle !== undefined) cancelSoon(this.#idle);
    this.#idle = undefined;
  }

  /** Another talk: at its end, with nothing drawn yet. */
  reset(): void {
    this.#drawnFrom = Infinity;
    this.#first = this.#anchor = this.#target = undefined;
    this.atEnd = true;
    this.#tailInView = false;
  }

  /** The newest entry is in view, or as near as can be. */
  get endInView(): boolean {
    return this.#tailInView || this.atEnd;
  }

  isDrawn({ key }: Chunk): boolean {
    return key >= this.#drawnFrom;
  }

  /** Before drawing: remembers what the reader looks at, if entries come in above it. */
  before(chunks: readonly Chunk[]): void {
    const newest = chunks.at(-1)?.key ?? 0;
    if (this.#drawnFrom === Infinity && chunks.length > 0) this.#drawnFrom = newest - 1;
    const first = chunks[0]?.messages[0]?.n;
    const grew = this.#first !== undefined && first !== undefined && first < this.#first;
    this.#first = first;
    this.#anchor = grew && !this.atEnd ? this.#firstInView() : undefined;
    this.#drawSoon(chunks[0]?.key ?? 0);
  }

  /** After drawing: goes where it should, or keeps what the reader looked at where it was. */
  hostUpdated(): void {
    this.#observe();
    // What was in view already may have come to count only now: a mark, or the entries themselves. A mark is drawn at once
    // too, so it is set when this drawing is done.
    queueMicrotask(this.#look);
    const region = this.region;
    if (!region) return;
    const target = this.#target;
    if (target !== undefined && target !== 'end') {
      const row = region.querySelector(`[data-n="${target.n}"]`);
      if (row) this.#goTo(row as HTMLElement, target.focus);
    } else if (target === 'end' || this.atEnd) {
      this.#target = undefined;
      this.#toEnd();
    } else if (this.#anchor) {
      const moved = this.#anchor.row.getBoundingClientRect().top - this.#anchor.top;
      if (Math.abs(moved) > 0.5) region.scrollTop += moved;
    }
    this.#anchor = undefined;
  }

  /** Goes to an entry as soon as it is in the page. */
  goTo(n: number, key: number, focus: boolean): void {
    this.#drawnFrom = Math.min(this.#drawnFrom, key);
    this.#target = { n, focus };
    this.atEnd = false;
    this.host.requestUpdate();
  }

  goToEnd(): void {
    this.#target = 'end';
    this.atEnd = true;
    this.host.requestUpdate();
  }

  readonly scrolled = (): void => {
    const region = this.region;
    if (!region) return;
    const atEnd = region.scrollHeight - region.scrollTop - region.clientHeight < NEAR;
    if (atEnd === this.atEnd) return;
    this.atEnd = atEnd;
    this.host.requestUpdate();
  };

  get region(): HTMLElement | null {
    return this.host.renderRoot.querySelector('.scroll');
  }

  readonly #look = (): void => {
    if (this.#tailInView && document.visibilityState === 'visible') this.endSeen();
  };

  #observe(): void {
    const tail = this.host.renderRoot.querySelector('.tail') ?? undefined;
    const list = this.host.renderRoot.querySelector('.list') ?? undefined;
    if (tail !== this.#tail) {
      this.#view?.disconnect();
      if (tail) this.#view?.observe(tail);
      this.#tail = tail;
    }
    if (list !== this.#watching) {
      this.#size?.disconnect();
      if (list) this.#size?.observe(list);
      this.#watching = list;
    }
  }

  #goTo(row: HTMLElement, focus: boolean): void {
    this.#target = undefined;
    const region = this.region;
    // Not scrollIntoView: that would move the page around the widget too.
    if (region) region.scrollTop += row.getBoundingClientRect().top - region.getBoundingClientRect().top - EDGE;
    if (focus) row.focus({ preventScroll: true });
    this.scrolled();
  }

  #toEnd(): void {
    const region = this.region;
    if (region) region.scrollTop = region.scrollHeight;
  }

  #firstInView(): { readonly row: Element; readonly top: number } | undefined {
    const region = this.region;
    const edge = region?.getBoundingClientRect().top ?? 0;
    for (const row of region?.querySelectorAll('.item') ?? []) {
      const { top, bottom } = row.getBoundingClientRect();
      if (bottom > edge) return { row, top };
    }
    return undefined;
  }

  #drawSoon(oldest: number): void {
    if (this.#idle !== undefined || this.#drawnFrom <= oldest || this.#drawnFrom === Infinity) return;
    this.#idle = soon(() => {
      this.#idle = undefined;
      this.#drawnFrom -= 4;
      this.host.requestUpdate();
    });
  }
}

const soon = (work: () => void): number =>
  typeof requestIdleCallback === 'function' ? requestIdleCallback(work, { timeout: 500 }) : (setTimeout(work, 30) as unknown as number);
const cancelSoon = (id: number): void => (typeof cancelIdleCallback === 'function' ? cancelIdleCallback(id) : clearTimeout(id));
