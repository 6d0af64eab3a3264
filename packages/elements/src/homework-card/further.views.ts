import { html, nothing, type TemplateResult } from 'lit';
import { mark } from '../shared/marks.js';
import { stepIcon } from '../shared/step.icon.js';
import type { AnswerView } from './answering.words.js';
import { fold, tagOf } from './card.views.js';

/** Going further, for whoever likes: at home, nearby, from somebody's work (H3). */
export function further({ touchpoint, words }: AnswerView): TemplateResult | typeof nothing {
  const { further: more } = touchpoint;
  const ideas = ([['home', more.home, words.home], ['community', more.community, words.nearby], ['work', more.work, words.fromWork]] as const).filter(([, text]) => text !== undefined && text !== '');
  return ideas.length === 0 ? nothing : fold(words.further, false, html`<div class="three">${ideas.map(([side, text, label]) => html`<div class="sided ${side}"><p class="t3">${side === 'work' ? stepIcon : mark(side)}<span>${label}</span></p><p dir="auto" lang=${tagOf(touchpoint.language.tag)}>${text}</p></div>`)}</div>`);
}
