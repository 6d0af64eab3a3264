import type { Means } from '@family-partnering/contract';
import { html, type TemplateResult } from 'lit';
import { icon, type IconName } from '../shared/icons.js';

/** What the ways are called. */
export interface MeansWords {
  readonly helloRead: string;
  readonly helloListen: string;
  readonly helloPerson: string;
}

const MEANS: readonly (readonly [Means, keyof MeansWords, IconName])[] = [['read', 'helloRead', 'paper'], ['listen', 'helloListen', 'speak'], ['person', 'helloPerson', 'phone']];

/** How words are best brought to somebody: in the order in which they were tapped, because what was said first counts most; never none. */
export function meansButtons(told: readonly Means[], words: MeansWords, choose: (means: readonly Means[]) => void): TemplateResult {
  const turn = (one: Means): void => {
    const means = told.includes(one) ? told.filter((other) => other !== one) : [...told, one];
    if (means.length > 0) choose(means);
  };
  return html`<div class="row">
    ${MEANS.map(([means, label, picture]) => html`<button class="b" type="button" aria-pressed=${String(told.includes(means))} @click=${() => turn(means)}>${icon(picture)}<span>${words[label]}</span></button>`)}
  </div>`;
}
