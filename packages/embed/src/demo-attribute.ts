import { DemoSource } from './demo-source.js';
import { isSessionRequest } from '@family-partnering/source';

/** Whose plan a demo shows where the page names no circle: Mateo's, or that of somebody nearer. */
const NEAR: Readonly<Record<string, string>> = { p08: 'c-p08', p09: 'c-p08', p19: 'c-p08' };

/** The conversation with which a demo opens where the page names none. */
const FIRST_TALK: Readonly<Record<string, string>> = { p04: 't-B', p05: 't-C', p06: 't-C', p07: 't-C', p10: 't-D', p11: 't-D', p19: 't-D', p08: 't-E', p12: 't-G', p13: 't-G', p17: 't-G', p18: 't-G' };

const sources = new Map<string, DemoSource>();

function sourceFor(person: string): DemoSource {
  let source = sources.get(person);
  if (source === undefined) {
    source = new DemoSource();
    if (person !== '') source.person = person;
    sources.set(person, source);
  }
  return source;
}

/** What is shown of all that there is, where the page leaves it open. */
function choose(widget: HTMLElement, person: string): void {
  if (widget.localName === 'fp-message-thread' && !widget.hasAttribute('thread')) widget.setAttribute('thread', FIRST_TALK[person] ?? 't-A');
  if (widget.localName === 'fp-plan-tracker' && !widget.hasAttribute('circle')) widget.setAttribute('circle', NEAR[person] ?? 'c-p01');
}

/** Answers a widget that carries `demo`, wherever it stands and whenever it comes, before any source of the page does. */
export function answerDemo(event: Event): void {
  const widget = event.composedPath()[0];
  if (!(widget instanceof HTMLElement) || !widget.hasAttribute('demo') || !isSessionRequest(event)) return;
  event.stopImmediatePropagation();
  const source = sourceFor(widget.getAttribute('demo') ?? '');
  choose(widget, source.person);
  source.answer(event.callback, event.subscribe === true);
}
