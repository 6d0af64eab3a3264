import type { Answer, HomeworkPaper } from '@family-partnering/contract';
import type { Engine } from '@family-partnering/engine';
import type { HomeworkCard } from '@family-partnering/elements/homework-card/homework-card';
import { expect } from '@open-wc/testing';
import { a11ySnapshot, sendKeys } from '@web/test-runner-commands';
import { SPACE, itNeeds } from '../../support/capability.js';
import { seconds } from '../../support/keystrokes.js';
import { button, card, filled, focused, HW_12, open, riverbend, root, seen, tap, text, until, walk, write } from './world.js';

interface Node {
  readonly role: string;
  readonly name?: string;
  readonly children?: readonly Node[];
}

const flat = (node: Node): string[] => [
  ...(['StaticText', 'InlineTextBox', 'text'].includes(node.role) ? [] : [`${node.role}${node.name ? `: ${node.name.replace(/[\u2066-\u2069]/g, '')}` : ''}`]),
  ...(node.children ?? []).flatMap((child) => flat(child)),
];

/** Goes on by Tab until that is focused, and presses it. Counts what a hand does: `taps` what it presses, `keys` all keys. */
class Hand {
  taps = 0;
  keys = 0;
  constructor(private readonly one: HomeworkCard) {}

  async to(stop: string): Promise<void> {
    for (let i = 0; i < 60; i += 1) {
      if (focused(this.one) === stop) return;
      await sendKeys({ press: 'Tab' });
      this.keys += 1;
    }
    throw new Error(`Tab never came to “${stop}”.`);
  }

  async press(stop: string): Promise<void> {
    await until(() => button(this.one, stop.replace('button: ', '')));
    await this.to(stop);
    await sendKeys({ press: SPACE });
    this.taps += 1;
    this.keys += 1;
    await this.one.updateComplete;
  }

  async type(stop: string, words: string): Promise<void> {
    await this.to(stop);
    await sendKeys({ type: words });
    this.keys += words.length;
  }
}

describe('<fp-homework-card> by keyboard and by ear', () => {
  let engine: Engine;
  beforeEach(async () => {
    engine = await riverbend();
  });
  const daniels = (): Promise<HomeworkCard> => open(engine, 'p04', { touchpoint: card('p01') });
  const told = async (person: string) => (await seen<Answer>(engine, 'p16', 'answer')).filter(({ author }) => author.person === person).map(({ sort }) => sort);

  it('did it: one tap', async () => {
    const one = await daniels();
    const hand = new Hand(one);
    await hand.press('button: We did it');
    await until(() => text(one).includes('Did it'));
    expect(hand.taps).to.equal(1);
    expect(await told('p04')).to.deep.equal(['did']);
  });

  it('stuck: three taps, well under 20 seconds, and the focus goes along', async () => {
    const one = await daniels();
    const hand = new Hand(one);
    await hand.press('button: We got stuck');
    await until(() => focused(one) === 'h3: How did it go?', 'the focus is lost when the form opens');
    await hand.press('button: The task is not clear');
    await hand.press('button: Send');
    await until(() => text(one).includes('You can stop here for tonight'));
    await until(() => focused(one) === 'h3: How did it go?', 'the focus is lost when the form closes');
    expect(hand.taps).to.equal(3);
    expect(seconds(hand, 0)).to.be.below(20);
    expect(await told('p04')).to.deep.equal(['stuck']);
  });

  it('a question: two taps and the words', async () => {
    const one = await daniels();
    const hand = new Hand(one);
    await hand.press('button: We have a question');
    await hand.type('textarea: What would you like to ask?', 'Is a bus a trip?');
    await hand.press('button: Send');
    await until(() => text(one).includes('Is a bus a trip?') && !root(one).querySelector('textarea'));
    expect(hand.taps).to.equal(2);
  });

  it('paper: staff key it in by the sheet’s code in under 20 seconds, and say that it was read back', async () => {
    const [paper] = await seen<HomeworkPaper>(engine, 'p03', 'homework-paper');
    const one = await open(engine, 'p16');
    const hand = new Hand(one);
    await hand.press('button: Write down from paper');
    await hand.type('input: Code on the sheet', paper!.code.toLowerCase());
    await until(() => text(one).includes('Mateo: Two trips, one graph'), 'whose sheet it is stands there before it is saved');
    await hand.press('button: I read it back to the family');
    await hand.press('button: Save');
    await until(() => text(one).includes('Written down. The family can see it.'));
    expect(seconds(hand, 2), `${hand.keys} keys`).to.be.below(20);
    const rosa = await open(engine, 'p03', { touchpoint: card('p01') });
    await until(() => /From paper, written down by Ms\. Grant\s+It was read back\./.test(text(rosa).replace(/[\u2066-\u2069]/g, '')), 'Rosa does not see who wrote it down');
  });

  it('paper: what was written down wrongly is put right, and counts once', async () => {
    const [paper] = await seen<HomeworkPaper>(engine, 'p03', 'homework-paper');
    const one = await open(engine, 'p16');
    const keyed = async () => (await seen<Answer>(engine, 'p16', 'answer')).filter((any) => any.paper === paper!.id);
    const find = async (): Promise<void> => {
      const code = root(one).querySelector<HTMLInputElement>('.code')!;
      code.value = paper!.code;
      code.dispatchEvent(new InputEvent('input', { bubbles: true }));
      await until(() => text(one).includes('Mateo: Two trips, one graph'));
    };
    await tap(one, 'Write down from paper');
    await find();
    expect(text(one)).not.to.contain('Written down from this sheet');
    await write(one, 'We wacked to the bus');
    await tap(one, 'Save');
    await until(() => text(one).includes('Written down. The family can see it.'));

    await find();
    await until(() => text(one).includes('This is written down already.'), 'a second “did it” would count twice');
    await tap(one, 'Save');
    expect((await keyed()).length, 'the control: saved without putting right, it does not count').to.equal(1);
    // Words that were begun stay when one is chosen.
    await write(one, 'A line I began');
    await tap(one, 'Put it right: Did it We wacked to the bus');
    expect(root(one).querySelector('textarea')!.value).to.equal('A line I began');
    await tap(one, 'Put it right: Did it We wacked to the bus');
    root(one).querySelector('textarea')!.value = '';
    root(one).querySelector('textarea')!.dispatchEvent(new InputEvent('input'));
    await tap(one, 'Put it right: Did it We wacked to the bus');
    await until(() => root(one).querySelector('textarea')!.value === 'We wacked to the bus', 'one begins with what stands there');
    expect(text(one)).to.contain('What you save now is said in its place.').and.not.to.contain('This is written down already.');
    await tap(one, 'Stuck');
    root(one).querySelector('textarea')!.value = 'We walked to the bus';
    root(one).querySelector('textarea')!.dispatchEvent(new InputEvent('input'));
    await tap(one, 'Save');
    await until(() => text(one).includes('Written down. The family can see it.'));
    const [now, ...more] = await keyed();
    expect([now!.sort, now!.words.map((said) => said.text), more.length]).to.deep.equal(['stuck', ['We wacked to the bus', 'We walked to the bus'], 0]);
    const rosa = await open(engine, 'p03', { touchpoint: card('p01') });
    await until(() => text(rosa).includes('We walked to the bus'));
    expect(text(rosa)).not.to.contain('wacked');
  });

  it('goes to the field that is empty, and says at a question that school wrote back', async () => {
    const one = await open(engine, 'p03', { touchpoint: card('p01') });
    await tap(one, 'We have a question');
    await tap(one, 'Send');
    await until(() => focused(one) === 'textarea: What would you like to ask?', 'the focus stays on Send');
    expect(root(one).querySelector('textarea')!.getAttribute('aria-invalid')).to.equal('true');
    await write(one, 'Is a bus a trip?');
    await tap(one, 'Send');
    await until(() => text(one).includes('Is a bus a trip?'));
    const entry = (): Element => [...root(one).querySelectorAll('.entry')].find((any) => any.textContent!.includes('Is a bus a trip?'))!;
    expect(entry().textContent, 'the control: nobody has written back yet').not.to.contain('School wrote back');
    const school = await open(engine, 'p16', { card: HW_12 });
    const box = (): HTMLTextAreaElement | null | undefined => [...root(school).querySelectorAll('section')].find((any) => any.querySelector('h3')?.textContent === 'Questions')?.querySelector('textarea');
    await until(box);
    box()!.value = 'It is.';
    box()!.dispatchEvent(new InputEvent('input'));
    box()!.form!.requestSubmit();
    await until(() => entry().textContent!.includes('School wrote back'));
  });

  itNeeds('viewport', 'is walked at 280 px with text of 200 % in the same order, in English and Arabic, and nothing is wider than its frame', async () => {
    const lengths: number[] = [];
    for (const lang of ['en', 'ar']) {
      const one = await open(engine, 'p04', { touchpoint: card('p01'), lang });
      await until(() => root(one).querySelector('.fp')!.getAttribute('lang') === lang);
      const wide = (await walk(one)).map((stop) => stop.split(':')[0]);
      one.style.inlineSize = '280px';
      one.style.fontSize = '200%';
      await one.updateComplete;
      const narrow = await walk(one);
      expect(narrow.map((stop) => stop.split(':')[0])).to.deep.equal(wide);
      const frame = root(one).querySelector<HTMLElement>('.fp')!;
      expect(frame.scrollWidth, lang).to.be.at.most(frame.clientWidth + 1);
      lengths.push(narrow.length);
      if (lang === 'en') {
        // The control: a line that cannot be broken is seen.
        root(one).querySelector<HTMLElement>('h2')!.style.whiteSpace = 'nowrap';
        expect(frame.scrollWidth).to.be.greaterThan(frame.clientWidth + 1);
      }
      one.remove();
    }
    expect(lengths[0]).to.equal(lengths[1]);
  });

  it('is walked by Tab from the head to the foot, in English and Arabic alike', async () => {
    const english = await daniels();
    const stops = await walk(english);
    expect(stops).to.deep.equal([
      'button: All cards', 'summary: What we do', 'summary: To talk about', 'summary: Go further, if you like',
      'button: We did it', 'button: We got stuck', 'button: We have a question',
      'button: Write about this', 'button: Not this week?', 'button: Find out together', 'button: Print', 'select: My language',
    ]);
    expect(filled(english)).to.deep.equal(['We did it']);
    // The control: a button that Tab does not reach is missed.
    button(english, 'We did it')!.tabIndex = -1;
    expect((await walk(english)).length).to.equal(stops.length - 1);
    english.remove();
    const arabic = await open(engine, 'p04', { touchpoint: card('p01'), lang: 'ar' });
    await until(() => root(arabic).querySelector('.fp')!.getAttribute('dir') === 'rtl' && root(arabic).querySelector('.foot'));
    const heard = await walk(arabic);
    expect(heard.length).to.equal(stops.length);
    expect(heard.join(' ').replace('select', '')).not.to.match(/\bWe\b|cards|Print|together/);
  });

  itNeeds('accessibility snapshot', 'is a named region with headings, steps and pressed tiles, in English and Arabic', async () => {
    const one = await daniels();
    await new Hand(one).press('button: We got stuck');
    const tree = flat((await a11ySnapshot({ selector: 'fp-homework-card' })) as unknown as Node);
    const of = (role: string): string[] => tree.filter((line) => line === role || line.startsWith(`${role}: `));
    expect(of('heading')).to.deep.equal(['heading: Two trips, one graph', 'heading: How did it go?']);
    for (const fold of ['What we do', 'To talk about', 'Go further, if you like']) expect(tree.some((line) => line.endsWith(`: ${fold}`)), fold).to.equal(true);
    expect(of('textbox')).to.deep.equal(['textbox: Add a word, if you like']);
    expect(of('combobox')).to.deep.equal(['combobox: At which step?', 'combobox: My language']);
    expect(root(one).querySelector('fieldset > legend')!.textContent).to.equal('Thank you for telling us. What got in the way?');
    expect(root(one).querySelectorAll('fieldset [aria-pressed=false]').length).to.equal(11);
    const names = [...root(one).querySelectorAll('button')].map((any) => any.textContent!.trim());
    expect(new Set(names).size, 'two controls of one view sound the same').to.equal(names.length);
    one.remove();
    const arabic = await open(engine, 'p04', { touchpoint: card('p01'), lang: 'ar' });
    await until(() => root(arabic).querySelector('.fp')!.getAttribute('dir') === 'rtl' && root(arabic).querySelector('.foot'));
    const there = flat((await a11ySnapshot({ selector: 'fp-homework-card' })) as unknown as Node);
    expect(there.filter((line) => line.startsWith('heading')).length).to.equal(2);
    expect(there.filter((line) => /^(button|heading|combobox)/.test(line)).join(' ').replace(/heading: Two trips, one graph|^(\w+): /g, '')).not.to.match(/: [A-Za-z]{3}/);
  });
});
