import { Refusal, type Session } from '@family-partnering/contract';
import type { Engine } from '@family-partnering/engine';
import type { MessageThread } from '@family-partnering/elements/message-thread/message-thread';
import { expect } from '@open-wc/testing';
import { heard, holding, open, press, riverbend, root, say, text, until } from './world.js';

/** The entry that holds these words. */
const entry = (element: MessageThread, words: string): HTMLElement =>
  [...root(element).querySelectorAll<HTMLElement>('.msg')].find((one) => one.textContent?.includes(words))!;

async function openMenu(element: MessageThread, words: string, choice: string): Promise<void> {
  await until(() => [...entry(element, words).querySelectorAll('button')].some((one) => one.getAttribute('aria-label')?.startsWith('More for')), 'no menu');
  [...entry(element, words).querySelectorAll('button')].find((one) => one.getAttribute('aria-label')?.startsWith('More for'))!.click();
  await press(element, choice);
}

const form = (element: MessageThread): HTMLTextAreaElement => root(element).querySelector<HTMLTextAreaElement>('form.menu textarea')!;

describe('what was done to a message and did not go out', () => {
  let engine: Engine;
  beforeEach(async () => {
    engine = await riverbend();
  });

  /** Rosa's own words, just said, on a device that waits to be told to send. */
  async function own(words = 'Fryday is fine.') {
    await say(engine, 'p03', words);
    const { adapter, outbox } = holding(engine, 'p03');
    const rosa = await open(adapter, 'p03');
    await until(() => entry(rosa, words));
    return { rosa, outbox };
  }

  it('is said in the form itself, in letters as a person counts them, before anything is sent', async () => {
    const { rosa, outbox } = await own();
    await openMenu(rosa, 'Fryday', 'Change the words');
    await until(() => form(rosa) !== null);
    form(rosa).value = 'a'.repeat(4001);
    await press(rosa, 'Save');
    await until(() => text(rosa).includes('Letters too many: 1.'), 'it was not said');
    expect(form(rosa).value.length).to.equal(4001);
    expect(form(rosa).getAttribute('aria-invalid')).to.equal('true');
    // A letter made of several units is one letter.
    form(rosa).value = `${'a'.repeat(3999)}👩‍👧`;
    await press(rosa, 'Save');
    await until(() => text(rosa).includes('Letters too many: 1.'));
    form(rosa).value = '  ';
    await press(rosa, 'Save');
    await until(() => text(rosa).includes('Write something first.'));
    expect(outbox.waiting.length).to.equal(0);
    form(rosa).value = 'Friday is fine.';
    await press(rosa, 'Save');
    await until(() => outbox.waiting.length === 1);
  });

  it('stands under the message with its words and the reason, can be tried again, changed or left; it does not pretend to wait', async () => {
    const { rosa, outbox } = await own();
    await openMenu(rosa, 'Fryday', 'Change the words');
    await until(() => form(rosa) !== null);
    form(rosa).value = 'Friday is fine.';
    await press(rosa, 'Save');
    await until(() => text(rosa).includes('Your change is saved on this device'));
    outbox.refuse(new Refusal('invalid'));
    await until(() => text(rosa).includes('Did not go out: Change the words'), 'it was not said');
    const under = (): string => root(rosa).querySelector('.refused')?.textContent?.replace(/\s+/g, ' ') ?? '';
    expect(under()).to.contain('Friday is fine.').and.to.contain('FP-422');
    expect(text(rosa)).not.to.contain('Your change is saved on this device');
    // After a reload it stands there as well.
    const again = await open({ name: 'again', contract: 0, connect: async () => ({ ...(await outbox.session!), outbox }) as unknown as Session }, 'p03');
    await until(() => text(again).includes('Did not go out: Change the words'));
    again.remove();
    // Its own button, not that of the menu: the words go back into the form.
    [...root(rosa).querySelectorAll<HTMLButtonElement>('.refused button')].find((one) => one.textContent?.includes('Change the words'))!.click();
    await until(() => form(rosa)?.value === 'Friday is fine.');
    expect(outbox.waiting.length).to.equal(0);
    await press(rosa, 'Save');
    await until(() => outbox.waiting.length === 1);
    outbox.refuse(new Refusal('forbidden', { reason: 'edit-window' }));
    await until(() => text(rosa).includes('The time for changes has passed.'));
    await press(rosa, 'Try again');
    await until(() => text(rosa).includes('Friday is fine.') && !root(rosa).querySelector('.refused'), 'it did not go out');
  });

  for (const [what, choice, then] of [['taking back', 'Take it back', undefined], ['a report', 'Report this to the school', 'Send report'], ['passing on', 'Pass to the safety team', undefined]] as const) {
    it(`is said of ${what}, too, and can be left as it is`, async () => {
      const { rosa, outbox } = await own();
      await openMenu(rosa, what === 'taking back' ? 'Fryday' : 'stuck on number 4', choice);
      if (then !== undefined) {
        await until(() => form(rosa) !== null);
        form(rosa).value = 'This is not about me.';
        await press(rosa, then);
      }
      await until(() => outbox.waiting.length === 1);
      outbox.refuse(new Refusal('rate-limited'));
      await until(() => text(rosa).includes(`Did not go out: ${choice}`), 'it was not said');
      if (then !== undefined) expect(text(rosa)).to.contain('This is not about me.');
      await press(rosa, 'Leave it as it is');
      await until(() => !root(rosa).querySelector('.refused') && outbox.waiting.length === 0);
    });
  }

  it('is said above the box, where it was done to the talk as a whole or said of oneself', async () => {
    const { rosa, outbox } = await own();
    await press(rosa, 'About this talk');
    await until(() => root(rosa).querySelector('#way'));
    const way = root(rosa).querySelector<HTMLSelectElement>('#way')!;
    way.value = 'call';
    way.dispatchEvent(new Event('change'));
    await press(rosa, 'Leave this talk');
    [...root(rosa).querySelectorAll<HTMLButtonElement>('.talk-panel button')].filter((one) => one.textContent?.includes('Leave this talk')).at(-1)!.click();
    await until(() => outbox.waiting.length === 2);
    outbox.refuse(new Refusal('invalid'));
    await press(rosa, 'Close');
    await until(() => text(rosa).includes('Did not go out: How should we reach you?') && text(rosa).includes('Did not go out: Leave this talk'), 'it was not said');
  });

  it('is seen, not only heard, where nothing is kept on this device', async () => {
    const session = engine.session(await engine.viewer('p03'));
    const bare = { ...session, act: (action: { type: string }) => (action.type === 'message.pass' ? Promise.reject(new Refusal('unavailable')) : session.act(action as never)) } as unknown as Session;
    const rosa = await open({ name: 'bare', contract: 0, connect: async () => bare }, 'p03');
    const said = heard(rosa);
    await openMenu(rosa, 'stuck on number 4', 'Pass to the safety team');
    await until(() => root(rosa).querySelector('.composer')!.textContent!.includes('page is busy'), 'it is not seen');
    expect(said.some((one) => one.includes('page is busy'))).to.equal(true);
    // It goes with the next thing that is done.
    await press(rosa, 'Report this to the school');
    expect(root(rosa).querySelector('.composer')!.textContent).not.to.contain('page is busy');
  });
});

describe('quick answers in several languages', () => {
  it('stand once, in the words of each reader; what was added to them stands beside them', async () => {
    const engine = await riverbend();
    const send = (quick: string, words: string, tag: string) => say(engine, 'p16', words, 't-C', { sort: 'answer', quick, text: words, language: { tag, means: 'read' } } as never);
    await send('thanks', 'Thank you', 'en');
    await send('yes', 'Sí', 'es');
    await send('yes', 'Sí. Con mi nombre está bien.', 'es');
    const huda = await open(engine, 'p07', 't-C', { lang: 'ar' });
    await until(() => text(huda).includes('شكرًا'));
    await until(() => text(huda).includes('Con mi nombre está bien'), 'what was added is gone');
    expect(text(huda)).not.to.match(/Thank you(?! for)/);
    expect(text(huda).match(/Sí/g)?.length).to.equal(1);
    // The control: in the language in which it was written it is the same.
    const spanish = await open(engine, 'p07', 't-C', { lang: 'es' });
    await until(() => text(spanish).includes('Gracias') && text(spanish).includes('Con mi nombre está bien'));
    expect(text(spanish)).not.to.match(/Thank you(?! for)/);
  });
});
