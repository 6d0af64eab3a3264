import type { Engine } from '@family-partnering/engine';
import '@family-partnering/elements/homework-card/homework-card.define';
import { HW_12 } from '@family-partnering/riverbend';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { pass } from '../support/clock.js';
import { lengthenCard, LONG_CARD, offlineCard, refusedCard, waitingCard } from '../support/homework.js';
import { adapterFor, school, type AdapterState } from '../support/school.js';

interface Args {
  readonly person: string;
  readonly touchpoint: string;
  readonly card: string;
  readonly state: AdapterState;
}

const MATEOS = `${HW_12}|c-p01`;
const PEOPLE = { p03: 'Rosa, home', p01: 'Mateo, student', p04: 'Daniel, the other home', p06: 'Samir, home, Arabic', p16: 'Ms. Grant, school', p23: 'Coach Bell, community' };

const meta: Meta<Args> = {
  title: 'Widgets/Homework card',
  tags: ['autodocs'],
  component: 'fp-homework-card',
  args: { person: 'p03', touchpoint: MATEOS, card: '', state: 'live' },
  argTypes: {
    person: { control: { type: 'select', labels: PEOPLE }, options: Object.keys(PEOPLE) },
    state: { control: 'select', options: ['live', 'slow', 'offline', 'unauthenticated', 'forbidden', 'not-found', 'conflict', 'invalid', 'rate-limited', 'unavailable', 'unsupported', 'protocol'] },
  },
  loaders: [school()],
  render: (args, { loaded }) => card(args, engineOf({ loaded })),
};
export default meta;

type Story = StoryObj<Args>;

const engineOf = ({ loaded }: { readonly loaded: unknown }): Engine => (loaded as { readonly engine: Engine }).engine;
const card = ({ person, touchpoint, card: of, state }: Args, engine: Engine): TemplateResult =>
  html`<fp-homework-card touchpoint=${touchpoint} card=${of} .adapter=${adapterFor(engine, person, state)}></fp-homework-card>`;

const rootIn = (canvas: HTMLElement): ShadowRoot => canvas.querySelector('fp-homework-card')!.shadowRoot!;

/** Presses the button with this class of words, once it is there. */
async function press(canvas: HTMLElement, find: (root: ShadowRoot) => HTMLElement | null | undefined): Promise<void> {
  for (let tries = 0; tries < 200; tries += 1) {
    const found = find(rootIn(canvas));
    if (found) return found.click();
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error('It is not there.');
}
const nth = (selector: string, at: number) => (root: ShadowRoot) => root.querySelectorAll<HTMLElement>(selector)[at];

/** Everything can be tried: who looks, and what happens between the widget and its data. */
export const Playground: Story = {};

/** A card that this home has not answered yet: letter, steps, what to talk about, and one tap to answer. */
export const Overview: Story = { args: { person: 'p04' } };

/** Head, what was said, finding out together, the answer, the foot: the parts that a page may style. */
export const Anatomy: Story = { args: { person: 'p01' } };

/** There is no source on the page yet. */
export const NotConnected: Story = { name: 'States: not connected', parameters: { shows: ['person', 'state'] }, render: () => html`<fp-homework-card></fp-homework-card>` };

/** The card is still on its way. */
export const Loading: Story = {
  name: 'States: loading', parameters: { shows: ['state', 'person'] },
  render: (_args, context) => html`<fp-homework-card touchpoint=${MATEOS} .adapter=${waitingCard(engineOf(context), 'p03')}></fp-homework-card>`,
};

/** No card yet: what one is for, and a way to start one. */
export const Empty: Story = { name: 'States: empty', args: { state: 'empty', touchpoint: '' }, parameters: { shows: ['state'] } };

/** Out of reach. A stuck note waits on this device, dotted; what the school says and when help is open stands below it all the same. */
export const Offline: Story = {
  name: 'States: offline', parameters: { shows: ['state', 'person'] },
  render: (_args, context) => html`<fp-homework-card touchpoint=${MATEOS} .adapter=${offlineCard(engineOf(context), 'p04', MATEOS)}></fp-homework-card>`,
};

/** It did not go out. The words are safe, and there are two next steps. */
export const Failed: Story = {
  name: 'States: failed', parameters: { shows: ['state', 'person'] },
  render: (_args, context) => html`<fp-homework-card touchpoint=${MATEOS} .adapter=${refusedCard(engineOf(context), 'p04', MATEOS)}></fp-homework-card>`,
};

/** As much as a card may hold, in long words. */
export const Long: Story = { name: 'States: long', args: { touchpoint: LONG_CARD }, parameters: { shows: ['state', 'person'] }, loaders: [school(lengthenCard)] };

/** Without `touchpoint`: all cards of all children, and a way to start one. */
export const List: Story = { name: 'Options: all cards', args: { touchpoint: '' } };

/** With `card`, for a teacher: stuck notes by step, answered at once, each family its own; thanks to all. */
export const School: Story = { name: 'Options: the class’s families', args: { person: 'p16', touchpoint: '', card: HW_12 } };

/** Sunday at six: "We got stuck" was said, and there is help that is open now, with its hours and languages. */
export const HelpNow: Story = {
  name: 'Behaviors: help that is open now', args: { person: 'p04' },
  loaders: [school(async (engine) => pass(engine, 2 * 24 * 60 * 60_000))],
  play: async ({ canvasElement }) => {
    await press(canvasElement, nth('.answers .b', 1));
    await press(canvasElement, nth('form .b.go', 0));
    await press(canvasElement, (root) => root.querySelector<HTMLElement>('.help') && root.querySelector<HTMLElement>('.again'));
  },
};

/** A sheet that came back: its code finds whose it is, one tap says what it says. */
export const Paper: Story = {
  name: 'Behaviors: from paper', args: { person: 'p16', touchpoint: '' },
  play: ({ canvasElement }) => press(canvasElement, nth('.in > .row .b', 1)),
};

/** Right to left. Names, times and people's own words keep their own direction. */
export const Arabic: Story = {
  name: 'Accessibility: right to left', parameters: { shows: ['person', 'state', 'language'] },
  render: (_args, context) => html`<fp-homework-card lang="ar" touchpoint=${`${HW_12}|c-p05`} .adapter=${adapterFor(engineOf(context), 'p06')}></fp-homework-card>`,
};
