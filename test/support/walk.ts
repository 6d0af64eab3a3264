import { sendKeys } from '@web/test-runner-commands';

/** Role and name of what is focused in a widget, as somebody hears it. */
export function focused(one: HTMLElement): string {
  const active = one.shadowRoot!.activeElement;
  if (!active) return document.activeElement === one ? 'the widget itself' : 'outside';
  const labels = (active as HTMLInputElement).labels;
  const first = [...(labels?.[0]?.childNodes ?? [])].find(({ nodeType }) => nodeType !== Node.COMMENT_NODE);
  const label = active.getAttribute('aria-label') ?? first?.textContent ?? '';
  const name = label.trim() === '' ? (labels?.[0]?.textContent ?? active.textContent ?? '') : label;
  return `${active.localName}: ${name.replace(/\s+/g, ' ').trim()}`;
}

/** Every stop of the Tab key, from the first one in the widget to the last. */
export async function walk<E extends HTMLElement>(one: E, named: (one: E) => string = focused): Promise<readonly string[]> {
  // Behind the last stop of a page some browsers go on to their own buttons, and say that the last stop still has the focus.
  const [before, after] = [document.createElement('button'), document.createElement('button')];
  one.before(before);
  one.after(after);
  before.focus();
  const stops: string[] = [];
  for (let i = 0; i < 120; i += 1) {
    await sendKeys({ press: 'Tab' });
    // Nobody is quicker than a frame: what a stop scrolls to may show or take away a button.
    await new Promise(requestAnimationFrame);
    const stop = named(one);
    if (stop === 'outside') break;
    stops.push(stop);
  }
  before.remove();
  after.remove();
  return stops;
}
