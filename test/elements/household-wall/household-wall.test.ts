// The wall between two homes (A1), in what widgets make of it: the page, the paper, the files, the addresses.
import type { Action, Adapter, Draft, Rule, Session } from '@family-partnering/contract';
import { engineAdapter } from '@family-partnering/engine';
import '@family-partnering/elements/homework-card/homework-card.define';
import '@family-partnering/elements/message-thread/message-thread.define';
import '@family-partnering/elements/opportunity-picker/opportunity-picker.define';
import '@family-partnering/elements/plan-tracker/plan-tracker.define';
import '@family-partnering/elements/thread-list/thread-list.define';
import { familyRules } from '@family-partnering/rules';
import { expect, fixtureCleanup } from '@open-wc/testing';
import { FILES, LINKS, ROWS, SHOWN_BY } from '../../access/wall.rows.js';
import { MARKER, OWN, TENANT, wallWorld, type WallWorld } from '../../access/wall.world.js';

type Widget = HTMLElement & { adapter: Adapter; readonly updateComplete: Promise<unknown> };
const WIDGETS: readonly (readonly [name: string, at: Readonly<Record<string, string>>])[] = [
  ['thread-list', {}], ['message-thread', { thread: 'bos' }], ['plan-tracker', { circle: 'kim', plan: 'both' }], ['homework-card', { touchpoint: 'hw|kim' }], ['homework-card', {}], ['opportunity-picker', {}],
];
/** What an address has to say beside it. */
const BESIDE: Readonly<Record<string, object>> = { plan: { circle: 'kim' } };
const pause = (ms: number): Promise<void> => new Promise((resolve) => { setTimeout(resolve, ms); });

/** Everything in it, drawn or not: words, labels, addresses, what stands in a field. Marks of the renderer are left out. */
function whole(one: Widget): string {
  const fields = [...one.shadowRoot!.querySelectorAll<HTMLInputElement>('input, textarea')].map(({ value }) => value);
  return `${one.shadowRoot!.innerHTML} ${fields.join(' ')}`.replace(/<!--.*?-->/gs, '').replace(/lit\$\d+\$?/g, '');
}

/** It stands still: nothing has changed for a while, and everything that is asked for has come. */
async function settled(one: Widget): Promise<string> {
  for (let before = '', same = 0; ; ) {
    await pause(60);
    const now = whole(one);
    same = now === before && !/aria-busy="true"/.test(now) ? same + 1 : 0;
    if (same === 4) return now;
    before = now;
  }
}

/** The button that parts of a widget bring which come after the first view: only then is a page whole. */
const WHOLE: Readonly<Record<string, RegExp>> = { 'plan-tracker': /^\s*Save a copy\s*$/ };

/** What a page of Bo holds, and which kinds its widget asked for. */
async function open(world: WallWorld, name: string, at: Readonly<Record<string, string>>, asked = new Set<string>()): Promise<Widget> {
  const adapter = engineAdapter(world.engine, 'bo');
  const listening = (session: Session): Session => ({
    ...session,
    list: (kind, query, call) => (asked.add(kind), session.list(kind, query, call)),
    get: (kind, id, call) => (asked.add(kind), session.get(kind, id, call)),
  });
  const one = document.createElement(`fp-${name}`) as Widget;
  one.lang = 'en';
  for (const [attribute, value] of Object.entries(at)) one.setAttribute(attribute, value);
  one.adapter = { ...adapter, connect: async (call) => listening(await adapter.connect(call)) };
  document.body.append(one);
  await settled(one);
  const last = at['plan'] === 'both' ? WHOLE[name] : undefined;
  for (let turns = 0; last !== undefined && button(one, last) === undefined && turns < 400; turns += 1) await pause(20);
  if (last !== undefined) await settled(one);
  return one;
}

const button = (one: Widget, name: RegExp): HTMLButtonElement | undefined => [...one.shadowRoot!.querySelectorAll('button')].find((any) => name.test(any.getAttribute('aria-label') ?? any.textContent ?? ''));

/** What goes to the printer, word for word. */
async function paper(one: Widget): Promise<string> {
  const print = globalThis.print;
  let text = '';
  globalThis.print = () => { text = whole(one); };
  try {
    (button(one, /^\s*Print\s*$/) ?? { click: () => globalThis.print() }).click(); // where the widget has no button of its own, the browser’s
    // A widget prints the page, or a sheet of its own in a frame.
    const sheet = (): string => one.shadowRoot!.querySelector<HTMLIFrameElement>('iframe[data-sheet]')?.contentDocument?.body.textContent ?? '';
    for (let turns = 0; text === '' && turns < 100; turns += 1) {
      await pause(20);
      text ||= sheet();
    }
  } finally {
    globalThis.print = print;
  }
  expect(text, 'nothing was printed').not.to.equal('');
  return text;
}

/** What is in the file that a button hands out. */
async function file(one: Widget, name: RegExp): Promise<string> {
  const make = URL.createObjectURL;
  let blob: Blob | undefined;
  URL.createObjectURL = (made: Blob) => { blob = made; return 'data:,'; };
  try {
    button(one, name)!.click();
    for (let turns = 0; blob === undefined && turns < 100; turns += 1) await pause(20);
  } finally {
    URL.createObjectURL = make;
  }
  return (await blob!.text()).replace(/^DTSTAMP.*$/m, '');
}

/** Two schools alike; in one of them the first home has done all that it can. */
async function schools(rules: readonly Rule<Action>[] = familyRules): Promise<readonly [after: WallWorld, without: WallWorld]> {
  const after = await wallWorld(rules);
  await after.act(OWN);
  return [after, await wallWorld(rules)];
}

describe('the wall between two homes, in the widgets', () => {
  let after: WallWorld;
  let without: WallWorld;
  before(async () => { [after, without] = await schools(); });
  afterEach(() => {
    for (const one of document.querySelectorAll(WIDGETS.map(([name]) => `fp-${name}`).join())) one.remove();
    fixtureCleanup();
  });

  for (const [name, at] of WIDGETS) {
    const where = `${name} ${Object.values(at).join()}`.trim();
    it(`${where}: the page and the paper are those of a school in which the other home has done nothing`, async () => {
      const asked = new Set<string>();
      const [one, other] = [await open(after, name, at, asked), await open(without, name, at)];
      expect(whole(one)).to.equal(whole(other));
      const printed = await paper(one);
      expect(printed).to.equal(await paper(other)).and.not.to.contain(MARKER);
      expect([...asked].filter((kind) => !SHOWN_BY[name]!.includes(kind)), 'kinds that wall.rows.ts does not name for this widget').to.deep.equal([]);
    });
  }

  it('plan-tracker: the copy that one takes home holds nothing of another', async () => {
    const [one, other] = [await open(after, 'plan-tracker', { circle: 'kim', plan: 'both' }), await open(without, 'plan-tracker', { circle: 'kim', plan: 'both' })];
    const copy = await file(one, /Save a copy/);
    expect(copy).to.equal(await file(other, /Save a copy/)).and.not.to.contain(MARKER);
    expect(Object.keys(JSON.parse(copy) as object).length, 'as many lists as kinds with an export').to.equal(Object.keys(FILES.export).length);
  });

  it('opportunity-picker: the calendar file tells of nobody who comes', async () => {
    const [one, other] = [await open(after, 'opportunity-picker', {}), await open(without, 'opportunity-picker', {})];
    const written = await file(one, /calendar/i);
    expect(written).to.contain('BEGIN:VEVENT').and.not.to.contain(MARKER);
    expect(written).to.equal(await file(other, /calendar/i));
  });

  it('a search finds what one has, and asks nobody', async () => {
    const one = await open(after, 'opportunity-picker', {});
    const field = one.shadowRoot!.querySelector<HTMLInputElement>('input[type=search]')!;
    const found = async (words: string): Promise<string> => {
      field.value = words;
      field.dispatchEvent(new Event('input'));
      return (await settled(one)).replaceAll(words, '');
    };
    expect(await found(MARKER)).to.equal(await found('x'.repeat(MARKER.length)));
  });

  for (const [kind, [name, attribute]] of Object.entries(LINKS)) {
    const row = ROWS[kind]!;
    if (!('own' in row)) continue;
    it(`the address of ${kind === 'opportunity' ? 'an' : 'a'} ${kind} of the other home opens what an unknown one opens`, async () => {
      const [one, other] = [await open(after, name, { ...BESIDE[kind], [attribute]: row.own }), await open(after, name, { ...BESIDE[kind], [attribute]: 'never-was' })];
      const plain = (widget: Widget): string => whole(widget).replaceAll(row.own, '').replaceAll('never-was', '');
      expect(plain(one)).to.equal(plain(other)).and.not.to.contain(MARKER);
    });
  }

  it('no widget has another address in it than those that the table names', () => {
    const known = new Set([...Object.values(LINKS).map(([name, attribute]) => `${name} ${attribute}`), 'thread-list open', 'thread-list for']);
    const plain = /^(lang|dir|scheme|density|name|required|disabled|view-only|auto-next)$/;
    const found = WIDGETS.flatMap(([name]) => (customElements.get(`fp-${name}`) as unknown as { observedAttributes: string[] }).observedAttributes.filter((attribute) => !plain.test(attribute)).map((attribute) => `${name} ${attribute}`));
    expect(found.filter((one) => !known.has(one))).to.deep.equal([]);
  });

  it('sees a rule that tells too much (control)', async () => {
    const wide = familyRules.map((rule): Rule<Action> => ({ ...rule, decide: (...asked) => rule.decide(...asked).map((draft): Draft => (draft.value === null ? draft : { ...draft, audience: [...draft.audience, `tenant:${TENANT}`] })) }));
    const [spoilt] = await schools(wide);
    for (const [name, at] of WIDGETS.filter(([one]) => one !== 'message-thread')) expect(whole(await open(spoilt, name, at)), name).to.contain(MARKER);
    expect(whole(await open(spoilt, 'message-thread', { thread: 'own' }))).to.contain(MARKER);
  });
});
