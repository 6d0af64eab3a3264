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
});
