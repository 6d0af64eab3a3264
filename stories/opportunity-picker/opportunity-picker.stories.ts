import type { Engine } from '@family-partnering/engine';
import '@family-partnering/elements/opportunity-picker/opportunity-picker.define';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { aDozen, aFew, manyWays, offlinePicker, refusedPicker, visiting, waitingPicker } from '../support/picker.js';
import { adapterFor, school, type AdapterState } from '../support/school.js';

interface Args {
  readonly person: string;
  readonly state: AdapterState;
}

const PEOPLE = { p06: 'Samir, home, Arabic', p03: 'Rosa, home', p04: 'Daniel, the other home', p01: 'Mateo, student', p16: 'Ms. Grant, school', p23: 'Coach Bell, community' };

const meta: Meta<Args> = {
  title: 'Widgets/Opportunity picker',
  tags: ['autodocs'],
  component: 'fp-opportunity-picker',
  args: { person: 'p06', state: 'live' },
  argTypes: {
    person: { control: { type: 'select', labels: PEOPLE }, options: Object.keys(PEOPLE) },
    state: { control: 'select', options: ['live', 'slow', 'offline', 'empty', 'unauthenticated', 'forbidden', 'not-found', 'conflict', 'invalid', 'rate-limited', 'unavailable', 'unsupported', 'protocol'] },
  },
  loaders: [school(aFew)],
  render: (args, { loaded }) => picker(args, engineOf({ loaded })),
};
export default meta;

type Story = StoryObj<Args>;

const engineOf = ({ loaded }: { readonly loaded: unknown }): Engine => (loaded as { readonly engine: Engine }).engine;
const picker = ({ person, state }: Args, engine: Engine): TemplateResult => html`<fp-opportunity-picker .adapter=${adapterFor(engine, person, state)}></fp-opportunity-picker>`;

/** Presses a button once it is there, in whatever language. */
async function press(canvas: HTMLElement, selector: string): Promise<void> {
  for (let tries = 0; tries < 200; tries += 1) {
    const found = canvas.querySelector('fp-opportunity-picker')?.shadowRoot?.querySelector<HTMLButtonElement>(selector);
    if (found) return found.click();
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error(`There is no button ${selector}.`);
}

/** Everything can be tried: who looks, and what happens between the widget and its data. */
export const Playground: Story = {};

/** Three to do now, then what one said yes to, then what fits, then all: as a father sees it on his break. */
export const Overview: Story = { args: { person: 'p03' }, loaders: [school(aDozen)] };

/** For a teacher: what waits for her yes first, then what she may do like anyone else. Frame, task and offer are the parts that a page may style. */
export const Anatomy: Story = { args: { person: 'p16' } };

/** The shapes of what is coming. */
export const Loading: Story = {
  name: 'States: loading', parameters: { shows: ['state', 'person'] },
  render: (_args, context) => html`<fp-opportunity-picker .adapter=${waitingPicker(engineOf(context), 'p03')}></fp-opportunity-picker>`,
};

/** Nothing has been opened yet: one may offer something, and begin with a few words. */
export const Empty: Story = { name: 'States: empty', args: { state: 'empty' } };

/** Out of reach. A yes waits on this device, dotted; one may go on. */
export const Offline: Story = {
  name: 'States: offline', parameters: { shows: ['state', 'person'] },
  render: (_args, context) => html`<fp-opportunity-picker .adapter=${offlinePicker(engineOf(context), 'p03')}></fp-opportunity-picker>`,
};

/** It did not go out. There are two next steps. */
export const Failed: Story = {
  name: 'States: failed', parameters: { shows: ['state', 'person'] },
  render: (_args, context) => html`<fp-opportunity-picker .adapter=${refusedPicker(engineOf(context), 'p03')}></fp-opportunity-picker>`,
};

/** More than are drawn at once: the next ones come when the browser has time. All are looked through at each key press. */
export const Long: Story = {
  name: 'States: long', parameters: { shows: ['state', 'person', 'theme', 'language', 'text'] },
  loaders: [school(async (engine) => { await aFew(engine); await manyWays(engine, 58); })],
};

/** As a field of a form: what is chosen is its value, and nothing is sent. */
export const InAForm: Story = {
  name: 'Options: in a form', parameters: { shows: ['state'] },
  render: (args, context) => html`<form><fp-opportunity-picker name="ways" required .adapter=${adapterFor(engineOf(context), args.person)}></fp-opportunity-picker></form>`,
};

/** Without an account: what the school has opened to anybody, without a name and without anything to do; the page says how to sign in. */
export const WithoutAnAccount: Story = {
  name: 'Options: without an account', parameters: { shows: ['person', 'state'] }, loaders: [school(aDozen)],
  render: (_args, context) => html`<fp-opportunity-picker .adapter=${visiting(engineOf(context))}><a slot="sign-in" href="#sign-in">Riverbend</a></fp-opportunity-picker>`,
};

/** Done where it was started, step by step; each step is kept. Who will see it is told before it is sent. */
export const DoItNow: Story = { name: 'Behaviors: do it now', args: { person: 'p03' }, play: ({ canvasElement }) => press(canvasElement, '.nowcard button') };

/** After a yes: thanks where the button was, and where it stands now. */
export const AfterAYes: Story = { name: 'Behaviors: after a yes', args: { person: 'p03' }, loaders: [school(aDozen)], play: ({ canvasElement }) => press(canvasElement, '.ocard[data-id=o-02] .acts .card') };

/** A teacher offers something: days, how places are given, help and what is asked are folded, so that the simple case stays simple. */
export const Offering: Story = { name: 'Behaviors: offering', args: { person: 'p16' }, play: ({ canvasElement }) => press(canvasElement, '.opp-head .row button') };

/** Right to left; words that nobody has put into Arabic yet stay as they are, marked with their language. */
export const Arabic: Story = {
  name: 'Accessibility: right to left', parameters: { shows: ['person', 'state', 'language'] },
  render: (_args, context) => html`<fp-opportunity-picker lang="ar" .adapter=${adapterFor(engineOf(context), 'p06')}></fp-opportunity-picker>`,
};
