import type { Id } from '@family-partnering/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { alikeTemplate } from './alike.js';
import { awayTemplate } from './away.js';
import { handTemplate } from './hand.js';
import { newsOf } from './news.js';
import type { PartsView } from './parts.js';
import { starterTemplate } from './starter.js';
import { companyOf } from './starting.js';

type Children = readonly { readonly circle: Id; readonly called: string }[];

/** The form that is open. */
export function formTemplate(view: PartsView, children: Children): TemplateResult | typeof nothing {
  const { forms, data, telling } = view;
  const { panel } = forms;
  const cancel = (): void => forms.close();
  if (panel?.is === 'start') return startForm(view, children);
  if (panel?.is === 'away') {
    return awayTemplate(forms.away, { threads: data.threads, staff: data.staff, me: data.me, knowsAll: (circles) => data.knowsAll(circles), members: (circle) => data.members(circle) }, telling, cancel);
  }
  if (panel?.is === 'hand') {
    const { row } = panel;
    const standIns = data.standIns(row.thread.circle);
    const hand = (): void => {
      const picked = standIns.find(({ person }) => person === forms.picked);
      if (!picked) return;
      view.hand(row, picked.person, picked.called);
      forms.close();
    };
    return handTemplate(row.thread, standIns, forms.picked, telling, { pick: (person) => forms.pick(person), hand, cancel });
  }
  const { now } = forms.alike;
  if (panel?.is !== 'alike' || !now) return nothing;
  const threads = data.threads.filter(({ id }) => now.chosen.has(id));
  return alikeTemplate(now, threads, telling, {
    write: (text) => forms.alike.write(text), look: () => forms.alike.look(threads), leaveOut: (thread) => forms.alike.choose(thread),
    back: () => forms.alike.back(), send: () => void forms.alike.send(threads), cancel: () => forms.alike.end(),
  });
}

function startForm({ forms, data, telling, list }: PartsView, children: Children): TemplateResult {
  const { starting } = forms;
  const { circle } = starting.beginning;
  return starterTemplate({
    ...telling, children, company: companyOf(data.members(circle), data.viewer), called: children.find((one) => one.circle === circle)?.called ?? '', band: data.circles.find(({ id }) => id === circle)?.band,
    beginning: starting.beginning, kept: starting.kept, notice: starting.notice, mayTell: data.can('announcement.post') && newsOf(list, data) !== undefined,
    change: (change) => starting.change(change), start: () => void starting.start(), cancel: () => forms.close(), throwAway: () => starting.throwAway(),
  });
}

/**
 * Two ways to begin, where there is nothing yet: what it is about stands there already. Whoever has nobody to start with,
 * being around no student, can still tell everyone, or ask for it.
 */
export function startersTemplate({ data, list, telling: { forms, viewer } }: PartsView, start: ((about: string) => void) | undefined): TemplateResult | typeof nothing {
  const news = data.can('announcement.post') ? newsOf(list, data) : undefined;
  if (!start) return news ? html`<div class="row"><button type="button" class="b go" @click=${() => news.open({ is: 'tell' })}><span>${viewer.side === 'school' ? forms.newsTell : forms.newsRequest}</span></button></div>` : nothing;
  const starters = [viewer.side === 'school' ? forms.starterGood : forms.starterHello, forms.starterQuestion];
  return html`<div class="row">${starters.map((about) => html`<button type="button" class="b" @click=${() => start(about)}><span>${about}</span></button>`)}</div>`;
}
