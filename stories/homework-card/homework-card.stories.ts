import type { Engine } from '@family-partnering/engine';
import '@family-partnering/elements/homework-card/homework-card.define';
import { HW_12 } from '@family-partnering/riverbend';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { adapterFor, school, type AdapterState } from '../support/school.js';

interface Args {
  person: string;
  touchpoint: string;
  card: string;
  state: AdapterState;
  lang: string;
}

const meta: Meta<Args> = {
  title: 'Widgets/Homework card',
  tags: ['autodocs'],
  args: { person: 'p03', touchpoint: `${HW_12}|c-p01`, card: '', state: 'live', lang: 'en' },
  argTypes: {
    person: { options: ['p03', 'p01', 'p04', 'p06', 'p16', 'p23'], control: { type: 'select', labels: { p03: 'Rosa, home', p01: 'Mateo, student', p04: 'Daniel, the other home', p06: 'Samir, home', p16: 'Ms. Grant, school', p23: 'Coach Bell, community' } } },
    state: { options: ['live', 'slow', 'offline', 'unauthenticated', 'forbidden', 'not-found', 'rate-limited', 'unavailable', 'unsupported', 'protocol'], control: 'select' },
    lang: { options: ['en', 'es', 'ar', 'en-XA'], control: 'select' },
  },
  loaders: [school()],
  render: (args, { loaded }) => card(loaded['engine'] as Engine, args),
};
export default meta;

type Story = StoryObj<Args>;

const card = (engine: Engine, { person, touchpoint, card: of, state, lang }: Args): TemplateResult =>
  html`<fp-homework-card lang=${lang} touchpoint=${touchpoint} card=${of} .adapter=${adapterFor(engine, person, state)}></fp-homework-card>`;

/** Everything can be changed here. */
export const Playground: Story = {};

/** A card that nobody has answered yet: letter, steps, what to talk about, and one tap to answer. */
export const Overview: Story = { args: { person: 'p04' } };

/** All cards of all children, and a way to start one. */
export const List: Story = { name: 'Overview: all cards', args: { touchpoint: '' } };

/** A teacher: stuck notes by step, answered at once, each family its own; thanks to all. */
export const School: Story = { name: 'Overview: the class’s families', args: { person: 'p16', touchpoint: '', card: HW_12 } };

/** After "We got stuck": the school's own sentence, help that is open, finding out together. */
export const Stuck: Story = { name: 'Behaviors: stuck, then together', args: { person: 'p01' } };

/** The same card in the other home: nothing of what the first home told, and nothing that says that there is more. */
export const OtherHome: Story = { name: 'Behaviors: the other home', args: { person: 'p04' } };

/** States: not connected. */
export const NotConnected: Story = { name: 'States: not connected', render: () => html`<fp-homework-card></fp-homework-card>` };

/** States: loading, in its own shapes. */
export const Loading: Story = { name: 'States: loading', args: { state: 'slow' } };

/** States: out of reach. */
export const Offline: Story = { name: 'States: offline', args: { state: 'offline' } };

/** Accessibility: right to left. */
export const Arabic: Story = { name: 'Accessibility: Arabic', args: { person: 'p06', touchpoint: `${HW_12}|c-p05`, lang: 'ar' } };
