import { newId, type Plan, type PlanVersion } from '@family-partnering/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../shared/icons.js';
import { sentence } from '../shared/sentence.js';
import { isolate } from '../shared/text.js';
import { answerTo, proposeAgain } from './form.actions.js';
import type { PartsTelling } from './parts.telling.js';
import { day, opener, today } from './plan-tracker.words.js';
import { isClash, toldTemplate } from './versions.js';

/** One version, what it would change, and the four answers. A clash is found here, when agreeing, and both are shown. */
export function answeringTemplate(plan: Plan, version: PlanVersion, telling: PartsTelling): TemplateResult {
  const { words, more, data, viewer, tag, ui, act, main } = telling;
  const me = data.members.find(({ person }) => person === viewer.person);
  const agree = (): void => void act(answerTo(plan, version.id, { state: 'agree', text: '', steps: [] }, newId));
  const clash = isClash(plan, version);
  const say = (state: string, label: string, shape = ''): TemplateResult => {
    const open = ui.open === 'otherwise' && ui.draft('otherwise:state') === state;
    const toggle = (): void => {
      ui.keep('otherwise:state', state);
      ui.set({ open: open ? undefined : 'otherwise', empty: false });
    };
    return html`<button class="b ${shape}" type="button" aria-expanded=${String(open)} data-open="otherwise" @click=${toggle}><span>${label}</span></button>`;
  };
  const rare = ui.open === 'rare' || (ui.open === 'otherwise' && ui.draft('otherwise:state') === 'disagree');
  return html`${toldTemplate(plan, version, telling)}
    ${clash
      ? html`<div class="band">${icon('warning')}<p>${words.clash}</p><button class="b" type="button" @click=${() => void act(proposeAgain(plan, version, newId))}><span>${more.proposeAgain}</span></button></div>`
      : html`<div class="stack tight"><p class="t3">${sentence(more.whatDoYouSay(isolate(me?.called ?? '')))}</p>
        <p class="small quiet">${more.agreeMeans(day(today(telling), tag))}</p></div>`}
    <div class="row">
      ${clash ? nothing : html`<button class="b ${main === 'agree' ? 'go' : ''}" type="button" data-consent @click=${agree}>${icon('check')}<span>${more.agree}</span></button>`}
      ${say('change', more.change)}${say('not-yet', more.notYet)}
      ${opener(telling, 'rare', words.more, { picture: 'more' })}
      ${rare ? say('disagree', more.disagree) : nothing}
    </div>
    ${telling.form('otherwise')}`;
}
