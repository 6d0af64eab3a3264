import { newId, type Announcement, type AnnouncementQuestion, type FamilyAction, type Id, type Report } from '@family-partnering/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { directionOf } from '../shared/direction.js';
import { icon } from '../shared/icons.js';
import { mark } from '../shared/marks.js';
import { sentence } from '../shared/sentence.js';
import { cleanWords, isolate } from '../shared/text.js';
import { writingIcons } from '../shared/writing.icons.js';
import { cardsTemplate } from './cards-waiting.js';
import { ask, decide, outcome, post, reply } from './news.actions.js';
import { newsOf, type News, type NewsForm, type NewsHost } from './news.js';
import type { PanelStrings } from './panels.strings.js';
import { plansTemplate } from './plans-waiting.js';
import type { ListData } from './thread-list.data.js';
import { inside } from './thread-list.model.js';
import { when } from './thread-list.words.js';

interface Telling {
  readonly list: NewsHost;
  readonly data: ListData;
  readonly news: News;
  readonly forms: PanelStrings;
}

/** What stands beside the talks: news, and for a teacher the cards on which families wait, and the plans in which something waits for this viewer. */
export function besideTemplate(list: NewsHost, data: ListData, forms: PanelStrings): TemplateResult {
  const news = newsOf(list, data);
  return html`${news && !news.isEmpty ? newsTemplate({ list, data, news, forms }) : nothing}${cardsTemplate(list, data, forms)}${plansTemplate(list, data, forms)}`;
}

/** One in full, several as a count (T22). Whatever waits for this person is counted beside it. */
function newsTemplate(telling: Telling): TemplateResult {
  const { news, forms, list } = telling;
  const { fresh, isOpen } = news;
  const single = fresh.length === 1 && news.asked.length + news.waiting === 0;
  const shown = isOpen ? news.told : single ? fresh : [];
  const title = fresh.length > 1 ? forms.newsCount(number(fresh.length, list)) : forms.news;
  return html`<section class="group news" part="news" aria-labelledby="group-news">
    <div class="group-head"><h3 class="t2" id="group-news">${title}</h3>
      <button type="button" class="b text" aria-expanded=${isOpen ? 'true' : 'false'} @click=${() => news.turn()}><span>${isOpen ? forms.close : forms.newsRead}</span></button></div>
    ${news.waiting > 0 && !isOpen ? html`<p class="group-note">${forms.newsWaiting(number(news.waiting, list))}</p>` : nothing}
    ${news.kept.map(({ action, state }) => keptTemplate(action, state === 'refused', telling))}
    ${isOpen ? html`${formTemplate('tell', undefined, telling)}${news.reports.map((one) => reportTemplate(one, telling))}${news.asked.map((one) => askedTemplate(one, telling))}` : nothing}
    ${shown.map((one) => toldTemplate(one, telling))}
    ${isOpen && news.form === undefined && news.can('announcement.post') ? html`<p class="group-note"><button type="button" class="b text" @click=${() => news.open({ is: 'tell' })}>${writingIcons.plus}<span>${tellWords(telling)}</span></button></p>` : nothing}
  </section>`;
}

const number = (count: number, { language }: NewsHost): string => new Intl.NumberFormat([language, 'en'], { numberingSystem: 'latn' }).format(count);
const day = (at: string, { data, list }: Telling): string => when(at, { tag: list.language, now: data.now() } as Parameters<typeof when>[1]);
const tellWords = ({ data, forms }: Telling): string => (data.viewer.side === 'school' ? forms.newsTell : forms.newsRequest);

/** Kept on this device; or not taken, with its ways on. */
function keptTemplate({ id }: { readonly id: Id }, refused: boolean, { data, forms }: Telling): TemplateResult {
  const { outbox } = data.session;
  if (!refused) return html`<p class="group-note small">${icon('offline')} ${forms.savedHere}</p>`;
  return html`<div class="band">${icon('warning')}<p>${forms.failed}</p>
    <button type="button" class="b" @click=${() => outbox?.retry(id)}>${icon('retry')}<span>${forms.newsSend}</span></button>
    <button type="button" class="b text" @click=${() => void outbox?.discard(id)}><span>${forms.throwAway}</span></button></div>`;
}

/** What a button does, and to which of several: no two sound the same. */
const named = (does: string, text: string): string => `${does}: ${isolate(text.length > 60 ? `${text.slice(0, 60)}…` : text)}`;
const wordsOf = (text: string, tag: string): TemplateResult => html`<p lang=${tag} dir="auto">${cleanWords(text)}</p>`;

function toldTemplate(one: Announcement, telling: Telling): TemplateResult {
  const { forms, data, news } = telling;
  const { by, answers, text, language, at, toldAt } = one;
  return html`<article class="panel">
    <div class="stack tight"><p class="small quiet">${mark(by.side)} ${sentence(forms.newsFrom(isolate(by.called), day(toldAt ?? at, telling)))}</p>${wordsOf(text, language.tag)}</div>
    ${news.questions(one).map((question) => questionTemplate(question, one, telling))}
    ${answers.person === data.viewer.person || !news.can('announcement.ask') ? nothing : news.form?.is === 'ask' && news.form.of === one.id ? formTemplate('ask', one, telling)
      : html`<div class="row"><button type="button" class="b" aria-label=${named(forms.newsAnswer, text)} @click=${() => news.open({ is: 'ask', of: one.id })}>${icon('pen')}<span>${forms.newsAnswer}</span></button></div>`}
  </article>`;
}

/** Seen by whoever asked and by the one who answers. */
function questionTemplate(question: AnnouncementQuestion, told: Announcement, telling: Telling): TemplateResult {
  const { forms, data, news } = telling;
  const { id, by, at, text, language, reply: back } = question;
  const mine = by.person === data.viewer.person;
  const answering = told.answers.person === data.viewer.person && back === undefined && news.can('announcement.reply');
  return html`<blockquote class="said ${by.side}"><p class="small quiet">${mark(by.side)} ${sentence(mine ? forms.newsYou(day(at, telling)) : forms.newsFrom(isolate(by.called), day(at, telling)))}</p>${wordsOf(text, language.tag)}</blockquote>
    ${back === undefined ? nothing : html`<blockquote class="said ${back.by.side}"><p class="small quiet">${mark(back.by.side)} ${sentence(forms.newsTheirs(isolate(back.by.called), day(back.at, telling)))}</p><p class="body" dir="auto">${cleanWords(back.text)}</p></blockquote>`}
    ${!answering ? nothing : news.form?.is === 'reply' && news.form.of === id ? formTemplate('reply', question, telling)
      : html`<div class="row"><button type="button" class="b" aria-label=${named(forms.newsReply, text)} @click=${() => news.open({ is: 'reply', of: id })}>${icon('pen')}<span>${forms.newsReply}</span></button></div>`}`;
}

/** Asked for: by this person, or of this person. */
function askedTemplate(one: Announcement, telling: Telling): TemplateResult {
  const { forms, data, news } = telling;
  const { by, answers, text, language, state, note } = one;
  const mine = by.person === data.viewer.person;
  const head = !mine ? forms.newsAsks(isolate(by.called)) : state === 'asked' ? forms.newsLooks(isolate(answers.called)) : forms.newsNotNow(isolate(answers.called));
  const yes = (): void => void news.tellAll(one, decide(data.viewer, one, true, '', newId), forms);
  const told = news.isDecided(one);
  return html`<article class="panel proposed">
    <div class="stack tight"><p class="label">${mark(by.side)} ${sentence(head)}</p>${wordsOf(text, language.tag)}${note === undefined ? nothing : html`<p class="body small" dir="auto">${cleanWords(note)}</p>`}</div>
    ${mine || !news.can('announcement.answer') ? nothing : news.form?.is === 'no' && news.form.of === one.id ? formTemplate('no', one, telling)
      : html`<div class="acting"><div class="row" ?inert=${told}><button type="button" class="b" aria-label=${named(forms.newsTell, text)} @click=${yes}>${forms.newsTell}</button><button type="button" class="b" aria-label=${named(forms.notThisTime, text)} @click=${() => news.open({ is: 'no', of: one.id })}>${forms.notThisTime}</button></div>
        ${told ? html`<p class="settled">${icon('check')}<span>${forms.newsTold}</span></p>` : nothing}</div>`}
  </article>`;
}

/** For the safety team: what somebody asked them to look at. */
function reportTemplate(one: Report, telling: Telling): TemplateResult {
  const { forms, news } = telling;
  const { id, by, at, reason } = one;
  return html`<article class="panel">
    <div class="stack tight"><p class="label">${icon('warning')} ${forms.reports}</p>
      <p class="small quiet">${mark(by.side)} ${sentence(forms.reportFrom(isolate(by.called), day(at, telling)))}</p>${reason === '' ? nothing : html`<p class="body" dir="auto">${cleanWords(reason)}</p>`}</div>
    ${!news.can('report.answer') ? nothing : news.form?.is === 'report' && news.form.of === id ? formTemplate('report', one, telling)
      : html`<div class="row"><button type="button" class="b" aria-label=${named(forms.reportAnswer, reason === '' ? by.called : reason)} @click=${() => news.open({ is: 'report', of: id })}>${icon('pen')}<span>${forms.reportAnswer}</span></button></div>`}
  </article>`;
}

/** Staff whom this person may ask: who is named to answer, and who is in their talks. */
function staffOf(data: ListData): readonly { readonly person: Id; readonly called: string }[] {
  const { threads, school } = data;
  const named = school?.answers === undefined ? undefined : data.person(school.answers);
  const all = new Map<Id, string>(named === undefined ? [] : [[school!.answers!, named.called]]);
  for (const thread of threads) for (const { person: id, side, called } of inside(thread)) if (side === 'school' && !all.has(id)) all.set(id, called);
  return [...all].map(([id, called]) => ({ person: id, called }));
}

type Of<F extends NewsForm['is']> = F extends 'reply' ? AnnouncementQuestion : F extends 'report' ? Report : F extends 'tell' ? undefined : Announcement;

function formTemplate<F extends NewsForm['is']>(is: F, of: Of<F>, telling: Telling): TemplateResult | typeof nothing {
  const { forms, news, list, data } = telling;
  if (news.form?.is !== is) return nothing;
  const { viewer } = data;
  const staff = staffOf(data);
  const asks = is === 'tell' && viewer.side !== 'school';
  const reader = is === 'ask' ? (of as Announcement).answers : is === 'reply' || is === 'report' ? (of as AnnouncementQuestion | Report).by : undefined;
  const title = { tell: tellWords(telling), ask: forms.newsAnswer, reply: forms.newsReply, no: forms.notThisTime, report: forms.reportAnswer }[is];
  const help = reader ? forms.newsPrivate(isolate(reader.called)) : is === 'no' ? forms.newsWhy : asks ? forms.newsRequestHelp : forms.newsTellHelp;
  const action = (): FamilyAction => {
    const { text } = news;
    switch (is) {
      case 'tell': return post(viewer, asks ? (news.to ?? staff[0]!.person) : viewer.person, text, list.language, newId);
      case 'ask': return ask(viewer, of as Announcement, text, list.language, newId);
      case 'reply': return reply(viewer, of as AnnouncementQuestion, text, newId);
      case 'no': return decide(viewer, of as Announcement, false, text, newId);
      default: return outcome(of as Report, text, newId);
    }
  };
  const submit = (event: Event): void => {
    event.preventDefault();
    if ((news.text.trim() === '' && is !== 'no') || (asks && staff.length === 0)) return news.tell(forms.writeFirst);
    void news.send(action(), forms);
  };
  return html`<form class="news-form ${is === 'tell' ? 'panel' : 'stack'}" @submit=${submit}>
    <h4 class="t2" tabindex="-1">${title}</h4>
    ${asks && staff.length > 1 ? html`<div class="stack tight"><label class="label" for="news-who">${forms.newsWho}</label>
      <select id="news-who" class="field" @change=${(event: Event) => news.write({ to: (event.target as HTMLSelectElement).value })}>
        ${staff.map(({ person, called }) => html`<option value=${person} ?selected=${person === news.to}>${called}</option>`)}</select></div>` : nothing}
    <div class="stack tight"><label class="label" for="news-words">${forms.newsWords}</label><p class="small quiet" id="news-help">${sentence(help)}</p>
      <textarea id="news-words" class="field" rows="3" maxlength=${is === 'no' ? 2000 : 4000} lang=${list.language} dir=${news.text === '' ? directionOf(list.language) : 'auto'} aria-describedby="news-help" .value=${news.text} @input=${(event: Event) => news.write({ text: (event.target as HTMLTextAreaElement).value })}></textarea></div>
    <p role="alert">${news.notice}</p>
    <div class="row"><button type="submit" class="b go">${writingIcons.send}<span>${forms.newsSend}</span></button>
      <button type="button" class="b text" @click=${() => news.open(undefined)}><span>${forms.cancel}</span></button></div>
  </form>`;
}
