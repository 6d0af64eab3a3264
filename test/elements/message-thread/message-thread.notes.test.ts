import { createEngine, memoryFiles, memoryStorage, type Engine } from '@family-partnering/engine';
import type { MessageThread } from '@family-partnering/elements/message-thread/message-thread';
import { seedRiverbend, TENANT } from '@family-partnering/riverbend';
import { familyKinds, familyRules } from '@family-partnering/rules';
import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { evening } from '../../../stories/support/clock.js';
import { TODAY } from '../../../stories/support/school.js';
import { box, button, hasButton, open, press, riverbend, root, say, text, type, until } from './world.js';

const words = (element: Element | undefined): string => (element?.textContent ?? '').replace(/\s+/g, ' ');
const entry = (element: MessageThread, said: string): HTMLElement | undefined =>
  [...root(element).querySelectorAll<HTMLElement>('.item')].find((one) => one.querySelector('.body')?.textContent?.includes(said));
const said = (element: MessageThread): string => [...root(element).querySelectorAll('[data-say]')].map(words).join(' ');

/** With the keyboard: the control that has the focus is used. */
async function enter(element: MessageThread, find: () => HTMLElement | undefined): Promise<void> {
  await until(find, 'the control did not come');
  find()!.focus();
  await sendKeys({ press: 'Enter' });
  await element.updateComplete;
}
const within = (item: HTMLElement | undefined, name: string): HTMLElement | undefined =>
  [...(item?.querySelectorAll<HTMLElement>('button') ?? [])].find((one) => (one.getAttribute('aria-label') ?? words(one).trim()).startsWith(name));

describe('<fp-message-thread>, what stands beside a message', () => {
  let engine: Engine;
  beforeEach(async () => {
    engine = await riverbend();
  });

  it('says by whose hand words came, whether they were read back, and to whom a message was brought by which way', async () => {
    const rahimi = await open(engine, 'p19', 't-E');
    await until(() => words(entry(rahimi, 'Here is what we said, with pictures')).includes('paper, handed over'), 'it is not said how it was brought');
    expect(words(entry(rahimi, 'Here is what we said, with pictures'))).to.contain('You say so.');
    expect(words(entry(rahimi, 'An measures the rice'))).to.contain('Written down by you.').and.to.contain('It was read back.');
  });

  it('is told by anybody of the talk that it was brought, who keeps the focus at the message', async () => {
    const rahimi = await open(engine, 'p19', 't-E');
    await say(engine, 'p19', 'The bus is late tomorrow.', 't-E');
    const here = () => entry(rahimi, 'The bus is late');
    await enter(rahimi, () => within(here(), 'More for'));
    await enter(rahimi, () => within(here(), 'It was brought to somebody'));
    await until(() => root(rahimi).activeElement?.matches('.making .field'), 'the focus is not in the form');
    await enter(rahimi, () => here()?.querySelector<HTMLElement>('.making [type=submit]') ?? undefined);
    await until(() => here()?.querySelector('.reached') !== null && here()?.querySelector('.making') === null, 'it is not said');
    await until(() => here()!.contains(root(rahimi).activeElement), 'the focus is lost');
    expect(words(here())).to.contain('You say so.');
    await until(() => said(rahimi).includes('Saved'), 'what was done is not heard');
    // The way back, by whoever said it.
    await enter(rahimi, () => within(here()?.querySelector<HTMLElement>('.reached') ?? undefined, 'Take it back'));
    await until(() => here()?.querySelector('.reached') === null, 'it stays');
    await until(() => here()!.contains(root(rahimi).activeElement), 'the focus is lost after it was taken back');
  });

  it('is written down for somebody who does not use the page, under their name', async () => {
    const rahimi = await open(engine, 'p19', 't-E');
    await press(rahimi, 'More');
    const whose = () => [...root(rahimi).querySelectorAll('select')].find((one) => one.textContent?.includes('who does not use this page'));
    await until(whose, 'nobody can be chosen');
    whose()!.value = 'p09';
    whose()!.dispatchEvent(new Event('change'));
    await type(rahimi, 'I come on Saturday.');
    await press(rahimi, 'Send');
    await until(() => words(entry(rahimi, 'I come on Saturday')).includes('Written down by you. It was not read back yet.'), 'it is not said who wrote it down');
    expect(entry(rahimi, 'I come on Saturday')!.querySelector('.msg')!.classList.contains('own')).to.equal(false);
  });

  it('says that it is for today, with the number to call', async () => {
    const rosa = await open(engine, 'p03');
    await press(rosa, 'More');
    const today = () => [...root(rosa).querySelectorAll('label.choice')].find((one) => words(one).includes('For today'))?.querySelector('input');
    await until(today, 'it cannot be said');
    today()!.click();
    await until(() => root(rosa).querySelector('.panel a[href^="tel:"]'), 'no number to call');
    await type(rosa, 'Mateo needs his medicine.');
    await press(rosa, 'Send');
    const grant = await open(engine, 'p16');
    await until(() => words(entry(grant, 'needs his medicine')).includes('For today: someone is needed'), 'it does not stand out');
    expect(entry(grant, 'needs his medicine')!.querySelector('a[href^="tel:"]')).to.not.equal(null);
  });

  it('keeps the focus where the reader was after words are changed, taken back or answered', async () => {
    const rosa = await open(engine, 'p03');
    await type(rosa, 'See you then.');
    await press(rosa, 'Send');
    await until(() => entry(rosa, 'See you then') && box(rosa).value === '', 'it did not go');
    const own = () => [...root(rosa).querySelectorAll<HTMLElement>('.item[data-n]')].at(-1);
    await enter(rosa, () => within(own(), 'More for'));
    await enter(rosa, () => within(own(), 'Change'));
    await until(() => root(rosa).activeElement?.matches('form.menu textarea'), 'the focus is not in the form');
    (root(rosa).activeElement as HTMLTextAreaElement).value = 'See you at nine.';
    await enter(rosa, () => own()?.querySelector<HTMLElement>('form.menu [type=submit]') ?? undefined);
    await until(() => entry(rosa, 'See you at nine') && own()!.querySelector('form.menu') === null, 'it was not changed');
    await until(() => own()!.contains(root(rosa).activeElement), 'the focus is lost');
    expect(said(rosa)).to.contain('Saved');
    await say(engine, 'p16', 'Shall we meet?', 't-A', { needsReplyBy: '2026-12-04' } as never);
    await until(() => hasButton(rosa, 'Yes'), 'nothing asks');
    await enter(rosa, () => button(rosa, 'Yes'));
    await until(() => !hasButton(rosa, 'Yes') && words(own()).includes('Yes'), 'it was not answered');
    await until(() => root(rosa).activeElement !== null, 'the focus is lost after the answer');
    expect(text(rosa)).to.contain('Shall we meet?');
  });

  it('keeps words until their time where a clock runs, for their writer alone, who may send them before', async () => {
    const clock = evening();
    const clocked = createEngine({ storage: memoryStorage({ clock }), rules: familyRules, kinds: familyKinds, tenant: TENANT, clock, files: { store: memoryFiles() } });
    await seedRiverbend(clocked.act, TODAY);
    const rosa = await open(clocked, 'p03');
    const grant = await open(clocked, 'p16');
    await press(rosa, 'More');
    const later = () => [...root(rosa).querySelectorAll('label.choice')].find((one) => words(one).includes('Send it later'))?.querySelector('input');
    await until(later, 'it cannot be chosen');
    later()!.click();
    await type(rosa, 'Good morning to all of you.');
    await press(rosa, /^Keep until /);
    const kept = () => root(rosa).querySelector<HTMLElement>('.msg.later');
    await until(kept, 'it is not kept');
    expect(words(kept()!)).to.contain('Good morning to all of you.').and.to.contain('Only you see it.');
    await until(() => box(rosa).value === '', 'the words are in the box, too');
    await say(clocked, 'p03', 'This comes now.');
    await until(() => text(grant).includes('This comes now.'), 'nothing comes to the teacher');
    expect(text(grant)).to.not.contain('Good morning to all of you.');
    await enter(rosa, () => within(kept() ?? undefined, 'Send now'));
    await until(() => text(grant).includes('Good morning to all of you.') && kept() === null, 'it did not go');
    await until(() => root(rosa).activeElement !== null, 'the focus is lost');
  });

  it('is not offered where nothing could send it', async () => {
    const rosa = await open(engine, 'p03');
    await press(rosa, 'More');
    await until(() => words(root(rosa).querySelector('.panel') ?? undefined).includes('For today'), 'the choices did not come');
    expect(words(root(rosa).querySelector('.panel')!)).to.not.contain('Send it later');
  });
});
