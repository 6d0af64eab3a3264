import { EXPLAINED_HOW, newId, type ExplainedHow, type Explaining, type FamilyAction, type Message, type RecordExplained } from '@family-partnering/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { directionOf } from '../shared/direction.js';
import { icon } from '../shared/icons.js';
import { languageName } from '../shared/language-name.js';
import { sentence } from '../shared/sentence.js';
import { cleanWords, isolate } from '../shared/text.js';
import { findExplainer, giveLegalWords, objectToExplained, recordExplained } from './legal.actions.js';
import type { LegalParts } from './legal.parts.js';
import type { LegalStrings } from './legal.strings.js';
import { nextDays } from './composer.js';
import { dayAhead, type Telling } from './message-thread.words.js';

export interface LegalTelling extends Telling {
  readonly legal: LegalParts;
  readonly more: LegalStrings;
  act(action: FamilyAction): Promise<boolean>;
}

/** Where a letter stands for each of its readers. A reader sees their own; the side that wrote it sees all. */
export function letterTemplate(letter: Message, telling: LegalTelling): TemplateResult {
  const mine = letter.explaining!.filter(({ person }) => person === telling.viewer.person);
  return html`<div role="listitem">${mine.length > 0 ? mine.map((one) => forReader(letter, one, telling)) : letter.explaining!.map((one) => forWriter(letter, one, telling))}</div>`;
}

function explainedLine({ explained }: Explaining, { more }: LegalTelling): string {
  const by: Readonly<Record<ExplainedHow, (name: string) => string>> = { call: more.explainedCall, video: more.explainedVideo, visit: more.explainedVisit, paper: more.explainedPaper };
  return by[explained!.how](isolate(explained!.called));
}

/** asked → found → explained by whom and how, in the order in which it came. */
function standing(one: Explaining, telling: LegalTelling): TemplateResult {
  const { more } = telling;
  const { found, explained, owner, state } = one;
  return html`${state === 'asked' ? html`<p>${sentence(more.asked(isolate(owner.called)))}</p>` : nothing}
    ${found && state === 'found' ? html`<p>${sentence(more.found(isolate(found.called), dayAhead(found.by, telling)))}</p>` : nothing}
    ${explained ? html`<p>${sentence(explainedLine(one, telling))}</p>` : nothing}`;
}

const made = ({ words, wants }: Explaining, { more }: LegalTelling) =>
  words === undefined ? nothing : html`<div class="made"><p class="body" lang=${words.language} dir=${directionOf(words.language)}>${cleanWords(words.text)}</p><p class="small quiet">${sentence(more.madeBy(isolate(words.madeBy), isolate(languageName(wants))))}</p></div>`;

function forReader(letter: Message, one: Explaining, telling: LegalTelling): TemplateResult {
  const { more, legal } = telling;
  const { explained, objection, state } = one;
  const key = `object:${letter.id}`;
  const said = explained && { yes: more.youUnderstood, question: more.youQuestion, no: more.youNotYet }[explained.understood];
  return html`<section class="letter" aria-label=${more.title}>
    <h4>${icon('warning')}<span>${more.title}</span></h4>
    ${state === 'asked' || state === 'found' ? html`<p>${more.free}</p>` : nothing}
    ${standing(one, telling)}
    ${said === undefined ? nothing : html`<p>${said}</p>`}
    ${objection ? html`<p>${more.youSaid} <bdi>${cleanWords(objection.text)}</bdi></p>` : nothing}
    ${made(one, telling)}
    ${explained === undefined || objection ? nothing
      : legal.open === key
        ? form(telling, [field(telling, `${key}:text`, more.whatISaid, 3)], () => telling.act(objectToExplained(letter, one, legal.drafts.get(`${key}:text`) ?? '', newId)))
        : html`<div class="row"><button class="b text" type="button" @click=${() => legal.set({ open: key })}>${icon('pen')}<span>${more.notWhatISaid}</span></button></div>`}
  </section>`;
}

function forWriter(letter: Message, one: Explaining, telling: LegalTelling): TemplateResult {
  const { more, viewer } = telling;
  const name = isolate(one.called);
  const { explained, objection } = one;
  const said = explained && { yes: more.understood, question: more.question, no: more.notYet }[explained.understood](name);
  const isOwed = (viewer.side === 'school') === (letter.author.side === 'school');
  return html`<section class="letter">
    <h4>${icon('people')}<span>${sentence(more.titleFor(name, isolate(languageName(one.wants))))}</span></h4>
    ${standing(one, telling)}
    ${said === undefined ? nothing : html`<p>${sentence(said)}</p>`}
    ${objection ? html`<p>${sentence(more.saidOtherwise(name))} <bdi>${cleanWords(objection.text)}</bdi></p>` : nothing}
    ${made(one, telling)}
    ${one.state === 'asked' || one.state === 'found' ? html`<p class="small quiet">${more.noAnswerYet}</p>` : nothing}
    ${isOwed ? doing(letter, one, telling) : nothing}
  </section>`;
}

/** What the side that wrote it can do next, each in a form of its own. */
function doing(letter: Message, one: Explaining, telling: LegalTelling): TemplateResult {
  const { more, legal, act } = telling;
  const key = (what: string): string => `${what}:${letter.id}:${one.person}`;
  const open = (what: string, label: string) => html`<button class="b soft" type="button" @click=${() => legal.set({ open: key(what) })}><span>${label}</span></button>`;
  const text = (what: string, name: string): string => legal.drafts.get(`${key(what)}:${name}`)?.trim() ?? '';
  if (legal.open === key('find')) {
    const days = nextDays({ now: telling.now, school: undefined });
    return form(telling, [
      field(telling, `${key('find')}:who`, more.who, 1),
      select(telling, `${key('find')}:day`, more.byDay, days.map((day) => [day, dayAhead(day, telling)])),
    ], () => act(findExplainer(letter, one, text('find', 'who'), text('find', 'day') || days[0]!, newId)), () => text('find', 'who') !== '');
  }
  if (legal.open === key('explain')) {
    const hows = { call: more.byPhone, video: more.byVideo, visit: more.inPerson, paper: more.onPaper };
    return form(telling, [
      field(telling, `${key('explain')}:who`, more.whoDid, 1),
      select(telling, `${key('explain')}:how`, more.how, EXPLAINED_HOW.map((how) => [how, hows[how]])),
      select(telling, `${key('explain')}:understood`, more.wasUnderstood, [['yes', more.yes], ['question', more.hasQuestion], ['no', more.no]]),
    ], () => act(recordExplained(letter, one, text('explain', 'who'), (text('explain', 'how') || 'call') as ExplainedHow, (text('explain', 'understood') || 'yes') as RecordExplained['understood'], newId)), () => text('explain', 'who') !== '');
  }
  if (legal.open === key('words')) {
    return form(telling, [field(telling, `${key('words')}:text`, more.words, 5), field(telling, `${key('words')}:who`, more.whoMade, 1)],
      () => act(giveLegalWords(letter, one, text('words', 'text'), text('words', 'who'), newId)), () => text('words', 'text') !== '' && text('words', 'who') !== '');
  }
  return html`<div class="row">${one.state === 'asked' ? open('find', more.weFound) : nothing}${open('explain', more.weExplained)}${one.words ? nothing : open('words', more.weHaveWords)}</div>`;
}

function form({ more, legal }: LegalTelling, fields: readonly TemplateResult[], save: () => Promise<boolean>, isFilled: () => boolean = () => true): TemplateResult {
  const submit = (event: Event): void => {
    event.preventDefault();
    if (!isFilled()) return legal.set({ empty: true });
    void save().then((done) => done && legal.set({ open: undefined, empty: false }));
  };
  return html`<form @submit=${submit} novalidate>${fields}
    ${legal.empty ? html`<p class="small strong" role="status">${more.fillIn}</p>` : nothing}
    <div class="row"><button class="b" type="submit">${icon('check')}<span>${more.save}</span></button><button class="b text" type="button" @click=${() => legal.set({ open: undefined, empty: false })}><span>${more.cancel}</span></button></div></form>`;
}

const field = ({ legal }: LegalTelling, key: string, label: string, rows: number): TemplateResult =>
  html`<label><span>${label}</span>${rows === 1
    ? html`<input class="field" dir="auto" maxlength="120" .value=${legal.drafts.get(key) ?? ''} @input=${typed(legal, key)} />`
    : html`<textarea class="field" rows=${rows} dir="auto" .value=${legal.drafts.get(key) ?? ''} @input=${typed(legal, key)}></textarea>`}</label>`;

const typed = (legal: LegalParts, key: string) => (event: Event): void => legal.keep(key, (event.target as HTMLInputElement).value);

const select = ({ legal }: LegalTelling, key: string, label: string, options: readonly (readonly [string, string])[]): TemplateResult =>
  html`<label><span>${label}</span><select class="field" @change=${(event: Event) => legal.keep(key, (event.target as HTMLSelectElement).value)}>${options.map(([value, words]) => html`<option value=${value} ?selected=${legal.drafts.get(key) === value}>${words}</option>`)}</select></label>`;
