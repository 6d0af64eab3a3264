import { define, VERSION } from '@family-partnering/contract/define';
import { isSessionRequest } from '@family-partnering/source';
import { DemoSource } from './demo-source.js';

/** In the page under a name of this version's own: whatever else calls itself a demo source there, this one can be made. */
class AttributeSource extends DemoSource {}
const TAG = `fp-demo-source-${VERSION.replaceAll('.', '-')}`;

/** Whose plan a demo shows where the page names no circle: Mateo's, or that of somebody nearer. */
const NEAR: Readonly<Record<string, string>> = { p08: 'c-p08', p09: 'c-p08', p19: 'c-p08' };

/** The conversation with which a demo opens where the page names none. */
const FIRST_TALK: Readonly<Record<string, string>> = { p04: 't-B', p05: 't-C', p06: 't-C', p07: 't-C', p10: 't-D', p11: 't-D', p19: 't-D', p08: 't-E', p12: 't-G', p13: 't-G', p17: 't-G', p18: 't-G' };

const sources = new Map<string, DemoSource>();

function sourceFor(person: string): DemoSource {
  let source = sources.get(person);
  if (source === undefined) {
    define(TAG, AttributeSource);
    source = document.createElement(TAG) as DemoSource;
    if (person !== '') source.person = person;
    sources.set(person, source);
  }
  return source;
}

/** What was chosen here for a widget: the page's own choice is never changed. */
const chosen = new WeakMap<HTMLElement, string>();

/** What is shown of all that there is, where the page leaves it open. */
function choose(widget: HTMLElement, person: string): void {
  if (widget.localName === 'fp-message-thread') fill(widget, 'thread', FIRST_TALK[person] ?? 't-A');
  if (widget.localName === 'fp-plan-tracker') fill(widget, 'circle', NEAR[person] ?? 'c-p01');
}

function fill(widget: HTMLElement, attribute: string, value: string): void {
  if (widget.hasAttribute(attribute) && widget.getAttribute(attribute) !== chosen.get(widget)) return;
  chosen.set(widget, value);
  widget.setAttribute(attribute, value);
}

/** Answers a widget that carries `demo`, wherever it stands and whenever it comes, before any source of the page does. */
export function answerDemo(event: Event): void {
  if (!isSessionRequest(event)) return;
  // In a closed shadow root the path ends at its host; the request itself says who asks.
  const widget = event.contextTarget ?? event.composedPath()[0];
  if (!(widget instanceof HTMLElement) || !widget.hasAttribute('demo')) return;
  event.stopImmediatePropagation();
  const source = sourceFor(widget.getAttribute('demo') ?? '');
  choose(widget, source.person);
  source.answer(event.callback, event.subscribe === true);
}
