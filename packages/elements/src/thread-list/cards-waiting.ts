import type { Answer, Card, Id } from '@family-partnering/contract';
import { openStore, type Store } from '@family-partnering/store';
import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import { icon } from '../shared/icons.js';
import { sentence } from '../shared/sentence.js';
import type { PanelStrings } from './panels.strings.js';
import type { ListData } from './thread-list.data.js';
import { tell } from './thread-list.events.js';

/** One card of a teacher, and what waits on it. */
export interface CardWaiting {
  readonly card: Card;
  readonly stuck: number;
  readonly questions: number;
}

/** Stuck notes and questions are met personally, and wait until they are; what is done waits for nobody. The longest waiting first. */
export function waitingCards(cards: readonly Card[], answers: readonly Answer[]): readonly CardWaiting[] {
  const open = answers.filter(({ sort, met }) => sort !== 'did' && met === undefined);
  const since = (id: Id): string => open.filter(({ card }) => card === id).reduce((first, { at }) => (at < first ? at : first), '~');
  return cards.map((card) => ({ card, stuck: of(card, 'stuck').length, questions: of(card, 'question').length }))
    .filter(({ stuck, questions }) => stuck + questions > 0)
    .sort((a, b) => (since(a.card.id) < since(b.card.id) ? -1 : 1));
  function of({ id }: Card, sort: Answer['sort']): readonly Answer[] {
    return open.filter((one) => one.card === id && one.sort === sort);
  }
}

/** A teacher's own cards, and what was told on them, live for as long as the list shows this data. */
class CardsWaiting {
  readonly cards: Store<Card>;
  readonly answers: Store<Answer>;

  constructor(list: LitElement, { session, closed }: ListData) {
    this.cards = openStore<Card>(session, 'card', {});
    this.answers = openStore<Answer>(session, 'answer', {});
    for (const store of [this.cards, this.answers]) {
      store.subscribe(() => list.requestUpdate(), { signal: closed });
      closed.addEventListener('abort', () => store.close(), { once: true });
    }
  }
}

const known = new WeakMap<ListData, CardsWaiting>();

/** For a teacher: cards on which families wait (T24, H6). */
export function cardsTemplate(list: LitElement, data: ListData, words: PanelStrings): TemplateResult | typeof nothing {
  if (data.viewer.side !== 'school') return nothing;
  const here = known.get(data) ?? new CardsWaiting(list, data);
  known.set(data, here);
  const all = waitingCards(here.cards.snapshot.items, here.answers.snapshot.items);
  if (all.length === 0) return nothing;
  const told = ({ stuck, questions }: CardWaiting): string => [stuck > 0 ? words.stuckCount(String(stuck)) : '', questions > 0 ? words.questionCount(String(questions)) : ''].filter((one) => one !== '').join(' · ');
  return html`<section class="group cards" aria-labelledby="group-cards">
    <div class="group-head"><h3 class="t2" id="group-cards">${words.onCards} <span class="count">${all.reduce((sum, { stuck, questions }) => sum + stuck + questions, 0)}</span></h3></div>
    ${all.map((one) => html`<p class="card-line"><button type="button" class="b text" @click=${() => openCard(list, one.card.id)}>${icon('paper')}<span><bdi>${one.card.title}</bdi></span></button><span class="quiet">${sentence(told(one))}</span></p>`)}
  </section>`;
}

/** By the page, or in the homework card that stands beside the list. */
function openCard(list: LitElement, card: Id): void {
  if (!tell(list, 'fp-homework-select', { card }, true)) return;
  const beside = (list.getRootNode() as ParentNode).querySelector<HTMLElement & { card?: Id; touchpoint?: Id | undefined }>('fp-homework-card');
  if (beside) goTo(Object.assign(beside, { card, touchpoint: undefined }));
}

/** Whoever opens it goes on in it, by eye and by keys. */
export function goTo(widget: HTMLElement): void {
  if (!widget.hasAttribute('tabindex')) widget.tabIndex = -1;
  widget.scrollIntoView({ block: 'nearest' });
  widget.focus({ preventScroll: true });
}
