import { SETTINGS, type FitAnswers } from '@family-partnering/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../shared/icons.js';
import { sentence } from '../shared/sentence.js';
import { isolate } from '../shared/text.js';
import { button } from './bands.js';
import { settingMark } from './card.js';
import { FIND_ALL, HELPS, isAnswered, kindsOf, MINUTES, NO_ANSWERS, type Answers, type Find, type Help } from './finding.model.js';
import { sortWord } from './finding.words.js';
import { length, supportWord } from './opportunity-picker.words.js';
import { picture } from './picker.icons.js';
import { whereWord, type Told } from './taking-part.words.js';

/** What stays here. */
const LOCK = html`<svg class="i" viewBox="0 0 24 24" aria-hidden="true"><rect x="5" y="10.5" width="14" height="9.5" rx="2" /><path d="M8 10.5V8a4 4 0 0 1 8 0v2.5" /></svg>`;

const toggled = <T>(list: readonly T[], one: T): readonly T[] => (list.includes(one) ? list.filter((other) => other !== one) : [...list, one]);
const helpPicture = (help: Help): TemplateResult => (help === 'by-phone' ? icon('phone') : picture(help));

export interface Asking {
  change(how: (answers: Answers) => Answers): void;
  /** The school adult to whom one may show one's answers. */
  readonly called: string | undefined;
  /** What that adult sees now. */
  readonly shared: FitAnswers | undefined;
  share(): void;
  unshare(): void;
}

/** Three short questions beside the results, never before them (O1). @param open on a wide widget they always are */
export function questionsTemplate(answers: Answers, open: boolean, told: Told, asking: Asking): TemplateResult {
  const { words, tag } = told;
  const { change } = asking;
  const many = (answers.minutes === undefined ? 0 : 1) + answers.where.length + answers.helps.length;
  return html`<details class="questions" ?open=${open}>
    <summary class="t3">${icon('open')}<span>${words.fitTitle}</span>${many > 0 ? html`<span class="count">${many}</span>` : nothing}</summary>
    <div class="qs">
      <p class="note">${LOCK}<span>${words.private}</span></p>
      <fieldset><legend>${words.howLong}</legend><div class="chips">
        ${[...MINUTES, 0].map((minutes) => html`<label class="choice"><input type="radio" name="minutes" .checked=${answers.minutes === minutes} @change=${() => change((now) => ({ ...now, minutes }))} /><span>${minutes === 0 ? words.itChanges : sentence(length(minutes, tag))}</span></label>`)}
      </div></fieldset>
      <fieldset><legend>${words.where}</legend><div class="chips">
        ${SETTINGS.map((setting) => html`<label class="choice"><input type="checkbox" .checked=${answers.where.includes(setting)} @change=${() => change((now) => ({ ...now, where: toggled(now.where, setting) }))} />${settingMark(setting)}<span>${whereWord(setting, words)}</span></label>`)}
      </div></fieldset>
      <fieldset><legend>${words.help}</legend><div class="chips">
        ${HELPS.map((help) => html`<label class="choice"><input type="checkbox" .checked=${answers.helps.includes(help)} @change=${() => change((now) => ({ ...now, helps: toggled(now.helps, help) }))} />${helpPicture(help)}<span>${supportWord(help, words)}</span></label>`)}
      </div></fieldset>
      ${many > 0 ? button(words.clear, () => change(() => NO_ANSWERS), 'text') : nothing}
      ${sharing(answers, told, asking)}
    </div>
  </details>`;
}

/** By one's own tap, for one named person, and taken back by another (O1). */
function sharing(answers: Answers, { words }: Told, { called, shared, share, unshare }: Asking): TemplateResult | typeof nothing {
  const name = called === undefined ? undefined : isolate(called);
  if (name === undefined || (!shared && !isAnswered(answers))) return nothing;
  const same = shared && shared.minutes === answers.minutes && `${shared.where}|${shared.helps}` === `${answers.where}|${answers.helps}`;
  const show = (label: string): TemplateResult => html`<button type="button" class="b" @click=${share}>${icon('people')}<span>${sentence(label)}</span></button>`;
  if (!shared) return html`<div class="sharing">${show(words.share(name))}</div>`;
  return html`<div class="sharing"><p class="note">${icon('people')}<span>${sentence(words.shared(name))}</span></p>
    ${same || !isAnswered(answers) ? nothing : show(words.shareNew(name))}${button(words.stopSharing, unshare, 'text')}</div>`;
}

/** What is looked for: folded where there is little room. Each key press looks through all of it. @param open on a wide widget it always is */
export function findTemplate(find: Find, open: boolean, isSchool: boolean, told: Told, change: (find: Find) => void): TemplateResult {
  const { words } = told;
  const value = (event: Event): string => (event.target as HTMLInputElement | HTMLSelectElement).value;
  const many = (find.letters === '' ? 0 : 1) + (find.kind === undefined ? 0 : 1) + (find.order === FIND_ALL.order ? 0 : 1);
  return html`<details class="finding" ?open=${open}><summary class="t3">${icon('open')}<span>${words.findTitle}</span>${many > 0 ? html`<span class="count">${many}</span>` : nothing}</summary><div class="find" role="search">
    <div class="grow"><label for="find-words">${words.search}</label><input id="find-words" class="field" type="search" dir="auto" .value=${find.letters} @input=${(event: Event) => change({ ...find, letters: value(event) })} /></div>
    <div><label for="find-kind">${words.kind}</label><select id="find-kind" class="field" @change=${(event: Event) => change({ ...find, kind: (value(event) || undefined) as Find['kind'], exact: isSchool })}>
      <option value="" ?selected=${find.kind === undefined}>${words.allKinds}</option>
      ${kindsOf(isSchool).map((kind) => html`<option value=${kind} ?selected=${find.kind === kind}>${sortWord(kind, words)}</option>`)}</select></div>
    <div><label for="find-order">${words.sort}</label><select id="find-order" class="field" @change=${(event: Event) => change({ ...find, order: value(event) as Find['order'] })}>
      ${([['fit', words.byFit], ['time', words.byTime], ['day', words.byDay]] as const).map(([order, label]) => html`<option value=${order} ?selected=${find.order === order}>${label}</option>`)}</select></div>
  </div></details>`;
}
