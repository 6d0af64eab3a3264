import { newId } from '@family-partnering/contract';
import type { Engine } from '@family-partnering/engine';
import { engineAdapter } from '@family-partnering/engine';
import type { FamilyElement } from '@family-partnering/elements/shared/base-element';
import '@family-partnering/elements/homework-card/homework-card.define';
import '@family-partnering/elements/message-thread/message-thread.define';
import '@family-partnering/elements/plan-tracker/plan-tracker.define';
import { expect, fixture, html } from '@open-wc/testing';
import { riverbend, until } from '../message-thread/world.js';

const words = (element: FamilyElement): string => (element.shadowRoot?.textContent ?? '').replace(/\s+/g, ' ');
const origin = (element: FamilyElement, thing: string): HTMLElement | undefined =>
  [...(element.shadowRoot?.querySelectorAll<HTMLElement>('[data-thing]') ?? [])].find((one) => one.dataset['thing'] === thing);
/** What the plan says of the message that a step came from. */
const tied = (element: FamilyElement): HTMLElement | null => element.shadowRoot!.querySelector('.talks li');
/** Opens what else can be done with a step. */
async function openStep(element: FamilyElement): Promise<void> {
  const step = (): Element | null => element.shadowRoot!.querySelector('[data-step="p-1-a6"]');
  await until(() => [...(step()?.querySelectorAll('button') ?? [])].some((one) => one.textContent?.includes('More')), 'no step');
  [...step()!.querySelectorAll('button')].find((one) => one.textContent?.includes('More'))!.click();
  await until(() => origin(element, 'p-1-a6') !== undefined, 'no way to write');
}
const press = (within: Element, name: string): void => [...within.querySelectorAll('button')].find((one) => (one.getAttribute('aria-label') ?? one.textContent)?.trim().startsWith(name))!.click();

describe('where a thing comes from', () => {
  let engine: Engine;
  const as = (person: string) => engineAdapter(engine, person);
  beforeEach(async () => {
    engine = await riverbend();
  });

  const plan = (person: string) => fixture<FamilyElement>(html`<fp-plan-tracker .adapter=${as(person)} circle="c-p01"></fp-plan-tracker>`);
  const thread = (person: string) => fixture<FamilyElement>(html`<fp-message-thread .adapter=${as(person)} thread="t-A"></fp-message-thread>`);

  it('stands under the step for those of the talk; to the other home the same step comes from nowhere', async () => {
    const rosa = await plan('p03');
    await until(() => tied(rosa)?.textContent?.includes('message') === true, 'no origin');
    const daniel = await plan('p04');
    await openStep(daniel);
    expect(tied(daniel)).to.equal(null);
  });

  it('is one press away, and so is the way back', async () => {
    const rosa = await plan('p03');
    const talk = await thread('p03');
    await until(() => talk.shadowRoot!.querySelector('.tied .b'), 'the talk did not settle');
    await until(() => tied(rosa)?.querySelector('button') != null, 'no way to the message');
    tied(rosa)!.querySelector('button')!.click();
    await until(() => talk.shadowRoot!.activeElement?.textContent?.includes('Quiero poner en el plan') === true, 'the message is not shown');
    press(talk.shadowRoot!.querySelector('.tied li')!, 'Show it');
    await until(() => rosa.shadowRoot!.activeElement !== null, 'the step is not shown');
  });

  it('lets one write about a step and a card, to people who are named first; the talk says what it is about', async () => {
    const grant = await plan('p16');
    await openStep(grant);
    press(origin(grant, 'p-1-a6')!, 'Write about this');
    await until(() => origin(grant, 'p-1-a6')!.querySelector('form') !== null, 'no form');
    const form = origin(grant, 'p-1-a6')!.querySelector('form')!;
    const talks = form.querySelector('select')!;
    talks.value = 't-A';
    talks.dispatchEvent(new Event('change'));
    await until(() => form.textContent!.includes('Rosa') && form.textContent!.includes('will see this'), 'it does not say who sees it');
    expect(form.querySelector('p')!.textContent).not.to.contain('Daniel');
    form.querySelector('textarea')!.value = 'I can bring the picture cards.';
    press(form, 'Send');
    const rosa = await thread('p03');
    await until(() => words(rosa).includes('I can bring the picture cards.'), 'the words did not come');
    await until(() => words(rosa).includes('About: Step in the plan'), 'the talk does not say what it is about');
  });

  it('keeps the words when they could not go', async () => {
    const session = engine.session(await engine.viewer('p03'));
    const broken = { ...session, act: () => Promise.reject(new Error('no')) };
    const rosa = await fixture<FamilyElement>(html`<fp-plan-tracker .adapter=${{ name: 'broken', contract: 0, connect: async () => broken } as never} circle="c-p01"></fp-plan-tracker>`);
    await openStep(rosa);
    press(origin(rosa, 'p-1-a6')!, 'Write about this');
    await until(() => origin(rosa, 'p-1-a6')!.querySelector('form') !== null);
    origin(rosa, 'p-1-a6')!.querySelector('textarea')!.value = 'kept';
    press(origin(rosa, 'p-1-a6')!, 'Send');
    await until(() => origin(rosa, 'p-1-a6')!.textContent!.includes('Your words are safe here'), 'it does not say so');
    expect(origin(rosa, 'p-1-a6')!.querySelector('textarea')!.value).to.equal('kept');
  });

  /** A control inside one place, once it is there. */
  const control = async (place: () => Element | null | undefined, name: string): Promise<HTMLButtonElement> => {
    const find = () => [...(place()?.querySelectorAll('button') ?? [])].find((one) => (one.getAttribute('aria-label') ?? one.textContent)?.trim().startsWith(name));
    await until(find, `no ${name} in ${place()?.textContent}`);
    return find()!;
  };
  const links = async (person: string): Promise<number> => (await engine.session(await engine.viewer(person)).list('link', { filter: { circle: 'c-p01' } })).items.length;
  const ties = (talk: FamilyElement) => () => talk.shadowRoot!.querySelector('.tied');

  it('is taken away in the talk by whoever tied it, after a second question; both ends stay', async () => {
    const before = await links('p03');
    const grant = await thread('p16');
    await until(ties(grant), 'no tie');
    const rosa = await thread('p03');
    await until(ties(rosa), 'no tie');
    const [owner, other] = ties(rosa)()!.querySelector('.untie') ? [rosa, grant] : [grant, rosa];
    // The control: the other side, which did not tie it, has no way to untie it.
    expect(ties(other)()!.querySelector('.untie')).to.equal(null);
    (await control(ties(owner), 'Take the link away:')).click();
    (await control(ties(owner), 'Keep it')).click();
    await until(() => owner.shadowRoot!.activeElement?.getAttribute('aria-label')?.startsWith('Take the link away:'), 'the focus is lost');
    expect(await links('p03')).to.equal(before);
    (await control(ties(owner), 'Take the link away:')).click();
    (await control(ties(owner), 'Yes, take it away')).click();
    await until(() => ties(owner)() === null && ties(other)() === null, 'it is still tied');
    expect(await links('p03')).to.equal(before - 1);
    expect(words(owner)).to.contain('Quiero poner en el plan');
    expect(owner.shadowRoot!.activeElement?.localName).to.equal('article');
    await until(() => [...owner.shadowRoot!.querySelectorAll('[data-say]')].some((one) => one.textContent?.includes('The link is gone')), 'it is not said');
  });

  it('is taken away at the step and at the card too, by the home as by the school', async () => {
    const session = engine.session(await engine.viewer('p16'));
    const { items } = await session.list('message', { filter: { thread: 't-A' }, limit: 50 });
    const message = items.find((one) => (one as unknown as { sort: string }).sort !== 'line')!.id;
    const cards = (await session.list('touchpoint', { filter: { circle: 'c-p01' }, limit: 20 })).items;
    const card = cards[0]!.id;
    for (const [person, what, thing] of [['p16', 'touchpoint', card], ['p03', 'plan-step', 'p-1-a6']] as const) {
      await engine.session(await engine.viewer(person)).act({ id: newId(), type: 'link.make', scope: 'circle:c-p01', link: `l-${person}`, circle: 'c-p01', message, what, thing, first: 'message' } as never);
    }
    const grant = await fixture<FamilyElement>(html`<fp-homework-card .adapter=${as('p16')} touchpoint=${card}></fp-homework-card>`);
    const rosa = await plan('p03');
    for (const [element, place] of [[grant, () => origin(grant, card)], [rosa, () => [...rosa.shadowRoot!.querySelectorAll('.talks li')].find((one) => one.querySelector('.untie'))]] as const) {
      (await control(place, 'Take the link away:')).click();
      const many = element.shadowRoot!.querySelectorAll('.untie').length;
      (await control(place, 'Yes, take it away')).click();
      await until(() => element.shadowRoot!.querySelectorAll('.untie').length === many - 1, 'it is still tied');
    }
  });
});
