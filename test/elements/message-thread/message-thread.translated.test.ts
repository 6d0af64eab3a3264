import type { Translator } from '@family-partnering/contract';
import type { Engine } from '@family-partnering/engine';
import type { MessageThread } from '@family-partnering/elements/message-thread/message-thread';
import { useTranslator } from '@family-partnering/elements/shared/translator';
import { expect } from '@open-wc/testing';
import { open, press, riverbend, root, say, until } from './world.js';

const SPANISH = 'Quiero poner en el plan que primero dibuje el problema';
const ENGLISH = 'I want to put in the plan that he draws the problem first, at home too.';

/** The entry that holds these words. */
const entry = (element: MessageThread, words: string): HTMLElement =>
  [...root(element).querySelectorAll<HTMLElement>('.msg')].find((one) => one.querySelector('.said .body')?.textContent?.includes(words))!;
const offer = (element: MessageThread, words: string): HTMLButtonElement | undefined =>
  [...entry(element, words).querySelectorAll('button')].find((one) => one.textContent?.includes('Put this into my language'));
const under = (element: MessageThread, words: string): string => (entry(element, words).querySelector('.translated')?.textContent ?? '').replace(/[\u2066-\u2069]/g, '');

describe('<fp-message-thread>, words in another language', () => {
  let engine: Engine;
  let asked: Parameters<Translator>[0][];
  before(async () => {
    engine = await riverbend();
  });
  beforeEach(() => {
    asked = [];
    useTranslator((words) => {
      asked.push(words);
      return Promise.resolve(words.text.startsWith(SPANISH) ? ENGLISH : '');
    });
  });
  afterEach(() => useTranslator(undefined));

  it('are put into the reader’s by one tap under them, labelled as a computer’s, and the first words stay', async () => {
    const grant = await open(engine, 'p16');
    await until(() => entry(grant, SPANISH) && offer(grant, SPANISH), 'nothing is offered');
    expect(asked, 'asked before somebody tapped').to.deep.equal([]);
    const names = [...root(grant).querySelectorAll('.translated button')].map((one) => one.getAttribute('aria-label'));
    expect(new Set(names).size, 'two controls sound the same').to.equal(names.length);
    offer(grant, SPANISH)!.click();
    await until(() => under(grant, SPANISH).includes(ENGLISH), 'nothing came');
    expect(under(grant, SPANISH)).to.contain('A computer put this into English. It may be wrong.');
    expect(entry(grant, SPANISH).querySelector('.said .body')!.getAttribute('lang')).to.equal('es');
    expect(entry(grant, SPANISH).querySelector('.translated .body')!.getAttribute('lang')).to.equal('en');
    expect(asked.map(({ from, to, sensitivity }) => `${from} ${to} ${sensitivity}`)).to.deep.equal(['es en everyday']);
    expect(entry(grant, SPANISH).textContent).to.not.contain('Put this into my language');
  });

  it('for which the plug-in has none are left as they are, and a person is named who can help', async () => {
    const grant = await open(engine, 'p16');
    const words = 'Llegué y lo vi cansado';
    await until(() => entry(grant, words) && offer(grant, words), 'nothing is offered');
    offer(grant, words)!.click();
    await until(() => under(grant, words).includes('There is no computer translation of this. A person at school can help.'), 'nothing is said');
    expect(under(grant, words)).to.not.contain('It may be wrong');
    useTranslator(() => Promise.reject(new Error('away')));
    offer(grant, words)!.click();
    await until(() => under(grant, words).includes('There is no computer translation'), 'a plug-in that fails is not met');
  });

  it('are offered to the other side alike, never under one’s own and never under legal ones', async () => {
    await say(engine, 'p16', 'The office keeps his file until December.', 't-A', { sensitivity: 'legal' } as never);
    const rosa = await open(engine, 'p03', 't-A', { lang: 'es' });
    const offered = (): string[] => [...root(rosa).querySelectorAll('.msg')].filter((one) => one.querySelector('.translated')).map((one) => one.querySelector('.said .body')!.textContent!);
    await until(() => offered().some((words) => words.startsWith('Yes, stopping at thirty minutes')), 'nothing is offered to the family');
    expect(offered().some((words) => words.includes('keeps his file')), 'legal words').to.equal(false);
    expect(offered().some((words) => words.startsWith(SPANISH)), 'her own words').to.equal(false);
  });

  it('are offered nowhere while the page has no plug-in', async () => {
    useTranslator(undefined);
    const grant = await open(engine, 'p16');
    await until(() => entry(grant, SPANISH), 'no words came');
    await press(grant, /^More for/);
    await until(() => root(grant).querySelector('.menu'), 'the menu did not open');
    expect(root(grant).textContent).to.not.contain('Put this into my language');
  });
});
