import { newId, type Circle } from '@family-partnering/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { mark } from '../shared/marks.js';
import { sentence } from '../shared/sentence.js';
import { isolate } from '../shared/text.js';
import { startPlan } from './plan-tracker.actions.js';
import { ownHome } from './plan-tracker.model.js';
import { box, withWords, type Telling } from './plan-tracker.words.js';

/** Two questions (P1). The first may be skipped; whatever is written is kept at once. */
export function starterTemplate(circle: Circle, telling: Telling): TemplateResult {
  const { words, viewer, data, ui, act } = telling;
  const household = ownHome(data.members, viewer);
  const student = isolate(circle.called);
  const all = ui.draft('sees') === 'all';
  const sees = (value: string) => (): void => {
    ui.keep('sees', value);
    ui.set({ saved: '' });
  };
  const choose = (value: string, label: string, checked: boolean): TemplateResult => html`<label class="choice"><input type="radio" name="sees" .checked=${checked} @change=${sees(value)} /><span>${sentence(label)}</span></label>`;
  const start = (): void => withWords(telling, 'first', (oneThing) => void act(startPlan(circle, {
    goodAt: ui.draft('good').trim(), oneThing, home: household !== undefined && viewer.side === 'home' && !all ? household : 'shared', ...(viewer.side === 'school' && { answers: viewer.person }),
  }, newId), 'good', 'first', 'sees'));
  return html`<div class="stack wide starter">
    <div class="stack"><p class="marks">${mark('home')} ${mark('school')} ${mark('student')} ${mark('community')}</p><p class="t2">${words.empty}</p></div>
    ${box(telling, 'good', words.goodAt(student), { help: words.canSkip })}
    ${box(telling, 'first', words.firstThing)}
    ${viewer.side === 'home' && household !== undefined
      ? html`<fieldset class="stack tight"><legend>${words.whoSees}</legend>${choose('home', words.seesHome(student), !all)}${choose('all', words.seesAll(student), all)}</fieldset>`
      : nothing}
    <div><button class="b go" type="button" @click=${start}><span>${words.start}</span></button></div>
  </div>`;
}
