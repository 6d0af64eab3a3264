import type { Answer, Entity } from '@family-partnering/contract';
import { engineAdapter, type Engine } from '@family-partnering/engine';
import '@family-partnering/elements/homework-card/homework-card.define';
import type { HomeworkCard } from '@family-partnering/elements/homework-card/homework-card';
import { HW_12 } from '@family-partnering/riverbend';
import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import { riverbend } from '../../../stories/support/school.js';

const AXE = { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] } as never;
const card = (student: string): string => `${HW_12}|c-${student}`;
const root = (one: HomeworkCard): ShadowRoot => one.shadowRoot!;
const text = (one: HomeworkCard): string => (root(one).querySelector('.fp')!.textContent ?? '').replace(/\s+/g, ' ');
const until = (what: () => unknown, message = 'it did not come') => waitUntil(what as () => boolean, message, { timeout: 9000 });
const nameOf = (one: Element): string => (one.textContent ?? '').replace(/\s+/g, ' ').trim();
const button = (one: HomeworkCard, name: string): HTMLButtonElement | undefined => [...root(one).querySelectorAll('button')].find((any) => nameOf(any) === name);

/** By keys alone: the focus goes to the button, and Space presses it. */
async function tap(one: HomeworkCard, name: string): Promise<void> {
  await until(() => button(one, name), `no button ${name} in: ${[...root(one).querySelectorAll('button')].map(nameOf).join(' | ')}`);
  button(one, name)!.focus();
  await sendKeys({ press: 'Space' });
  await one.updateComplete;
}

describe('<fp-homework-card>', () => {
  let engine: Engine;
  beforeEach(async () => {
    engine = await riverbend();
  });

  async function open(person: string, more: { touchpoint?: string; card?: string; lang?: string } = {}): Promise<HomeworkCard> {
    const one = await fixture<HomeworkCard>(html`<fp-homework-card .adapter=${engineAdapter(engine, person)} touchpoint=${more.touchpoint ?? ''} card=${more.card ?? ''} lang=${more.lang ?? 'en'}></fp-homework-card>`);
    await until(() => root(one).querySelector('.t1, .stateview'), 'the card did not settle');
    return one;
  }
  const seen = async (person: string, kind: string): Promise<readonly Entity[]> => (await engine.session(await engine.viewer(person)).list(kind, { filter: {}, limit: 200 })).items;

  it('takes one tap for "We did it", and the school has it', async () => {
    const samir = await open('p04', { touchpoint: card('p01') });
    await tap(samir, 'We did it');
    await until(() => text(samir).includes('You answered') && text(samir).includes('Did it'));
    expect((await seen('p16', 'answer') as unknown as Answer[]).some(({ author, sort }) => author.person === 'p04' && sort === 'did')).to.equal(true);
  });

  it('takes three taps for "We got stuck"; a second note adds to the first', async () => {
    const daniel = await open('p04', { touchpoint: card('p01') });
    const stuck = async (): Promise<void> => {
      await tap(daniel, 'We got stuck');
      await tap(daniel, 'The task is not clear');
      await tap(daniel, 'Send');
    };
    await stuck();
    await until(() => text(daniel).includes('You can stop here for tonight'));
    expect(text(daniel)).to.contain('Practice cards are not graded').and.to.contain('Homework line');
    await stuck();
    const notes = async () => (await seen('p04', 'answer') as unknown as Answer[]).filter(({ sort, author }) => sort === 'stuck' && author.person === 'p04');
    await waitUntil(async () => (await notes())[0]?.times === 2, 'no second note', { timeout: 9000 });
    expect((await notes()).length).to.equal(1);
    await until(() => root(daniel).querySelector('.b.go')?.textContent?.includes('Find out together'), 'finding out together is not offered first at a second stuck');
  });

  it('says that one may stop only where the school has declared it', async () => {
    const adapter = engineAdapter(engine, 'p04');
    const silent = { ...adapter, connect: async () => {
      const session = await adapter.connect();
      return { ...session, list: async (kind: string, query: never, call: never) => {
        const page = await session.list(kind, query, call);
        return kind === 'school' ? { ...page, items: page.items.map(({ homework: _homework, ...school }: Entity & { homework?: unknown }) => school) } : page;
      } };
    } };
    const one = await fixture<HomeworkCard>(html`<fp-homework-card .adapter=${silent as never} touchpoint=${card('p01')} lang="en"></fp-homework-card>`);
    await tap(one, 'We got stuck');
    await tap(one, 'Send');
    await until(() => text(one).includes('Stuck'));
    expect(text(one)).not.to.contain('You can stop');
  });

  it('takes two taps and words for a question, and keeps the words when there are none', async () => {
    const daniel = await open('p04', { touchpoint: card('p01') });
    await tap(daniel, 'We have a question');
    await tap(daniel, 'Send');
    await until(() => text(daniel).includes('Write something first'));
    root(daniel).querySelector('textarea')!.focus();
    await sendKeys({ type: 'Is a bus a trip?' });
    await tap(daniel, 'Send');
    await until(() => text(daniel).includes('Is a bus a trip?') && !root(daniel).querySelector('textarea'));
  });

  it('shows the other home nothing of what this home told', async () => {
    const daniel = await open('p04', { touchpoint: card('p01') });
    expect(text(daniel)).not.to.match(/Rosa|two trips but only|No hay nadie|draw first/);
    const rosa = await open('p03', { touchpoint: card('p01') });
    await until(() => text(rosa).includes('Number 4 was not clear'));
    expect(text(rosa)).to.contain('School wrote back').and.to.contain('Se anima cuando dibuja').and.not.to.contain('Daniel');
  });

  it('answers three who are stuck at one step at once: each family has its own', async () => {
    const grant = await open('p16', { card: HW_12 });
    await until(() => text(grant).includes('Stuck: 3, all at step 4'));
    root(grant).querySelector('textarea')!.focus();
    await sendKeys({ type: 'Please try the new number 4.' });
    await tap(grant, 'Answer all 3 at once');
    await until(() => !text(grant).includes('Stuck: 3'));
    for (const person of ['g09', 'p01', 's02']) expect(JSON.stringify(await seen(person, 'homework-reply'))).to.contain('the new number 4');
    const yusra = await open('g09', { touchpoint: card('s06') });
    await until(() => text(yusra).includes('the new number 4'));
    expect(text(yusra)).not.to.match(/Mateo|Benjamin/);
  });

  it('goes on with finding out together on another device, at the same step', async () => {
    const rosa = await open('p03', { touchpoint: card('p01') });
    await until(() => root(rosa).querySelector('.js-steps'));
    await tap(rosa, 'Yes');
    await until(() => !text(rosa).includes('asks if you will do this'));
    const mateo = await open('p01', { touchpoint: card('p01') });
    await until(() => root(mateo).querySelector('.js-steps .now h4')?.textContent === 'What we try');
    expect(root(mateo).querySelectorAll('.trial.yes').length).to.equal(3);
  });

  it('keys in a paper by its code', async () => {
    const [paper] = (await seen('p09', 'homework-paper').catch(() => [])) as unknown as { code: string }[];
    const [mine] = paper ? [paper] : ((await seen('p03', 'homework-paper')) as unknown as { code: string }[]);
    const grant = await open('p16');
    await tap(grant, 'Write down from paper');
    root(grant).querySelector<HTMLInputElement>('input.code')!.focus();
    await sendKeys({ type: mine!.code.toLowerCase() });
    await tap(grant, 'Save');
    await until(() => text(grant).includes('Written down. The family can see it.'));
  });

  it('lists the cards of all children, and one can be started from home', async () => {
    const rosa = await open('p03');
    await until(() => text(rosa).includes('Two trips, one graph'));
    await tap(rosa, 'Start one');
    root(rosa).querySelector('textarea')!.focus();
    await sendKeys({ type: 'We measured rice' });
    await tap(rosa, 'Send');
    await until(() => [...root(rosa).querySelectorAll('.card-row .t3')].some((title) => title.textContent === 'We measured rice'));
  });

  it('is clean for assistive technology in English and Arabic, and fits 280 px', async () => {
    for (const [person, more] of [['p04', { touchpoint: card('p01') }], ['p03', { touchpoint: card('p01') }], ['p16', { card: HW_12 }], ['p06', { touchpoint: card('p05'), lang: 'ar' }], ['p03', {}]] as const) {
      const one = await open(person, more);
      await until(() => text(one).length > 60);
      await expect(one).to.be.accessible(AXE);
    }
    await setViewport({ width: 280, height: 700 });
    for (const lang of ['en', 'ar']) {
      const one = await open('p03', { touchpoint: card('p01'), lang });
      await until(() => root(one).querySelector('.js-steps'));
      const wide = [...root(one).querySelectorAll('.fp *')].filter((node) => getComputedStyle(node).display !== 'none' && !node.closest('svg, .vh') && node.getBoundingClientRect().right > 281);
      expect(wide.map((node) => `${node.localName}.${node.className}`)).to.deep.equal([]);
    }
    await setViewport({ width: 800, height: 600 });
  });
});
