import type { Id, Member, ThreadMode } from '@family-partnering/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../shared/icons.js';
import { mark } from '../shared/marks.js';
import { sentence } from '../shared/sentence.js';
import { isolate } from '../shared/text.js';
import { openNews } from './news.js';
import { completed, isAsked, peopleOf, type Beginning, type Company } from './starting.js';
import { names } from '../shared/names.js';
import type { PanelTelling } from './panels.js';

export interface StarterHost extends PanelTelling {
  readonly children: readonly { readonly circle: Id; readonly called: string }[];
  readonly company: Company;
  readonly beginning: Beginning;
  readonly notice: string;
  change(change: Partial<Beginning>): void;
  start(): void;
  cancel(): void;
}

/** Starts a talk by what it is about; who will see it stands there before the first word. */
export function starterTemplate(host: StarterHost): TemplateResult {
  const { words, forms, company, beginning, viewer } = host;
  const whole = completed(beginning, company, viewer);
  const student = company.student ? isolate(company.student.called) : '';
  const toEveryone = ({ currentTarget }: Event): void => {
    openNews(currentTarget);
    host.cancel();
  };
  return html`<section class="panel" part="start" aria-label=${words.start}>
    <h3 class="t2" tabindex="-1">${words.start}</h3>
    ${host.children.length > 1 ? aboutWhom(host) : nothing}
    <div class="stack tight">
      <label class="label" for="what">${forms.startWhat}</label>
      <p class="small quiet" id="what-help">${forms.startWhatHelp}</p>
      <input id="what" class="field" maxlength="200" dir="auto" aria-describedby="what-help" .value=${beginning.about} @input=${(event: Event) => host.change({ about: (event.target as HTMLInputElement).value })} />
    </div>
    ${company.student || viewer.side === 'student' ? modes(host, student) : nothing}
    ${viewer.side === 'school' && whole.mode !== 'student-school' && company.homes.length > 1 ? homes(host, whole) : nothing}
    ${viewer.side === 'school' ? nothing : schoolPeople(host, whole)}
    ${audienceLines(host, whole, student)}
    ${viewer.side === 'school'
      ? html`<div class="stack tight"><label class="label" for="first">${forms.firstWords}</label>
          <textarea id="first" class="field" rows="3" maxlength="4000" dir="auto" .value=${beginning.text} @input=${(event: Event) => host.change({ text: (event.target as HTMLTextAreaElement).value })}></textarea></div>`
      : nothing}
    <p role="alert">${host.notice}</p>
    <div class="row">
      <button type="button" class="b go" @click=${host.start}>${forms.startNow}</button>
      <button type="button" class="b text" @click=${host.cancel}>${words.cancel}</button>
    </div>
    <div class="row"><button type="button" class="b text" @click=${toEveryone}><span>${viewer.side === 'school' ? forms.newsTell : forms.newsRequest}</span></button></div>
  </section>`;
}

function choice(kind: 'radio' | 'checkbox', name: string, checked: boolean, change: () => void, label: unknown): TemplateResult {
  return html`<label class="choice"><input type=${kind} name=${name} .checked=${checked} @change=${change} /><span>${label}</span></label>`;
}

function aboutWhom(host: StarterHost): TemplateResult {
  const { beginning, forms } = host;
  const pick = (circle: Id): void => host.change({ circle, homes: [], school: [] });
  if (host.children.length > 8) {
    return html`<div class="stack tight"><label class="label" for="whom">${forms.startAbout}</label>
      <select id="whom" class="field" @change=${(event: Event) => pick((event.target as HTMLSelectElement).value)}>
        ${host.children.map(({ circle, called }) => html`<option value=${circle} ?selected=${circle === beginning.circle}>${called}</option>`)}
      </select></div>`;
  }
  return html`<fieldset><legend>${forms.startAbout}</legend><div class="pick">
    ${host.children.map(({ circle, called }) => choice('radio', 'whom', circle === beginning.circle, () => pick(circle), html`<bdi>${called}</bdi>`))}
  </div></fieldset>`;
}

/** All of us, the adults, student and school (T19). */
function modes(host: StarterHost, student: string): TemplateResult {
  const { words, forms, beginning, viewer } = host;
  const own = viewer.side === 'student';
  const offered: readonly (readonly [ThreadMode, string])[] = [
    ['all', forms.allOfUs],
    ...(own ? [] : [['adults', forms.theAdults] as const]),
    ...(viewer.side === 'home' ? [] : [['student-school', own ? words.studentSchool : forms.studentAndSchool(student)] as const]),
  ];
  return html`<fieldset><legend>${forms.startWho}</legend><div class="pick">
    ${offered.map(([mode, label]) => choice('radio', 'mode', beginning.mode === mode, () => host.change({ mode }), sentence(label)))}
  </div></fieldset>`;
}

/** Only school sees that there is more than one (T20). */
function homes(host: StarterHost, whole: Beginning): TemplateResult {
  const { forms, company, tag } = host;
  const each = whole.homes.length > 1;
  return html`<fieldset><legend>${forms.whichHome}</legend><div class="stack">
    ${company.homes.map(({ household, people }) =>
      choice('radio', 'home', !each && whole.homes[0] === household, () => host.change({ homes: [household] }), html`${mark('home')} ${sentence(forms.home(names(people, tag)))}`))}
    ${choice('radio', 'home', each, () => host.change({ homes: company.homes.map(({ household }) => household) }), forms.eachHome)}
  </div></fieldset>`;
}

function schoolPeople(host: StarterHost, whole: Beginning): TemplateResult {
  const toggle = ({ person }: Member): void =>
    host.change({ school: whole.school.includes(person) ? whole.school.filter((one) => one !== person) : [...whole.school, person] });
  return html`<fieldset><legend>${host.forms.withWhom}</legend><div class="pick">
    ${host.company.school.map((member) =>
      choice('checkbox', 'school', whole.school.includes(member.person), () => toggle(member), html`${mark('school')} <bdi>${member.called}</bdi> <span class="small quiet">${member.relation}</span>`))}
  </div></fieldset>`;
}

/** One sentence for each talk that will be started: two homes never stand in one. */
function audienceLines(host: StarterHost, whole: Beginning, student: string): TemplateResult {
  const { forms, company, viewer, tag } = host;
  const everyone = [...company.homes.flatMap(({ people }) => people), ...company.school, ...(company.student ? [company.student] : [])];
  const asked = isAsked(whole, company, viewer, company.homes.length);
  const targets = whole.homes.length === 0 ? [undefined] : whole.homes;
  const lines = targets.flatMap((home) => {
    const ids = peopleOf(whole, home, company).filter((person) => !(asked && person === company.student?.person));
    return ids.length === 0 ? [] : [forms.willBeIn(names(everyone.filter(({ person }) => ids.includes(person)), tag))];
  });
  const note = asked ? forms.studentAsked(student) : viewer.side === 'home' && whole.mode === 'all' && company.student ? forms.studentMayBeAsked(student) : '';
  return html`<div class="stack tight">
    ${lines.map((line) => html`<p class="see">${icon('people')}<span>${sentence(line)}</span></p>`)}
    ${note === '' ? nothing : html`<p class="small quiet">${sentence(note)}</p>`}
  </div>`;
}
