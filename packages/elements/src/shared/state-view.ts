import type { Code, Refusal } from '@family-partnering/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { icon, type IconName } from './icons.js';
import { sentence } from './sentence.js';
import type { StateStrings } from './state.strings.js';

/** A state that fills the widget: what happened, what is safe, what to do, a code to read out. */
export interface StateView {
  readonly picture: IconName;
  readonly title: string;
  readonly safe?: string;
  readonly retry?: () => void;
  /** The page itself has to come again: whoever signs people in stands outside. */
  readonly reload?: boolean;
  readonly code?: string;
  /** A hint in English words for whoever built the page. */
  readonly forDeveloper?: string;
}

/** The codes to read out: short, the same on every page, and nothing in them about a person. */
const NUMBERS: Readonly<Record<Code, number>> = {
  unauthenticated: 401, forbidden: 403, 'not-found': 404, conflict: 409, invalid: 422,
  'rate-limited': 429, offline: 100, unavailable: 503, unsupported: 501, protocol: 502,
};

export const codeOf = (refusal: Refusal): string => `FP-${NUMBERS[refusal.code] ?? 500}`;

/** What a refusal says to a person, by its code and, where there is one, by its reason. */
export function sentenceFor(refusal: Refusal, words: StateStrings, office?: string): string {
  const byReason: Readonly<Record<string, string>> = { 'storage-full': words.noRoom, 'storage-blocked': words.noStore, 'person-unknown': words.cannotShow };
  const byCode: Readonly<Record<Code, string>> = {
    unauthenticated: words.signInAgain,
    forbidden: words.cannotShow,
    'not-found': words.cannotShow,
    conflict: words.changedMeanwhile,
    invalid: words.lookAgain,
    'rate-limited': words.tooFast,
    offline: words.offline,
    unavailable: words.busy,
    unsupported: office === undefined ? words.notOffered : words.notOfferedCall(office),
    protocol: words.broken,
  };
  return byReason[refusal.reason ?? ''] ?? byCode[refusal.code] ?? words.broken;
}

/** A refusal as a whole view. */
export function refusedView(refusal: Refusal, words: StateStrings, retry: (() => void) | undefined, office?: string): StateView {
  const view = { title: refusal.code === 'offline' ? words.offlineNothing : sentenceFor(refusal, words, office), code: codeOf(refusal) };
  const picture: IconName = refusal.code === 'offline' ? 'offline' : refusal.code === 'unsupported' ? 'talk' : 'warning';
  const mayHelp = retry !== undefined && refusal.code !== 'unsupported' && refusal.code !== 'forbidden' && refusal.code !== 'not-found' && refusal.reason !== 'person-unknown';
  return { ...view, picture, ...(mayHelp && { retry, safe: words.nothingChanged }), reload: refusal.code === 'unauthenticated', ...hint(refusal) };
}

/** What an adapter says of a page that is set up in a wrong way. Only its developer can do something about it. */
function hint({ code, message }: Refusal): Pick<StateView, 'forDeveloper'> {
  return (code === 'protocol' || code === 'unauthenticated') && message !== '' && message !== code ? { forDeveloper: message } : {};
}

export function stateTemplate(view: StateView, words: StateStrings): TemplateResult {
  return html`<div class="stateview">
    <span class="state-picture">${icon(view.picture)}</span>
    <p class="t2">${sentence(view.title)}</p>
    ${view.safe === undefined ? nothing : html`<p>${sentence(view.safe)}</p>`}
    ${view.retry === undefined
      ? nothing
      : html`<button class="b go" type="button" @click=${view.retry}>${icon('retry')}<span>${words.tryAgain}</span></button>`}
    ${view.reload ? reloadButton(words) : nothing}
    ${view.code === undefined ? nothing : html`<p class="small quiet">${words.code(view.code)}</p>`}
    ${view.forDeveloper === undefined
      ? nothing
      : html`<details class="small"><summary>${words.forDeveloper}</summary><p>${view.forDeveloper}</p></details>`}
  </div>`;
}

/** Signing in is the page's own: it asks for it when it comes again. */
export const reloadButton = ({ reload }: Pick<StateStrings, 'reload'>): TemplateResult => html`<button class="b" type="button" @click=${() => location.reload()}><span>${reload}</span></button>`;

/** The shapes of what is coming, without words. */
export function skeleton(label: string): TemplateResult {
  const lines = (...widths: readonly string[]) => widths.map((width) => html`<span class="sk ${width}"></span>`);
  return html`<div class="skel" role="status">
    <span class="vh">${label}</span>
    <div class="skel-head">${lines('w50', 'w30')}</div>
    <div class="skel-body">
      <div class="said school">${lines('w95', 'w65')}</div>
      <div class="said home end">${lines('w95')}</div>
      <div class="said school">${lines('w80', 'w95', 'w30')}</div>
    </div>
  </div>`;
}
