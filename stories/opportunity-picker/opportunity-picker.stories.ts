import type { Engine } from '@family-partnering/engine';
import '@family-partnering/elements/opportunity-picker/opportunity-picker.define';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { aDozen, aFew, manyWays, offlinePicker, refusedPicker } from '../support/picker.js';
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

/** Presses the first button whose name begins so, once it is there. */
async function press(canvas: HTMLElement, name: RegExp): Promise<void> {
  for (let tries = 0; tries < 200; tries += 1) {
    const buttons = canvas.querySelector('fp-opportunity-picker')?.shadowRoot?.querySelectorAll('button') ?? [];
    const found = [...buttons].find((one) => name.test(one.getAttribute('aria-label') ?? one.textContent ?? ''));
    if (found) return found.click();
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error(`There is no button ${String(name)}.`);
}

/** Everything can be tried: who looks, and what happens between the widget and its data. */
export const Playground: Story = {};

/** Three to do now, then what one said yes to, then what fits, then all: as a father sees it on his break. */
export const Overview: Story = { args: { person: 'p03' }, loaders: [school(aDozen)] };

/** For a teacher: what waits for her yes first, then what she may do like anyone else. Frame, task and offer are the parts that a page may style. */
export const Anatomy: Story = { args: { person: 'p16' } };

/** Nothing has been opened yet: one may offer something. */
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

/** Done inside the picker, step by step; each step is kept on this device. */
export const DoItNow: Story = { name: 'Behaviors: do it now', args: { person: 'p03' }, play: ({ canvasElement }) => press(canvasElement, /^(Start|\[?.*tell us one thing)/i) };

/** Right to left; words that nobody has put into Arabic yet stay as they are, marked with their language. */
export const Arabic: Story = {
  name: 'Accessibility: right to left', parameters: { shows: ['person', 'state', 'language'] },
  render: (_args, context) => html`<fp-opportunity-picker lang="ar" .adapter=${adapterFor(engineOf(context), 'p06')}></fp-opportunity-picker>`,
};
