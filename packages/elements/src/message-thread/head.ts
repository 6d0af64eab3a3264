import type { Thread } from '@family-partnering/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../shared/icons.js';
import { mark } from '../shared/marks.js';
import { names } from '../shared/names.js';
import { sentence } from '../shared/sentence.js';
import { cleanName } from '../shared/text.js';
import { inside } from './message-thread.model.js';
import { titleLine, type Telling } from './message-thread.words.js';

export interface HeadView extends Telling {
  readonly thread: Thread;
  /** The circle has a home that this talk does not belong to. */
  readonly otherHome: boolean;
  readonly open: boolean;
  /** What may be done with the talk as a whole, once it is open. */
  readonly panel: TemplateResult | typeof nothing;
  toggle(): void;
}

export function headTemplate(view: HeadView): TemplateResult {
  const { thread, words, viewer } = view;
  const { title, below } = titleLine(thread, view);
  return html`<header class="thread-head" part="head">
      <div class="stack tight">
        <h2 class="t1">${sentence(title)}</h2>
        ${below === '' ? nothing : html`<p class="small quiet">${sentence(below)}</p>`}
      </div>
      <div class="tools">
        <button class="b text" type="button" aria-expanded=${String(view.open)} @click=${() => view.toggle()}>
          ${icon(view.open ? 'less' : 'more')}<span>${view.open ? words.less : words.aboutTalk}</span>
        </button>
      </div>
      <ul class="people" aria-label=${words.people}>
        ${inside(thread).map(
          (seat) => html`<li><span class="who">${mark(seat.side)}<bdi>${seat.person === viewer.person ? words.you : cleanName(seat.called)}</bdi></span></li>`,
        )}
      </ul>
      ${view.otherHome && viewer.side === 'school' ? oneHome(view) : nothing}
    </header>
    ${view.panel}`;
}

/** T20: always clear to staff, never said to a home. */
function oneHome({ thread, words, tag }: HeadView): TemplateResult {
  const home = inside(thread).filter(({ side }) => side === 'home');
  return html`<p class="one-home"><span>${sentence(words.oneHome(names(home, tag)))}</span></p>`;
}
