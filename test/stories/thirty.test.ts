// Story S6: thirty conversations by keys alone, on one side; a family sees what was promised, on the other.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { CLASS, person as rosterPerson } from '@family-partnering/riverbend';
import { caught, closeBrowser, Person } from './support/person.js';
import { copiesInOneAudience } from './support/planted.js';
import { openSchool, tidy, type School, type SchoolOptions } from './support/school.js';

after(async () => {
  await closeBrowser();
  await tidy();
});

const SAME = 'Only told. Bring your number in your head.';
const STUCK = 'Number 4 is about the bus. Skip it if it takes more than ten minutes.';
const DAY_MS = 86_400_000;
/** Seconds that the teacher thinks at each decision. */
const THOUGHT_S = 2;

interface Waiting {
  readonly id: string;
  readonly about: string;
  readonly student: string;
  readonly waits?: { readonly for: string };
  readonly answerers: { readonly school?: string };
  readonly promise?: { readonly person: string };
  readonly members: readonly { readonly person: string; readonly side: string }[];
}
interface Said { readonly id: string; readonly text: string; readonly author: { readonly person: string }; readonly sort: string; readonly recipients: readonly { readonly person: string }[] }

const read = async <T>(school: School, person: string, path: string): Promise<readonly T[]> =>
  ((await (await school.ask(person, path)).json()) as { items: readonly T[] }).items;

const threadsOf = (school: School, person = 'p16') => read<Waiting>(school, person, '/v1/thread?limit=200');
const saidIn = (school: School, person: string, thread: string) => read<Said>(school, person, `/v1/message?thread=${thread}&limit=100`);

/** What the last words of family ask for. */
async function sorted(school: School): Promise<Map<string, 'same' | 'stuck' | 'other hands' | 'promise' | 'write'>> {
  const kinds = new Map<string, 'same' | 'stuck' | 'other hands' | 'promise' | 'write'>();
  for (const { id, waits } of await threadsOf(school)) {
    if (waits?.for !== 'school') continue;
    const last = (await saidIn(school, 'p16', id)).filter(({ author, sort }) => author.person !== 'p16' && sort !== 'line').at(-1)!.text;
    const kind = last.startsWith('Is the number for Monday') ? 'same' : last.startsWith('stuck on number 4') ? 'stuck' : /picture day|bus card/.test(last) ? 'other hands'
      : /two ideas|at the door|If we stop here|Quiero poner/.test(last) ? 'promise' : 'write';
    kinds.set(id, kind);
  }
  return kinds;
}

/** Grant at her desk, with nothing but keys. */
class Desk {
  decisions = 0;
  constructor(readonly grant: Person, readonly kinds: Map<string, string>) {}

  private get rows() {
    return this.grant.list.locator('.group.you .line');
  }

  /** What was done stays in its place until she goes on; it waits no more. */
  private get waiting() {
    return this.grant.list.locator('.group.you .talk:not(.did) .line');
  }

  /** Goes down or up to a row among those that wait. */
  async walkTo(id: string): Promise<void> {
    const { grant } = this;
    const ids = await this.rows.evaluateAll((rows) => rows.map((row) => (row as HTMLElement).dataset['thread']));
    const at = await this.standing();
    const steps = ids.indexOf(id) - ids.indexOf(at);
    await grant.press(steps > 0 ? 'ArrowDown' : 'ArrowUp', Math.abs(steps));
    await grant.until(`the focus on ${id}`, async () => (await this.standing()) === id);
  }

  standing(): Promise<string | undefined> {
    return this.grant.list.evaluate((list) => (list.shadowRoot?.activeElement as HTMLElement | null)?.dataset['thread']);
  }

  async into(): Promise<void> {
    await this.grant.reach(this.grant.list.locator('.line[tabindex="0"]'));
  }

  private waitingOf(kind: string): Promise<string[]> {
    return this.waiting.evaluateAll((rows) => rows.map((row) => (row as HTMLElement).dataset['thread']!)).then((ids) => ids.filter((id) => this.kinds.get(id) === kind));
  }

  /** One text, separate copies, looked at before they go. `interrupt` closes the page before the last look. */
  async alike(kind: 'same' | 'stuck', text: string, interrupt?: () => Promise<void>): Promise<number> {
    const { grant } = this;
    const ids = await this.waitingOf(kind);
    for (const id of ids) {
      await this.walkTo(id);
      await grant.press('x');
      this.decisions += 1;
    }
    const panel = () => grant.list.locator('[part=alike]'); // another page after it was closed
    await back(grant, panel().locator('#alike'));
    await grant.paste(text);
    if (interrupt) {
      await grant.until('the words are kept', async () => (await grant.device()).includes(text));
      await interrupt();
      assert.equal(await panel().locator('#alike').inputValue(), text, 'the words for several are there after the page was closed');
      await grant.see(`Chosen: ${ids.length}`, panel());
    }
    await grant.reach(panel().getByRole('button', { name: 'Look before sending' }));
    await grant.press('Enter');
    await grant.until('all copies to look at', async () => (await panel().getByRole('listitem').count()) === ids.length);
    await grant.reach(panel().getByRole('button', { name: /^Send\. Copies/ }));
    await grant.press('Enter');
    await panel().waitFor({ state: 'detached' });
    await grant.until('they wait no longer', async () => (await this.waitingOf(kind)).length === 0);
    return ids.length;
  }

  async promise(): Promise<number> {
    const ids = await this.waitingOf('promise');
    for (const id of ids) {
      await this.walkTo(id);
      await this.grant.press('a');
      this.decisions += 1;
      await this.grant.until('it is promised', async () => !(await this.waitingOf('promise')).includes(id));
    }
    return ids.length;
  }

  async handOn(): Promise<number> {
    const { grant } = this;
    const ids = await this.waitingOf('other hands');
    for (const id of ids) {
      await this.walkTo(id);
      await grant.press('h');
      const panel = grant.list.locator('[part=hand]');
      await grant.reach(panel.getByRole('radio').first());
      await grant.press('Space');
      await grant.reach(panel.getByRole('button', { name: 'Hand it on' }));
      await grant.press('Enter');
      this.decisions += 1;
      await grant.until('it is handed on', async () => !(await this.waitingOf('other hands')).includes(id));
    }
    return ids.length;
  }

  /** What waits on homework cards stands in the list too: one answer, a copy for each family. */
  async cards(text: string): Promise<number> {
    const { grant } = this;
    await grant.reach(grant.list.locator('.cards button').first());
    await grant.press('Enter');
    this.decisions += 1;
    const all = grant.button(/^Answer all/, grant.card);
    await all.waitFor();
    const count = Number(/\d+/.exec(await all.innerText())![0]);
    await grant.reach(grant.card.locator('.js textarea').first());
    await grant.paste(text);
    await grant.reach(all);
    await grant.press('Enter');
    await grant.list.locator('.cards').waitFor({ state: 'detached' });
    return count;
  }

  /** Opens the first, answers, and the next one opens by itself. */
  async writeTheRest(): Promise<number> {
    const { grant } = this;
    const box = grant.talk.locator('#words');
    const count = await this.waiting.count();
    await this.walkTo((await this.waitingOf('write'))[0]!);
    await grant.press('Enter');
    for (let i = 0; i < count; i += 1) {
      await grant.until('the box has the focus', () => grant.holdsFocus(box));
      await grant.paste(`Yes, that is a good idea. (${i + 1})`);
      await grant.press('Control+Enter');
      this.decisions += 1;
      await grant.until('it waits no longer', async () => (await this.waiting.count()) === count - i - 1);
    }
    return count;
  }
}

/** Goes back with Shift and Tab. */
async function back(grant: Person, control: ReturnType<Person['list']['locator']>): Promise<void> {
  for (let i = 0; i < 40 && !(await grant.holdsFocus(control)); i += 1) await grant.press('Shift+Tab');
  assert.ok(await grant.holdsFocus(control));
}

/** Each family has the words once, in its own talk; the copies of the others answer it as things that never were. */
async function eachItsOwnCopy(school: School, text: string, families: readonly Waiting[]): Promise<void> {
  const copies = new Map<string, string>();
  const readerOf = ({ members }: Waiting): string => members.find(({ side }) => side === 'home')!.person;
  for (const family of families) {
    const reader = readerOf(family);
    const said = (await Promise.all((await threadsOf(school, reader)).map(({ id }) => saidIn(school, reader, id)))).flat().filter((one) => one.text === text);
    assert.equal(said.length, 1, `${reader} has the words once`);
    copies.set(reader, said[0]!.id);
  }
  for (const reader of copies.keys()) {
    for (const [other, id] of copies) assert.equal((await school.ask(reader, `/v1/message/${id}`)).status, other === reader ? 200 : 404, `two families in one audience: ${reader} and ${other}`);
  }
}

/** The same five, answered at once: what of it each family can reach. */
async function severalAlike(options: SchoolOptions): Promise<void> {
  const school = await openSchool({ thirty: true, ...options });
  const grant = await Person.open(school, 'p16', { width: 'desk', keyboard: true });
  try {
    const kinds = await sorted(school);
    const five = (await threadsOf(school)).filter(({ id }) => kinds.get(id) === 'same');
    const desk = new Desk(grant, kinds);
    await grant.until('all that wait', async () => (await grant.list.locator('.group.you .line').count()) === kinds.size);
    await desk.into();
    await desk.alike('same', SAME);
    await eachItsOwnCopy(school, SAME, five);
  } finally {
    await grant.close();
    await school.stop();
  }
}

async function thirty(options: SchoolOptions = {}, report: (line: string) => void = () => undefined): Promise<void> {
  const school = await openSchool({ thirty: true, ...options });
  const started = Date.now();
  const grant = await Person.open(school, 'p16', { width: 'desk', keyboard: true, autoNext: true, movable: true, show: ['talks', 'homework'] });
  const denise = await Person.open(school, 'p13', { movable: true, language: 'es' });
  try {
    const before = await threadsOf(school);
    const kinds = await sorted(school);
    assert.equal([...kinds.values()].filter((kind) => kind === 'same').length, 5);
    const desk = new Desk(grant, kinds);
    await grant.until('all that wait', async () => (await grant.list.locator('.group.you .line').count()) === kinds.size);
    await desk.into();
    const stuck = await desk.alike('stuck', STUCK);
    await desk.into();
    const same = await desk.alike('same', SAME, async () => {
      await grant.reopen();
      await desk.grant.list.locator('[part=alike]').waitFor();
    });
    await desk.into();
    const promised = await desk.promise();
    const handed = await desk.handOn();
    const written = await desk.writeTheRest();
    const onCards = await desk.cards(STUCK);
    const took = (Date.now() - started) / 1000 + desk.decisions * THOUGHT_S;
    report(`${kinds.size} that waited (of thirty with something new): ${same} alike, ${stuck} alike, ${promised} promised, ${handed} handed on, ${written} written, ${onCards} stuck on a card`);
    report(`${grant.keys} keys beside ${grant.letters} letters; ${Math.round(took)} s with ${THOUGHT_S} s of thought for each of ${desk.decisions} decisions`);
    assert.ok(grant.keys <= 150, `${grant.keys} keys beside text are more than 150`);

    await grant.see('Nothing waits for you. Thank you.', grant.list);
    const after = await threadsOf(school);
    assert.deepEqual([same, stuck, handed, promised, onCards], [5, 7, 2, 4, 3]);
    const named = (kind: string) => before.filter(({ id }) => kinds.get(id) === kind);
    await eachItsOwnCopy(school, SAME, named('same'));
    for (const { id } of named('other hands')) {
      const thread = after.find((one) => one.id === id)!;
      assert.notEqual(thread.answerers.school, 'p16');
      const family = thread.members.find(({ side }) => side === 'home')!.person;
      assert.ok((await saidIn(school, family, id)).some(({ sort }) => sort === 'line'), 'the family is told who answers');
    }
    assert.equal(after.filter(({ promise }) => promise?.person === 'p16').length, 4);
    await promiseSeenByDenise(school, denise, grant);
  } finally {
    await Promise.all([grant.close(), denise.close()]);
    await school.stop();
  }
}

/** She sees the day; when it is over she sees "still open", and nothing that asks anything of her. */
async function promiseSeenByDenise(school: School, denise: Person, grant: Person): Promise<void> {
  await denise.openTalk('A short week');
  await denise.see(/Ms\. Grant.? responderá a más tardar: .?martes/);
  const days = 5 * DAY_MS;
  school.pass(days);
  await Promise.all([denise.context.clock.fastForward(days), grant.context.clock.fastForward(days)]);
  await Promise.all([denise.reopen(), grant.reopen()]);
  await denise.see('Sigue abierto', denise.row('A short week'));
  assert.equal(await denise.row('A short week').and(denise.list.locator('.talk.you')).count(), 0, 'nothing waits for Denise');
  const row = grant.list.locator('.talk.you', { hasText: 'Ellis' });
  await grant.see('Still open', row);
  assert.equal(await row.count(), 1, 'one gentle reminder');
}

test('Thirty in fifteen minutes, by keys alone, with the browser closed in the middle', async (context) => {
  assert.equal(CLASS.length, 28);
  assert.equal(rosterPerson('p13').called, 'Denise');
  await thirty({}, (line) => context.diagnostic(line));
});

test('Thirty catches an answer to several that puts two families into one audience', () =>
  caught(() => severalAlike({ rules: copiesInOneAudience() }), /two families in one audience/));
