import { newId, Refusal, type Adapter } from '@family-partnering/contract';
import { engineAdapter, type Engine } from '@family-partnering/engine';
import type { MessageThread } from '@family-partnering/elements/message-thread/message-thread';
import { aTimeout, expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { itNeeds } from '../../support/capability.js';
import { box, button, hasButton, heard, holding, open, press, riverbend, root, say, settled, text, type, until } from './world.js';

describe('<fp-message-thread>', () => {
  let engine: Engine;
  beforeEach(async () => {
    engine = await riverbend();
  });

  it('shows the talk of the one who looks, with days, names and the words in their own language', async () => {
    const rosa = await open(engine, 'p03');
    expect(text(rosa)).to.contain('stuck on number 4').and.to.contain('Talk with Ms. Grant');
    const spanish = [...root(rosa).querySelectorAll('.body')].find((body) => body.textContent?.includes('Gracias, maestra'));
    expect(spanish?.getAttribute('lang')).to.equal('es');
    expect(root(rosa).querySelectorAll('h3.day').length).to.be.greaterThan(3);
  });

  it('says above the box who will see it, and never that there is another home', async () => {
    const rosa = await open(engine, 'p03');
    expect(root(rosa).querySelector('#audience')!.textContent).to.contain('will see this').and.to.contain('You are writing as');
    expect(text(rosa)).not.to.contain('Daniel');
    const grant = await open(engine, 'p16');
    expect(text(grant)).to.contain('One home only').and.to.contain('Not in this talk');
  });

  itNeeds('held keys', 'sends with real keys: words go out, the box is empty, another person reads them', async () => {
    const rosa = await open(engine, 'p03');
    const grant = await open(engine, 'p16');
    const said = heard(rosa);
    box(rosa).focus();
    await sendKeys({ type: 'We draw it first now.' });
    await sendKeys({ press: 'Enter' });
    await sendKeys({ type: 'At home too.' });
    expect(box(rosa).value).to.equal('We draw it first now.\nAt home too.');
    await sendKeys({ down: 'Control' });
    await sendKeys({ press: 'Enter' });
    await sendKeys({ up: 'Control' });
    await until(() => text(grant).includes('At home too.'), 'the teacher did not read it');
    expect(box(rosa).value).to.equal('');
    await until(() => said.includes('Message sent'));
  });

  it('keeps the words, says what is wrong beside them and sends nothing, when there are none or too many', async () => {
    const rosa = await open(engine, 'p03');
    await press(rosa, 'Send');
    await rosa.updateComplete;
    expect(root(rosa).querySelector('#about-words')!.textContent).to.contain('Write something first');
    expect(box(rosa).getAttribute('aria-invalid')).to.equal('true');
    await type(rosa, 'a'.repeat(4001));
    expect(root(rosa).querySelector('#about-words')!.textContent).to.contain('Letters too many: 1');
    await press(rosa, 'Send');
    await aTimeout(50);
    expect(box(rosa).value.length).to.equal(4001);
    expect(button(rosa, 'Send').disabled).to.equal(false);
    await type(rosa, 'a'.repeat(3990));
    expect(root(rosa).querySelector('#about-words')!.textContent).to.contain('Letters left: 10');
  });

  it('keeps the words when they were refused, and the same action sent again has one effect', async () => {
    const acts: string[] = [];
    let broken = true;
    const adapter: Adapter = {
      ...engineAdapter(engine, 'p03'),
      connect: async () => {
        const session = await engineAdapter(engine, 'p03').connect();
        return { ...session, act: async (action) => {
          if (action.type === 'message.send') acts.push(action.id);
          // It arrives, and the answer is lost.
          const receipt = await session.act(action);
          if (broken && action.type === 'message.send') throw new Refusal('unavailable');
          return receipt;
        } };
      },
    };
    const rosa = await open(adapter, 'p03');
    await type(rosa, 'Only once, please.');
    await press(rosa, 'Send');
    await until(() => text(rosa).includes('Your words are safe here'));
    expect(box(rosa).value).to.equal('Only once, please.');
    broken = false;
    await press(rosa, 'Try again');
    await until(() => box(rosa).value === '');
    expect(new Set(acts).size).to.equal(1);
    const { items } = await engine.session(await engine.viewer('p16')).list('message', { filter: { thread: 't-A' } });
    expect((items as unknown as { text: string }[]).filter((one) => one.text === 'Only once, please.').length).to.equal(1);
  });

  it('shows what waits on this device as such, and empties the box only then', async () => {
    const { adapter, outbox } = holding(engine, 'p03');
    const rosa = await open(adapter, 'p03');
    await type(rosa, 'From the bus.');
    await press(rosa, 'Send');
    await until(() => root(rosa).querySelector('.msg.device'));
    expect(box(rosa).value).to.equal('');
    expect(text(rosa)).to.contain('Saved on this device. Not sent yet.');
    await outbox.flush();
    await until(() => !root(rosa).querySelector('.msg.device'));
    expect(text(rosa)).to.contain('From the bus.');
    expect(text(rosa).match(/From the bus\./g)!.length).to.equal(1);
  });

  it('shows words once when they arrive before their outbox hears of it, and nothing moves under a finger when it does', async () => {
    const { adapter, outbox } = holding(engine, 'p03');
    const rosa = await open(adapter, 'p03');
    await type(rosa, 'Here before the answer.');
    await press(rosa, 'Send');
    await until(() => root(rosa).querySelector('.msg.device'));
    const times = () => text(rosa).match(/Here before the answer\./g)?.length;
    const row = () => [...root(rosa).querySelectorAll<HTMLElement>('.item[data-n]')].find((one) => one.textContent!.includes('Here before the answer.'));
    // The server has it, and the stream has brought it; the outbox still waits for its answer.
    await outbox.session!.act(outbox.waiting[0]!.action);
    await until(() => row() && root(rosa).querySelector('.msg-foot [aria-expanded]'), 'it did not arrive');
    await rosa.updateComplete;
    expect([times(), outbox.waiting.length]).to.deep.equal([1, 1]);
    const more = row()!.querySelector<HTMLElement>('.msg-foot [aria-expanded]')!;
    more.click();
    await until(() => row()!.querySelector('.menu'), 'its menu did not open');
    const { top } = more.getBoundingClientRect();
    await outbox.flush();
    await until(() => outbox.waiting.length === 0);
    await rosa.updateComplete;
    expect([more.isConnected, more.getAttribute('aria-expanded'), times()], 'the row was drawn anew').to.deep.equal([true, 'true', 1]);
    expect(Math.abs(more.getBoundingClientRect().top - top), 'it moved').to.be.below(1);
  });

  it('leaves the words in the box when this device has no room', async () => {
    const { adapter, outbox } = holding(engine, 'p03');
    const rosa = await open(adapter, 'p03');
    outbox.full = outbox.offline = true;
    await type(rosa, 'No room for this.');
    await press(rosa, 'Send');
    await until(() => text(rosa).includes('no room left'));
    expect(box(rosa).value).to.equal('No room for this.');
  });

  it('asks before words reach somebody who joined after they were written, and sends them on with one tap', async () => {
    const { adapter, outbox } = holding(engine, 'p03');
    const rosa = await open(adapter, 'p03');
    await type(rosa, 'Just for the two of you.');
    await press(rosa, 'Send');
    await until(() => outbox.waiting.length === 1);
    const grant = engine.session(await engine.viewer('p16'));
    await grant.act({ id: newId(), type: 'thread.add', scope: 'circle:c-p01', thread: 't-A', person: 'p20' } as never);
    await outbox.flush();
    await until(() => text(rosa).includes('joined after you wrote this'));
    expect(text(rosa)).to.contain('Just for the two of you.');
    const others = engine.session(await engine.viewer('p20'));
    expect(JSON.stringify(await others.list('message', { filter: { thread: 't-A' } }))).not.to.contain('Just for the two of you.');
    await press(rosa, /^Yes, send it to/);
    await until(() => outbox.waiting.length === 1 && outbox.waiting[0]!.state === 'kept');
    await outbox.flush();
    await until(async () => JSON.stringify(await others.list('message', { filter: { thread: 't-A' } })).includes('Just for the two of you.'));
  });

  it('hands refused words back to the box', async () => {
    const { adapter, outbox } = holding(engine, 'p03');
    const rosa = await open(adapter, 'p03');
    await type(rosa, 'Give me back.');
    await press(rosa, 'Send');
    await until(() => outbox.waiting.length === 1);
    const grant = engine.session(await engine.viewer('p16'));
    await grant.act({ id: newId(), type: 'thread.add', scope: 'circle:c-p01', thread: 't-A', person: 'p20' } as never);
    await outbox.flush();
    await until(() => hasButton(rosa, 'Change the words'));
    await press(rosa, 'Change the words');
    await until(() => box(rosa).value === 'Give me back.');
    expect(outbox.waiting.length).to.equal(0);
  });

  it('answers in one tap, in words with a picture, and promises a day', async () => {
    const grant = await open(engine, 'p16');
    const rosa = await open(engine, 'p03');
    await press(grant, 'Thank you');
    await until(() => [...root(rosa).querySelectorAll('.answer')].some((one) => one.textContent?.includes('Thank you') && one.querySelector('svg')));
    await say(engine, 'p03', 'And one more thing?');
    await until(() => hasButton(grant, 'I will answer by …'));
    await press(grant, 'I will answer by …');
    await grant.updateComplete;
    await press(grant, 'Monday');
    await until(() => text(rosa).includes('will answer by Monday'));
  });

  it('changes and takes back one’s own words with a trace, and only one’s own', async () => {
    const rosa = await open(engine, 'p03');
    const grant = await open(engine, 'p16');
    await type(rosa, 'Fryday is fine.');
    await press(rosa, 'Send');
    await until(() => hasButton(rosa, /^More for the message of You, \d+:\d+/));
    const more = [...root(rosa).querySelectorAll('button')].filter((one) => /^More for the message of You/.test(one.getAttribute('aria-label') ?? '')).at(-1)!;
    more.click();
    await rosa.updateComplete;
    await press(rosa, 'Change the words');
    await rosa.updateComplete;
    const area = root(rosa).querySelector<HTMLTextAreaElement>('form.menu textarea')!;
    area.value = 'Friday is fine.';
    await press(rosa, 'Save');
    await until(() => text(grant).includes('Friday is fine.') && text(grant).includes('Changed at'));
    await press(grant, /^More for the message of Rosa/);
    await grant.updateComplete;
    expect(hasButton(grant, 'Change the words')).to.equal(false);
    await press(grant, 'Show the first words');
    await until(() => text(grant).includes('Fryday is fine.'));
  });

  it('passes a message to the safety team in one step, and says so', async () => {
    const rosa = await open(engine, 'p03');
    await press(rosa, /^More for the message of Mateo/);
    await rosa.updateComplete;
    await press(rosa, 'Pass to the safety team');
    await until(() => text(rosa).includes('You passed this to the school’s safety team.'));
  });

  it('quotes what is answered, and opens and closes the talk from either side', async () => {
    const rosa = await open(engine, 'p03');
    const grant = await open(engine, 'p16');
    await press(rosa, /^Reply to Ms\. Grant/);
    await rosa.updateComplete;
    await type(rosa, 'About that.');
    await press(rosa, 'Send');
    await until(() => text(grant).includes('About that.'));
    expect([...root(grant).querySelectorAll('.quote')].at(-1)!.textContent).to.contain('You');
    await press(grant, 'About this talk');
    await grant.updateComplete;
    await press(grant, 'Mark as done');
    await until(() => text(rosa).includes('thinks this is done. If not, open it again.'));
    await press(rosa, 'Open again');
    await until(() => text(rosa).includes('opened this again'));
  });

  it('announces one new message in full and several as a number, and never history', async () => {
    for (let i = 0; i < 70; i += 1) await say(engine, 'p16', `earlier ${i}`);
    const rosa = await open(engine, 'p03');
    const said = heard(rosa);
    await say(engine, 'p16', 'See you at nine.');
    await until(() => said.length > 0);
    expect(said).to.deep.equal(['Ms. Grant: See you at nine.']);
    await press(rosa, 'Show earlier messages');
    await until(() => text(rosa).includes('Good morning, Rosa and Mateo'));
    await aTimeout(100);
    expect(said.filter((one) => /earlier \d|New messages/.test(one))).to.deep.equal([]);
  });

  it('keeps what is looked at where it is when earlier messages come in above it', async () => {
    for (let i = 0; i < 120; i += 1) await say(engine, 'p16', `line ${i}`);
    const rosa = await open(engine, 'p03');
    const scroll = root(rosa).querySelector<HTMLElement>('.scroll')!;
    scroll.scrollTop = 0;
    await until(() => hasButton(rosa, /^Go to the latest/), 'it was not noticed that the reader went up');
    const first = root(rosa).querySelector('.item')!;
    const before = first.getBoundingClientRect().top;
    await press(rosa, 'Show earlier messages');
    await until(() => root(rosa).querySelector('.item') !== first);
    await aTimeout(100);
    expect(Math.abs(first.getBoundingClientRect().top - before)).to.be.lessThan(3);
  });

  it('holds every loaded message in the page, in order', async () => {
    for (let i = 0; i < 160; i += 1) await say(engine, 'p16', `line ${i}`);
    const rosa = await open(engine, 'p03');
    while (hasButton(rosa, 'Show earlier messages')) {
      await press(rosa, 'Show earlier messages');
      await aTimeout(60);
    }
    await until(() => root(rosa).querySelectorAll('.item[data-n]').length >= 171);
    const numbers = [...root(rosa).querySelectorAll<HTMLElement>('.item[data-n]')].map((item) => Number(item.dataset['n']));
    expect(numbers).to.deep.equal([...numbers].sort((a, b) => a - b));
    expect(text(rosa)).to.contain('line 0').and.to.contain('line 159');
  });

  it('marks as read only what has been in view', async () => {
    const inView: ((seen: boolean) => void)[] = [];
    const real = window.IntersectionObserver;
    // The page under test may itself be in the background.
    Object.defineProperty(document, 'visibilityState', { value: 'visible', configurable: true });
    window.IntersectionObserver = class {
      #target: Element | undefined;
      constructor(tell: (entries: { isIntersecting: boolean; target: Element }[]) => void) {
        // As a browser has it: nothing is told of what is not looked at.
        inView.push((isIntersecting) => this.#target && tell([{ isIntersecting, target: this.#target }]));
      }
      observe(target: Element): void {
        this.#target = target;
      }
      disconnect(): void {}
    } as never;
    try {
      const session = engine.session(await engine.viewer('p16'));
      const upTo = async (): Promise<number> => ((await session.list('mark', { filter: { thread: 't-A' } })).items[0] as unknown as { upTo: number }).upTo;
      const before = await upTo();
      const grant = await open(engine, 'p16');
      inView.forEach((tell) => tell(false));
      await aTimeout(100);
      expect(await upTo()).to.equal(before);
      inView.forEach((tell) => tell(true));
      await until(async () => (await upTo()) === before + 1, 'the mark was not set');
      await settled(grant);
    } finally {
      window.IntersectionObserver = real;
      Reflect.deleteProperty(document, 'visibilityState');
    }
  });

  it('keeps a draft for each thread', async () => {
    const session = engine.session(await engine.viewer('p16'));
    const grant = await fixture<MessageThread>(html`<fp-message-thread .session=${session} thread="t-A"></fp-message-thread>`);
    await settled(grant);
    await type(grant, 'Dear Rosa');
    grant.thread = 't-B';
    await settled(grant, (one) => text(one).includes('Daniel'));
    await until(() => box(grant)?.value === '');
    await type(grant, 'Dear Daniel');
    grant.thread = 't-A';
    await until(() => box(grant)?.value === 'Dear Rosa');
  });

  it('lets the page send by itself, and keeps the words', async () => {
    const rosa = await open(engine, 'p03');
    rosa.addEventListener('fp-message-send', (event) => event.preventDefault());
    await type(rosa, 'The page does it.');
    await press(rosa, 'Send');
    await aTimeout(50);
    expect(box(rosa).value).to.equal('The page does it.');
  });

  it('says once how to be reached, and staff read it as a wish', async () => {
    const rosa = await open(engine, 'p03');
    const grant = await open(engine, 'p16');
    await press(rosa, 'About this talk');
    await rosa.updateComplete;
    await until(() => root(rosa).querySelector('#way'));
    const way = root(rosa).querySelector<HTMLSelectElement>('#way')!;
    way.value = 'call';
    way.dispatchEvent(new Event('change'));
    await until(() => text(grant).includes('prefers a call'));
    expect(text(grant)).not.to.match(/declined|refused/);
  });
});
