import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { openStories, openStory, THREAD, type Tab } from './world.js';

/** What stands on what, and the ratio that WCAG asks for (1.4.3: text; 1.4.11: marks, edges, focus). */
const SIDES = ['home', 'school', 'community', 'student'];
const PAIRS: readonly (readonly [front: string, back: string, least: number])[] = [
  ...['ground', 'sunken', 'raised', ...SIDES.map((side) => `${side}-tint`)].map((back) => ['text', back, 4.5] as const),
  ...['ground', 'sunken', 'raised', ...SIDES.map((side) => `${side}-tint`)].map((back) => ['quiet', back, 4.5] as const),
  ['on-act', 'act', 4.5], ['on-act', 'act-hover', 4.5], ['on-band', 'band', 4.5],
  ...SIDES.flatMap((side) => [[`${side}-deep`, `${side}-tint`, 4.5], [`${side}-deep`, 'ground', 4.5], [`${side}-mark`, 'ground', 3]] as const),
  ...['ground', 'sunken', 'raised'].flatMap((back) => [['edge', back, 3], ['focus', back, 3]] as const),
  ['act', 'ground', 3], ['band', 'ground', 3],
];
const BRANDS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'none': {},
  'bright': { action: '#e6007e', home: '#ff3b00', school: '#00a3ff', community: '#ffd500', student: '#00d084', paper: '#fffdf5', ink: '#1b1035' },
  'pale': { action: '#ffc2d1', home: '#ffd6ba', school: '#bde0fe', community: '#fff3b0', student: '#caffbf', paper: '#ffffff', ink: '#8d99ae' },
  'dark': { action: '#001233', home: '#370617', school: '#03045e', community: '#3d2c00', student: '#081c15', paper: '#f8f9fa', ink: '#000000' },
};

interface Measured {
  readonly pair: string;
  readonly ratio: number;
  readonly least: number;
}

/** Runs in the page: every pair as the browser computes it inside the widget's own shadow root. */
function measure([pairs, brand, scheme]: readonly [typeof PAIRS, Readonly<Record<string, string>>, string]): Measured[] {
  const host = document.querySelector<HTMLElement>('fp-message-thread')!;
  for (const [name, value] of Object.entries(brand)) host.style.setProperty(`--fp-${name}`, value);
  host.style.colorScheme = scheme;
  const probe = document.createElement('span');
  host.shadowRoot!.querySelector('.fp')!.append(probe);
  const color = (token: string): number[] => {
    probe.style.color = `var(--fp-${token})`;
    return familyChecks.rgba(getComputedStyle(probe).color);
  };
  const found = pairs.map(([front, back, least]) => ({ pair: `${front} on ${back}`, ratio: Math.round(familyChecks.ratio(color(front), color(back)) * 100) / 100, least }));
  probe.remove();
  host.removeAttribute('style');
  return found;
}

describe('the colours of every brand', () => {
  let stories: Awaited<ReturnType<typeof openStories>>;
  let tab: Tab;
  before(async () => {
    stories = await openStories();
    tab = await stories.tab();
    await openStory(tab, `${THREAD}playground`);
  });
  after(() => stories.close());
  const tooFaint = async (brand: Readonly<Record<string, string>>, scheme: string): Promise<string[]> =>
    (await tab.page.evaluate(measure, [PAIRS, brand, scheme] as const)).filter(({ ratio, least }) => ratio < least).map(({ pair, ratio, least }) => `${pair}: ${ratio}, not ${least}`);

  for (const [name, brand] of Object.entries(BRANDS)) {
    for (const scheme of ['light', 'dark']) {
      it(`${name}, ${scheme}: ${PAIRS.length} pairs are apart enough`, async () => assert.deepEqual(await tooFaint(brand, scheme), []));
    }
  }
  it('a token that a page sets too faint by force is found (the control)', async () => {
    const text = await tab.page.evaluate((pairs) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync('.fp{--fp-quiet:#999!important}');
      const { shadowRoot } = document.querySelector('fp-message-thread')!;
      shadowRoot!.adoptedStyleSheets = [...shadowRoot!.adoptedStyleSheets, sheet];
      return pairs.length;
    }, PAIRS);
    assert.ok(text > 0);
    assert.ok((await tooFaint({}, 'light')).some((line) => line.startsWith('quiet on ground')));
  });
});
