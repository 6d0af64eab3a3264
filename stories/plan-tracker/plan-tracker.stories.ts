import type { Engine } from '@family-partnering/engine';
import '@family-partnering/elements/plan-tracker/plan-tracker.define';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { beginPlan, lengthenPlan, offlinePlan, refusedPlan } from '../support/plan.js';
import { adapterFor, school, type AdapterState } from '../support/school.js';

interface Args {
  readonly person: string;
  readonly circle: string;
  readonly state: AdapterState;
  readonly viewOnly: boolean;
}

const PEOPLE = { p03: 'Rosa, home', p01: 'Mateo, student', p16: 'Ms. Grant, school', p04: 'Daniel, the other home', p06: 'Samir, home, Arabic', p23: 'Coach Bell, community' };

const meta: Meta<Args> = {
  title: 'Widgets/Plan tracker',
  tags: ['autodocs'],
  component: 'fp-plan-tracker',
  args: { person: 'p03', circle: 'c-p01', state: 'live', viewOnly: false },
  argTypes: {
    person: { control: { type: 'select', labels: PEOPLE }, options: Object.keys(PEOPLE) },
    circle: { control: 'select', options: ['c-p01', 'c-p05', 'c-p08'] },
    state: { control: 'select', options: ['live', 'slow', 'offline', 'unauthenticated', 'forbidden', 'not-found', 'conflict', 'invalid', 'rate-limited', 'unavailable', 'unsupported', 'protocol'] },
    viewOnly: { control: 'boolean' },
  },
  loaders: [school()],
  render: (args, { loaded }) => plan(args, (loaded as Loaded).engine),
};
export default meta;

interface Loaded {
  readonly engine: Engine;
}

type Story = StoryObj<Args>;

const plan = ({ person, circle, state, viewOnly }: Args, engine: Engine): TemplateResult =>
  html`<fp-plan-tracker circle=${circle} ?view-only=${viewOnly} .adapter=${adapterFor(engine, person, state)}></fp-plan-tracker>`;

const engineOf = (context: { loaded: unknown }): Engine => (context.loaded as Loaded).engine;

/** Everything can be tried: who looks, at which student's plan, and what happens between the widget and its data. */
export const Playground: Story = {};

/** One plan as the teacher and the student see it. What one does the other sees at once. */
export const Overview: Story = {
  parameters: { shows: ['person'], twoPages: true },
  render: (args, context) => html`<style>.pair { display: grid; gap: 1.5rem; grid-template-columns: repeat(auto-fit, minmax(min(22rem, 100%), 1fr)); }</style>
    <div class="pair">${plan({ ...args, person: 'p16' }, engineOf(context))}${plan({ ...args, person: 'p01' }, engineOf(context))}</div>`,
};

/** Head with the first line, what waits, chart, steps: the parts that a page may style. */
export const Anatomy: Story = { args: { person: 'p01' } };

/** There is no source on the page yet. */
export const NotConnected: Story = { name: 'States: not connected', parameters: { shows: ['person', 'state'] }, render: () => html`<fp-plan-tracker circle="c-p01"></fp-plan-tracker>` };

/** No plan yet. Two questions start one. */
export const Empty: Story = { name: 'States: empty', args: { person: 'p06', circle: 'c-p05' } };

/** Just begun: one count in two digits, and one's own step, asked about once for the week. */
export const Begun: Story = { name: 'States: just begun', args: { person: 'p06', circle: 'c-p05' }, loaders: [school(beginPlan)] };

/** Out of reach: an entry, a count and a strength wait on this device, each dotted in its place. */
export const Offline: Story = {
  name: 'States: offline', parameters: { shows: ['state', 'person'] },
  render: (args, context) => html`<fp-plan-tracker circle=${args.circle} .adapter=${offlinePlan(engineOf(context))}></fp-plan-tracker>`,
};

/** Words that did not go out. They are safe, and there is a next step. */
export const Failed: Story = {
  name: 'States: failed', parameters: { shows: ['state', 'person'] },
  render: (args, context) => html`<fp-plan-tracker circle=${args.circle} .adapter=${refusedPlan(engineOf(context), 'unavailable')}></fp-plan-tracker>`,
};

/** Long words, many steps, and a version that asks for all of them. */
export const Long: Story = { name: 'States: long', args: { person: 'p04' }, loaders: [school(lengthenPlan)] };

/** For reading alone. */
export const ReadOnly: Story = { name: 'Options: read only', args: { viewOnly: true } };

/** Help does not wait for an answer by phone; whoever hears it writes it down. */
export const HelpDoesNotWait: Story = {
  name: 'Behaviors: help does not wait', args: { person: 'p20', circle: 'c-p08' },
  play: async ({ canvasElement }) => {
    const root = canvasElement.querySelector('fp-plan-tracker')!.shadowRoot!;
    const find = (): HTMLElement | undefined => [...root.querySelectorAll<HTMLElement>('button[data-open^="record"]')][0];
    for (let turns = 0; !find() && turns < 200; turns += 1) await new Promise((resolve) => setTimeout(resolve, 25));
    find()!.click();
    for (let turns = 0; !root.querySelector('[data-form]') && turns < 200; turns += 1) await new Promise((resolve) => setTimeout(resolve, 25));
  },
};

/** What the plan says, to be asked for otherwise: the widest form. */
export const AskForAChange: Story = {
  name: 'Behaviors: asking for a change', args: { person: 'p16' },
  play: async ({ canvasElement }) => {
    const root = canvasElement.querySelector('fp-plan-tracker')!.shadowRoot!;
    const find = (): HTMLElement | null => root.querySelector<HTMLElement>('button[data-open="change"]');
    for (let turns = 0; !find() && turns < 200; turns += 1) await new Promise((resolve) => setTimeout(resolve, 25));
    find()!.click();
    for (let turns = 0; !root.querySelector('[data-form] textarea') && turns < 200; turns += 1) await new Promise((resolve) => setTimeout(resolve, 25));
  },
};

/** Right to left; time runs from the right. */
export const Arabic: Story = {
  name: 'Accessibility: right to left', parameters: { shows: ['person', 'state', 'language'] },
  render: (args, context) => html`<fp-plan-tracker lang="ar" circle=${args.circle} .adapter=${adapterFor(engineOf(context), 'p01')}></fp-plan-tracker>`,
};
