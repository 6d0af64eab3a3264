import type { Engine } from '@family-partnering/engine';
import '@family-partnering/elements/opportunity-picker/opportunity-picker.define';
import { seedOpportunities } from '@family-partnering/riverbend';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { adapterFor, riverbend, TODAY, type AdapterState } from '../support/school.js';

interface Args {
  person: string;
  state: AdapterState;
  lang: string;
}

const meta: Meta<Args> = {
  title: 'Widgets/Opportunity picker',
  tags: ['autodocs'],
  args: { person: 'p06', state: 'live', lang: 'en' },
  argTypes: {
    person: { options: ['p06', 'p03', 'p13', 'p01', 'p16', 'p19', 'p23'], control: { type: 'select', labels: { p06: 'Samir, home', p03: 'Rosa, home', p13: 'Denise, home', p01: 'Mateo, student', p16: 'Ms. Grant, school', p19: 'Ms. Rahimi, school', p23: 'Coach Bell, community' } } },
    state: { options: ['live', 'slow', 'offline', 'unauthenticated', 'forbidden', 'not-found', 'rate-limited', 'unavailable', 'unsupported', 'protocol'], control: 'select' },
    lang: { options: ['en', 'es', 'ar', 'en-XA'], control: 'select' },
  },
  loaders: [async () => {
    const engine = await riverbend();
    await seedOpportunities(engine.act, TODAY);
    return { engine };
  }],
  render: (args, { loaded, globals }) => picker(loaded['engine'] as Engine, { ...args, ...chosen(globals) }),
};
export default meta;

type Story = StoryObj<Args>;

/** What the toolbar says, where it says something. */
function chosen(globals: Record<string, unknown>): Partial<Args> {
  const { person, state, lang, language } = globals as Record<string, string | undefined>;
  const tag = lang ?? language;
  return { ...(person && { person }), ...(state && { state: state as AdapterState }), ...(tag && { lang: tag }) };
}

const picker = (engine: Engine, { person, state, lang }: Args): TemplateResult =>
  html`<fp-opportunity-picker lang=${lang} .adapter=${adapterFor(engine, person, state)}></fp-opportunity-picker>`;

/** Everything can be changed here. */
export const Playground: Story = {};

/** Three to do now, then what fits, then all: as a father sees it on his break. */
export const Overview: Story = {};

/** A teacher sees what waits for her yes first; she may take part like anyone else. */
export const School: Story = { args: { person: 'p16' } };

/** In Arabic, from right to left; words that nobody has put into Arabic yet stay as they are. */
export const RightToLeft: Story = { args: { lang: 'ar' } };

/** As a field of a form: what is chosen is its value, and nothing is sent. */
export const InAForm: Story = {
  name: 'Options: in a form',
  render: (args, { loaded }) => html`<form><fp-opportunity-picker name="ways" required lang=${args.lang} .adapter=${adapterFor(loaded['engine'] as Engine, args.person)}></fp-opportunity-picker></form>`,
};

export const Loading: Story = { name: 'States: loading', args: { state: 'slow' } };
export const Offline: Story = { name: 'States: offline', args: { state: 'offline' } };
export const NotOffered: Story = { name: 'States: not offered here', args: { state: 'unsupported' } };
export const SignInAgain: Story = { name: 'States: sign in again', args: { state: 'unauthenticated' } };
/** Nothing connects it to data: it says so, and what to do. */
export const NotConnected: Story = { name: 'States: not connected', render: () => html`<fp-opportunity-picker></fp-opportunity-picker>` };
