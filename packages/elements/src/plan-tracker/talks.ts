import type { Id, Link } from '@family-partnering/contract';
import { openStore, type Store } from '@family-partnering/store';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../shared/icons.js';
import { isShownOnPage, showOnPage } from '../shared/talk-links/show-thing.js';
import type { TalkLinks } from '../shared/talk-links/talk-links.js';
import type { PlanData } from './plan-tracker.data.js';
import type { PartsTelling } from './parts.telling.js';
import { about } from './plan-tracker.words.js';

const links = new WeakMap<PlanData, Store<Link>>();
/** The widget's part that ties words to things and unties them. */
export const writing = new WeakMap<PlanData, TalkLinks>();

/** Which messages the things of this plan came from, as this viewer may know: a link of a talk that they are not in does not exist. */
export function followTalks(data: PlanData, changed: () => void): void {
  if (links.has(data) || !data.session.supports.kinds.includes('link')) return;
  const store = openStore<Link>(data.session, 'link', { circle: data.circleId });
  links.set(data, store);
  store.subscribe(() => {
    if (store.snapshot.more.before) void store.more('before').catch(() => undefined);
    changed();
  }, { signal: data.signal });
  data.signal.addEventListener('abort', () => store.close(), { once: true });
}

/** The messages that something came from, or that are about it (T10). @param words what it says, for whoever hears several */
export function talksTemplate(thing: Id, words: string, telling: PartsTelling): TemplateResult | typeof nothing {
  const found = (links.get(telling.data)?.snapshot.items ?? []).filter((link) => link.thing === thing);
  return found.length === 0 ? nothing : html`<ul class="stack tight talks">${found.map((link) => talk(link, words, telling))}</ul>`;
}

function talk(link: Link, words: string, { more, viewer, data }: PartsTelling): TemplateResult {
  const { message, thread, first, n } = link;
  const show = (event: Event): void => void showOnPage(event.currentTarget as Element, { kind: 'message', id: message, thread, person: viewer.person });
  return html`<li class="row" data-message=${n}><span class="note">${icon('talk')}<span>${first === 'message' ? more.fromMessage : more.aboutIt}</span></span>
    ${isShownOnPage('message') ? html`<button class="b text small" type="button" @click=${show}><span>${more.showMessage}${about(words)}</span></button>` : nothing}${writing.get(data)?.untie(link, words)}</li>`;
}
