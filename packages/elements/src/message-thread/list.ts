import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { repeat } from 'lit/directives/repeat.js';
import { icon } from '../shared/icons.js';
import { rows, type Chunk } from './message-thread.model.js';
import { rowTemplate, type RowHost } from './row.js';

/** What the list of entries is drawn from. */
export interface ListView {
  readonly label: string;
  readonly chunks: readonly Chunk[];
  readonly firstUnread: number | undefined;
  readonly row: RowHost;
  /** What else the rows of a chunk depend on; the same text, the same drawing. */
  depends(chunk: Chunk): string;
  isDrawn(chunk: Chunk): boolean;
  /** Earlier pages: there are some, and whether they are on their way. */
  readonly earlier: 'none' | 'some' | 'loading';
  /** What waits to be sent, or what there is to say while nothing has been said. */
  readonly tail: readonly TemplateResult[];
  readonly empty: TemplateResult | typeof nothing;
  readonly jump: { readonly toUnread: boolean; readonly toEnd: boolean; readonly fresh: number };
  showEarlier(): void;
  toUnread(): void;
  toEnd(): void;
  scrolled(): void;
}

/** Not a live region: history, edits and another language must stay silent. What is new is said by the announcer. */
export function listTemplate(view: ListView): TemplateResult {
  const { words } = view.row;
  const { jump } = view;
  return html`<div class="scroll" part="list" role="region" tabindex="0" aria-label=${view.label} @scroll=${view.scrolled}>
      <div class="list">
        ${view.earlier === 'none'
          ? nothing
          : html`<button class="b text earlier" type="button" aria-busy=${String(view.earlier === 'loading')} @click=${() => view.showEarlier()}>
              <span>${view.earlier === 'loading' ? words.loadingEarlier : words.earlier}</span>
            </button>`}
        ${view.empty}
        <div role="list" class="entries" aria-label=${words.messages} ?hidden=${view.chunks.length === 0 && view.tail.length === 0}>
          ${repeat(view.chunks, ({ key }) => key, (chunk) => chunkTemplate(chunk, view))}
          <div class="tail"></div>
          ${view.tail}
        </div>
      </div>
    </div>
    ${jump.toEnd || jump.toUnread
      ? html`<div class="jumps">
          ${jump.toUnread ? html`<button class="b" type="button" @click=${() => view.toUnread()}>${icon('next')}<span>${words.toUnread}</span></button>` : nothing}
          ${jump.toEnd
            ? html`<button class="b" type="button" @click=${() => view.toEnd()}>${icon('open')}<span>${jump.fresh > 0 ? words.toLatestCount(String(jump.fresh)) : words.toLatest}</span></button>`
            : nothing}
        </div>`
      : nothing}`;
}

/** Drawn again only when one of its entries, or something said beside them, has changed. */
function chunkTemplate(chunk: Chunk, view: ListView): TemplateResult {
  const drawn = view.isDrawn(chunk);
  // Without a space around it: what is not drawn yet is `:empty`, for the styles and for whoever looks what comes near.
  return html`<div class="chunk" data-key=${chunk.key}>${guard([chunk, drawn, view.depends(chunk)], () =>
    drawn ? repeat(rows(chunk, view.row.viewer.person, view.firstUnread), ({ message }) => message.id, (row) => rowTemplate(row, view.row)) : nothing,
  )}</div>`;
}
