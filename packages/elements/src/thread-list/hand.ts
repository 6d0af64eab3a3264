import type { Id, Member, Thread } from '@family-partnering/contract';
import { html, type TemplateResult } from 'lit';
import { mark } from '../shared/marks.js';
import { sentence } from '../shared/sentence.js';
import { isolate } from '../shared/text.js';
import type { PanelTelling } from './panels.js';
import { handWords, title } from './thread-list.words.js';

export interface HandActions {
  pick(person: Id): void;
  hand(): void;
  cancel(): void;
}

/** Who answers from now on; what the family will read stands there before it is done. */
export function handTemplate(thread: Thread, colleagues: readonly Member[], picked: Id | undefined, host: PanelTelling, actions: HandActions): TemplateResult {
  const { forms } = host;
  const chosen = colleagues.find(({ person }) => person === picked);
  return html`<section class="panel" part="hand" aria-label=${handWords(host)}>
    <h3 class="t2" tabindex="-1">${sentence(forms.handTitle(title(thread, host).title))}</h3>
    ${colleagues.length === 0
      ? html`<p>${forms.handNobody}</p>`
      : html`<fieldset class="pick" aria-label=${handWords(host)}>
          ${colleagues.map(
            ({ person, called, relation, side }) => html`<label class="choice"><input type="radio" name="colleague" .checked=${person === picked} @change=${() => actions.pick(person)} />${mark(side)}<span><bdi>${called}</bdi><span class="under small quiet">${relation}</span></span></label>`,
          )}
        </fieldset>`}
    ${chosen ? html`<p>${sentence((host.viewer.side === 'school' ? forms.handTold : forms.handToldSchool)(isolate(chosen.called)))}</p>` : ''}
    <div class="row">
      ${chosen ? html`<button type="button" class="b go" @click=${actions.hand}>${forms.handNow}</button>` : ''}
      <button type="button" class="b text" @click=${actions.cancel}>${forms.cancel}</button>
    </div>
  </section>`;
}
