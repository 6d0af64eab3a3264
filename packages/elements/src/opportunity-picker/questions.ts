import { SETTINGS, type FitAnswers } from '@family-partnering/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../shared/icons.js';
import { sentence } from '../shared/sentence.js';
import { isolate } from '../shared/text.js';
import { settingMark } from './card.js';
import { HELPS, isAnswered, MINUTES, NO_ANSWERS, type Answers, type Find, type Help, type Kind } from './finding.model.js';
import { kindWord } from './finding.words.js';
import { button } from './mine.js';
import { length, supportWord } from './opportunity-picker.words.js';
import { picture } from './picker.icons.js';
import { whereWord, type Told } from './taking-part.words.js';

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
      <p class="note">${icon('quiet')}<span>${words.private}</span></p>
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

const KIND_ORDER: readonly Kind[] = ['help', 'learn', 'decide', 'share', 'at-home'];

/** Search, kind and order: each key press looks through all of it. */
export function findTemplate(find: Find, told: Told, change: (find: Find) => void): TemplateResult {
  const { words } = told;
  const value = (event: Event): string => (event.target as HTMLInputElement | HTMLSelectElement).value;
  return html`<div class="finding" role="search">
    <label class="grow"><span class="label">${words.search}</span><input class="field" type="search" dir="auto" .value=${find.letters} @input=${(event: Event) => change({ ...find, letters: value(event) })} /></label>
    <label><span class="label">${words.kind}</span><select class="field" @change=${(event: Event) => change({ ...find, kind: (value(event) || undefined) as Kind | undefined })}>
      <option value="" ?selected=${find.kind === undefined}>${words.allKinds}</option>
      ${KIND_ORDER.map((kind) => html`<option value=${kind} ?selected=${find.kind === kind}>${kindWord(kind, told)}</option>`)}</select></label>
    <label><span class="label">${words.sort}</span><select class="field" @change=${(event: Event) => change({ ...find, order: value(event) as Find['order'] })}>
      ${([['fit', words.byFit], ['time', words.byTime], ['day', words.byDay]] as const).map(([order, label]) => html`<option value=${order} ?selected=${find.order === order}>${label}</option>`)}</select></label>
  </div>`;
}
