import type { Circle, Id, Member } from '@family-partnering/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../shared/icons.js';
import { mark } from '../shared/marks.js';
import { sentence } from '../shared/sentence.js';
import { isolate } from '../shared/text.js';
import { openNews } from './news.js';
import { completed, isAsked, modesFor, peopleOf, type Beginning, type Company } from './starting.js';
import { names } from '../shared/names.js';
import type { PanelTelling } from './panels.js';

export interface StarterHost extends PanelTelling {
  readonly children: readonly { readonly circle: Id; readonly called: string }[];
  readonly company: Company;
  /** The student, though they may not be on this page. */
  readonly called: string;
  readonly band: Circle['band'] | undefined;
  readonly beginning: Beginning;
  /** It was begun before, and kept on this device. */
  readonly kept: boolean;
  readonly notice: string;
  /** Where the viewer may tell everyone, or ask for it. */
  readonly mayTell: boolean;
  change(change: Partial<Beginning>): void;
  start(): void;
  cancel(): void;
  throwAway(): void;
}

/** Starts a talk by what it is about; who will see it stands there before the first word. */
export function starterTemplate(host: StarterHost): TemplateResult {
  const { words, forms, company, beginning, viewer, band } = host;
  const whole = completed(beginning, company, viewer, band);
  const student = isolate(company.student?.called ?? host.called);
  const toEveryone = ({ currentTarget }: Event): void => {
    openNews(currentTarget);
    host.cancel();
  };
  return html`<section class="panel" part="start" aria-label=${words.start}>
    <h3 class="t2" tabindex="-1">${words.start}</h3>
    ${host.kept ? html`<div class="see kept">${icon('paper')}<p>${forms.keptWords}</p><button type="button" class="b text" @click=${host.throwAway}><span>${forms.throwAway}</span></button></div>` : nothing}
    ${host.children.length > 1 ? aboutWhom(host) : nothing}
    <div class="stack tight">
      <label class="label" for="what">${forms.startWhat}</label>
      <p class="small quiet" id="what-help">${forms.startWhatHelp}</p>
      <input id="what" class="field" maxlength="200" dir="auto" aria-describedby="what-help" .value=${beginning.about} @input=${(event: Event) => host.change({ about: (event.target as HTMLInputElement).value })} />
    </div>
    ${modes(host, whole, student)}
    ${viewer.side !== 'home' && whole.mode !== 'student-school' && company.homes.length > 1 ? homes(host, whole) : nothing}
    ${viewer.side === 'school' ? nothing : schoolPeople(host, whole)}
    ${audienceLines(host, whole, student)}
    ${viewer.side === 'school'
      ? html`<div class="stack tight"><label class="label" for="first">${forms.firstWords}</label>
          <textarea id="first" class="field" rows="3" maxlength="4000" dir="auto" .value=${beginning.text} @input=${(event: Event) => host.change({ text: (event.target as HTMLTextAreaElement).value })}></textarea></div>`
      : nothing}
    <p role="alert">${host.notice}</p>
    <div class="row">
      <button type="button" class="b go" @click=${host.start}>${forms.startNow}</button>
      <button type="button" class="b text" @click=${host.cancel}>${forms.cancel}</button>
    </div>
    ${host.mayTell ? html`<div class="row"><button type="button" class="b text" @click=${toEveryone}><span>${viewer.side === 'school' ? forms.newsTell : forms.newsRequest}</span></button></div>` : nothing}
  </section>`;
}

function choice(kind: 'radio' | 'checkbox', name: string, checked: boolean, change: () => void, label: unknown, whose: unknown = nothing): TemplateResult {
  return html`<label class="choice"><input type=${kind} name=${name} .checked=${checked} @change=${change} />${whose}<span>${label}</span></label>`;
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

/** All of us, the adults, student and school (T19). One that is not possible stands there too, and says why. */
function modes({ forms, words, viewer, company, band, change }: StarterHost, whole: Beginning, student: string): TemplateResult {
  const labels = { all: forms.allOfUs, adults: forms.theAdults, 'student-school': viewer.side === 'student' ? words.studentSchool : forms.studentAndSchool(student) };
  const reasons = { 'student-missing': forms.notAllOfUs(student), 'adults-start-it': forms.notAdults, 'student-or-school': forms.notStudentSchool(student) };
  return html`<fieldset><legend>${forms.startWho}</legend><div class="pick">
    ${modesFor(company, viewer, band).map(({ mode, why }) => html`<label class="choice ${why ? 'not' : ''}"><input type="radio" name="mode" ?disabled=${why !== undefined} .checked=${whole.mode === mode} @change=${() => change({ mode })} />
      <span>${sentence(labels[mode])}${why ? html`<span class="under small quiet">${sentence(reasons[why])}</span>` : nothing}</span></label>`)}
  </div></fieldset>`;
}

/** Only school and the student see that there is more than one (T20). */
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
      choice('checkbox', 'school', whole.school.includes(member.person), () => toggle(member), html`<bdi>${member.called}</bdi><span class="under small quiet">${member.relation}</span>`, mark('school')))}
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
