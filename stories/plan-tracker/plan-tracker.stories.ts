import { engineAdapter, type Engine } from '@family-partnering/engine';
import '@family-partnering/elements/plan-tracker/plan-tracker.define';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { adapterFor, evening, riverbend, type AdapterState } from '../support/school.js';

interface Args {
  readonly person: string;
  readonly circle: string;
  readonly state: AdapterState;
  readonly viewOnly: boolean;
  readonly lang: string;
}

/** One plan around one student. Each story is a school of its own: what is done in it stays in it. */
const meta: Meta<Args> = {
  title: 'Plan tracker',
  component: 'fp-plan-tracker',
  args: { person: 'p03', circle: 'c-p01', state: 'live', viewOnly: false, lang: 'en' },
  loaders: [async () => ({ engine: await riverbend(evening()) })],
  render: ({ person, circle, state, viewOnly, lang }, { loaded }) =>
    html`<fp-plan-tracker circle=${circle} lang=${lang} ?view-only=${viewOnly} .adapter=${adapterFor((loaded as { engine: Engine }).engine, person, state)}></fp-plan-tracker>`,
};
export default meta;
type Story = StoryObj<Args>;

/** Playground: Mateo's plan as his mother sees it. */
export const Playground: Story = {};

/** Overview: the same plan as the teacher and as the student see it. */
export const BothViews: Story = {
  render: (args, { loaded }) => html`${['p16', 'p01'].map((person) => html`<fp-plan-tracker circle=${args.circle} .adapter=${engineAdapter((loaded as { engine: Engine }).engine, person)}></fp-plan-tracker>`)}`,
};

/** Behaviors: another home sees its own counts and steps, and the shared part. */
export const AnotherHome: Story = { args: { person: 'p04' } };

/** Behaviors: a partner sees the plan that was shared, and the steps that are theirs. */
export const Partner: Story = { args: { person: 'p23' } };

/** Behaviors: help does not wait for an answer by phone. */
export const HelpGoesOn: Story = { args: { person: 'p20', circle: 'c-p08' } };

/** States: no plan yet, two questions start one. */
export const Empty: Story = { args: { person: 'p06', circle: 'c-p05' } };

/** States: loading. */
export const Slow: Story = { args: { state: 'slow' } };

/** States: offline before anything came. */
export const Offline: Story = { args: { state: 'offline' } };

/** States: the school does not use plans here. */
export const NotOffered: Story = { args: { state: 'unsupported' } };

/** States: for reading alone. */
export const ViewOnly: Story = { args: { viewOnly: true } };

/** Accessibility: right to left; time runs from the right. */
export const Arabic: Story = { args: { lang: 'ar' } };
