import { newId, type Means, type Person, type SetLanguages } from '@family-partnering/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { dayOf } from '../shared/dates.js';
import { languageMenu } from '../shared/language-menu.js';
import { sentence } from '../shared/sentence.js';
import { languagesInWords } from './language-words.js';
import { meansButtons } from './means.views.js';
import { setLanguages } from './message-thread.actions.js';
import type { Writing } from './writing.views.js';

/**
 * A first hello asks in the talk, not in a form (C5): the language of this page, and how words are best brought. It stands
 * under the first words until somebody has answered them, and is asked of nobody who has said it on another day.
 */
export function helloTemplate({ data, telling, states, composer, act, say }: Writing): TemplateResult | undefined {
  const { viewer, words } = telling;
  const me = data.person(viewer.person);
  if (me === undefined || !isFirst(me, { data, telling })) return undefined;
  const told = me.toldAt === undefined ? [] : me.means;
  const choose = (means: readonly Means[]): void => void act(setLanguages(me, means, newId)).then((kept) => kept && say(words.helloSaved));
  return html`<div class="hello" role="group" aria-labelledby="hello">
    ${languageMenu(composer.locale, states.language)}
    <p class="t3" id="hello">${words.helloTitle}</p>
    <p class="small quiet">${words.helloHelp}</p>
    ${meansButtons(told, words, choose)}
    ${known(me, telling)}
  </div>`;
}

/** Nothing of theirs is in this talk, and nothing was said by them on another day. */
function isFirst({ toldAt }: Person, { data, telling: { viewer, now } }: Pick<Writing, 'data' | 'telling'>): boolean {
  if (viewer.side !== 'home' || data.messages.snapshot.more.before) return false;
  if (data.confirmed.some(({ author }) => author.person === viewer.person)) return false;
  if (!data.session.supports.actions.includes('person.languages' satisfies SetLanguages['type'])) return false;
  return toldAt === undefined || dayOf(toldAt) === dayOf(now);
}

/** What stands about them: each may say that it is wrong, in the same talk. */
function known({ speaks, reads, little }: Person, { words, tag }: Writing['telling']): TemplateResult | typeof nothing {
  if (speaks.length === 0) return nothing;
  const said = [words.helloSpeaks(languagesInWords(speaks, little?.speaks, tag, words.aLittle)), ...(reads.length > 0 ? [words.helloReads(languagesInWords(reads, little?.reads, tag, words.aLittle))] : [])];
  return html`<p class="small quiet">${said.map((line) => html`${sentence(line)} `)}${words.helloWrong}</p>`;
}
