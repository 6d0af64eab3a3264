import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Chunk } from './message-thread.model.js';

/** How near the end counts as being there, in pixels. */
const NEAR = 48;

/** What stays free above an entry that was gone to, in pixels. */
const EDGE = 12;

/** What the reader looks at: an entry, or the place of fifty that are not drawn yet, and how far into it they look. */
interface Anchor {
  readonly node: Element;
  readonly top: number;
  readonly part: number;
}

interface ScrollHost extends ReactiveControllerHost {
  readonly renderRoot: ParentNode;
}

/**
 * Where the reader is in a long talk. Every loaded entry is in the page, in chunks that the browser lays out only when they
 * come near (`content-visibility`); the newest are drawn at once, those that come near next, the others when the browser has time.
 * Whatever is drawn above it, what the reader looks at stays where it is.
 */
export class ScrollController implements ReactiveController {
  /** The reader is at the end: new entries keep them there. */
  atEnd = true;
  /** How large all was when they came near it: what is under their finger stays there until something grows. */
  #seen = '';
  /** Chunks with this key and later ones are drawn. */
  #drawnFrom = Infinity;
  /** And these, because somebody came near them. */
  readonly #near = new Set<number>();
  #first: number | undefined;
  /** Something above may be drawn anew. */
  #grows = false;
  #anchor: Anchor | undefined;
  #target: { readonly n: number; readonly focus: boolean } | 'end' | undefined;
  #idle: number | undefined;
  #watching: Element | undefined;
  #tail: Element | undefined;
  #tailInView = false;
  #view: IntersectionObserver | undefined;
  #size: ResizeObserver | undefined;
  #coming: IntersectionObserver | undefined;

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
    this.#coming?.disconnect();
    this.#watching = this.#tail = undefined;
    if (this.#idle !== undefined) cancelSoon(this.#idle);
    this.#idle = undefined;
  }

  /** Another talk: at its end, with nothing drawn yet. */
  reset(): void {
    this.#drawnFrom = Infinity;
    this.#near.clear();
    this.#first = this.#anchor = this.#target = undefined;
    this.atEnd = true;
    this.#tailInView = false;
  }

  /** The newest entry is in view, or as near as can be. */
  get endInView(): boolean {
    return this.#tailInView || this.atEnd;
  }

  isDrawn({ key }: Chunk): boolean {
    return key >= this.#drawnFrom || this.#near.has(key);
  }

  /** Before drawing: remembers what the reader looks at, if something is drawn above it. */
  before(chunks: readonly Chunk[]): void {
    const newest = chunks.at(-1)?.key ?? 0;
    if (this.#drawnFrom === Infinity && chunks.length > 0) this.#drawnFrom = newest - 1;
    const first = chunks[0]?.messages[0]?.n;
    const grew = this.#first !== undefined && first !== undefined && first < this.#first;
    this.#first = first;
    this.#anchor = (grew || this.#grows) && !this.atEnd ? this.#inView() : undefined;
    this.#grows = false;
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
    } else if (target === 'end' || (this.atEnd && sizeOf(region) !== this.#seen)) {
      this.#target = undefined;
      this.#toEnd();
    } else if (this.#anchor) {
      const { node, top, part } = this.#anchor;
      const now = node.getBoundingClientRect();
      const moved = now.top + part * now.height - top;
      if (Math.abs(moved) > 0.5) region.scrollTop += moved;
    }
    this.#anchor = undefined;
  }

  /** Goes to an entry as soon as it is in the page. */
  goTo(n: number, key: number, focus: boolean): void {
    for (const near of [key - 1, key, key + 1]) this.#near.add(near);
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
    this.#seen = sizeOf(region);
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
      this.#coming?.disconnect();
      if (list) this.#size?.observe(list);
      this.#coming = list && new IntersectionObserver((entries) => {
        const keys = entries.flatMap(({ isIntersecting, target }) => (isIntersecting ? Number((target as HTMLElement).dataset['key']) : []));
        if (keys.every((key) => this.isDrawn({ key } as Chunk))) return;
        for (const key of keys) this.#near.add(key);
        this.#grow();
      }, { root: this.region, rootMargin: '100% 0px' });
      this.#watching = list;
    }
    // A drawn one is seen by the browser; one that is still empty waits for somebody to come near.
    for (const chunk of list?.querySelectorAll('.chunk:empty') ?? []) this.#coming?.observe(chunk);
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
    if (!region) return;
    region.scrollTop = region.scrollHeight;
    this.#seen = sizeOf(region);
  }

  /** Looked for by the chunks first: entries that are not laid out are not asked where they are. */
  #inView(): Anchor | undefined {
    const edge = this.region?.getBoundingClientRect().top ?? 0;
    const ends = (node: Element): boolean => node.getBoundingClientRect().bottom > edge;
    const chunk = [...(this.region?.querySelectorAll('.chunk') ?? [])].find(ends);
    const row = chunk && [...chunk.children].find(ends);
    const node = row ?? chunk;
    if (node === undefined) return undefined;
    const { top, height } = node.getBoundingClientRect();
    const part = row === undefined && top < edge ? (edge - top) / height : 0;
    return { node, top: top + part * height, part };
  }

  #drawSoon(oldest: number): void {
    if (this.#idle !== undefined || this.#drawnFrom <= oldest || this.#drawnFrom === Infinity) return;
    this.#idle = soon(() => {
      this.#idle = undefined;
      this.#drawnFrom -= 4;
      this.#grow();
    });
  }

  #grow(): void {
    this.#grows = true;
    this.host.requestUpdate();
  }
}

const sizeOf = ({ scrollHeight, clientHeight }: Element): string => `${scrollHeight} ${clientHeight}`;

const soon = (work: () => void): number =>
  typeof requestIdleCallback === 'function' ? requestIdleCallback(work, { timeout: 500 }) : (setTimeout(work, 30) as unknown as number);
const cancelSoon = (id: number): void => (typeof cancelIdleCallback === 'function' ? cancelIdleCallback(id) : clearTimeout(id));
