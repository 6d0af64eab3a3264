import { newId, type Action } from '@family-partnering/contract';
import { engineAdapter, type Engine } from '@family-partnering/engine';
import '@family-partnering/elements/message-thread/message-thread.define';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { adapterFor, evening, riverbend, type AdapterState } from '../support/school.js';
import { fill, offlineSession, refusedSession } from '../support/thread.js';

interface Args {
  readonly person: string;
  readonly thread: string;
  readonly state: AdapterState;
  readonly viewOnly: boolean;
}

interface Loaded {
  readonly engine: Engine;
}

const PEOPLE = { p03: 'Rosa, home', p01: 'Mateo, student', p16: 'Ms. Grant, school', p04: 'Daniel, the other home', p06: 'Samir, home, Arabic', p23: 'Coach Bell, community' };

const meta: Meta<Args> = {
  title: 'Message thread',
  component: 'fp-message-thread',
  args: { person: 'p03', thread: 't-A', state: 'live', viewOnly: false },
  argTypes: {
    person: { control: { type: 'select', labels: PEOPLE }, options: Object.keys(PEOPLE) },
    thread: { control: 'select', options: ['t-A', 't-B', 't-C', 't-D', 't-E', 't-G', 't-H'] },
    state: { control: 'select', options: ['live', 'slow', 'offline', 'unauthenticated', 'forbidden', 'not-found', 'conflict', 'invalid', 'rate-limited', 'unavailable', 'unsupported', 'protocol'] },
    viewOnly: { control: 'boolean' },
  },
  loaders: [async () => ({ engine: await riverbend() })],
  render: (args, { loaded }) => thread(args, (loaded as Loaded).engine),
};
export default meta;

type Story = StoryObj<Args>;

const thread = ({ person, thread: id, state, viewOnly }: Args, engine: Engine): TemplateResult =>
  html`<fp-message-thread thread=${id} ?view-only=${viewOnly} .adapter=${adapterFor(engine, person, state)}></fp-message-thread>`;

/** Side by side where there is room, one above the other where there is not. */
const pair = (one: TemplateResult, other: TemplateResult): TemplateResult => html`<style>
    .pair { display: grid; gap: 1.5rem; grid-template-columns: repeat(auto-fit, minmax(min(22rem, 100%), 1fr)); }
  </style>
  <div class="pair">${one}${other}</div>`;

const engineOf = (context: { loaded: unknown }): Engine => (context.loaded as Loaded).engine;

/** Everything can be tried: who looks, which talk, and what happens between the widget and its data. */
export const Playground: Story = {};

/** One talk from both sides. What one writes the other sees at once; the colour and shape of a message are the same for both. */
export const Overview: Story = {
  render: (args, context) => pair(thread(args, engineOf(context)), thread({ ...args, person: 'p16' }, engineOf(context))),
};

/** Head, list, message, composer: the parts that a page may style. */
export const Anatomy: Story = { args: { person: 'p16' } };

/** States: there is no source on the page yet. It says what to do, to families and to the web developer. */
export const NotConnected: Story = { render: () => html`<fp-message-thread thread="t-A"></fp-message-thread>` };

/** States: the shapes of what is coming. */
export const Loading: Story = { args: { state: 'slow' } };

/** States: nothing has been said. Two ways to begin. */
export const Empty: Story = {
  args: { person: 'p16', thread: 't-new' },
  loaders: [
    async () => {
      const engine = await riverbend();
      const session = engine.session(await engine.viewer('p16'));
      await session.act({ id: newId(), type: 'thread.start', scope: 'circle:c-p05', thread: 't-new', circle: 'c-p05', about: '', mode: 'all', people: ['p06', 'p05'] } as Action);
      return { engine };
    },
  ],
};

/** States: out of reach. What was written waits on this device, dotted. */
export const Offline: Story = {
  render: (args, context) => html`<fp-message-thread thread=${args.thread} .adapter=${offlineSession(engineOf(context), args.person, ['We will bring the sheet on Friday.', 'Thank you for the call.'])}></fp-message-thread>`,
};

/** States: words that did not go out. They are safe, and there is a next step. */
export const Failed: Story = {
  render: (args, context) => html`<fp-message-thread thread=${args.thread} .adapter=${refusedSession(engineOf(context), args.person, 'Here is the same sheet in large print.', 'unavailable')}></fp-message-thread>`,
};

/** States: somebody joined after the words were written. They wait and ask. */
export const AudienceGrew: Story = {
  render: (args, context) => html`<fp-message-thread thread=${args.thread} .adapter=${refusedSession(engineOf(context), args.person, 'Just for the two of you.', 'conflict', 'audience-grew')}></fp-message-thread>`,
  loaders: [
    async () => {
      const engine = await riverbend();
      const session = engine.session(await engine.viewer('p16'));
      await session.act({ id: newId(), type: 'thread.add', scope: 'circle:c-p01', thread: 't-A', person: 'p20' } as Action);
      return { engine };
    },
  ],
};

/** States: shown without a way to write. */
export const ReadOnly: Story = { args: { viewOnly: true } };

/** States: this school does not use it. */
export const NotOffered: Story = { args: { state: 'unsupported' } };

/** States: a talk that this person may not see answers like one that never was. */
export const NotShared: Story = { args: { person: 'p04' } };

/** States: sign in again. */
export const SignInAgain: Story = { args: { state: 'unauthenticated' } };

/** States: the school's page is busy. */
export const Busy: Story = { args: { state: 'unavailable' } };

/** States: five hundred messages, all of them in the page for finding, copying and reading aloud. */
export const Long: Story = {
  loaders: [
    async () => {
      const engine = await riverbend(evening());
      await fill(engine, 't-A', 500);
      return { engine };
    },
  ],
};

/** Options: compact, for people who look at many. */
export const Compact: Story = { render: (args, context) => html`<fp-message-thread density="compact" thread=${args.thread} .adapter=${engineAdapter(engineOf(context), 'p16')}></fp-message-thread>` };

/** Options: dark on a page that does not say so itself. */
export const Dark: Story = { render: (args, context) => html`<fp-message-thread scheme="dark" thread=${args.thread} .adapter=${engineAdapter(engineOf(context), args.person)}></fp-message-thread>` };

/** Behaviors: a teacher sees which home a talk is with, and who is not in it. A home is told nothing of another. */
export const TwoHomes: Story = {
  render: (args, context) => pair(thread({ ...args, person: 'p16', thread: 't-A' }, engineOf(context)), thread({ ...args, person: 'p16', thread: 't-B' }, engineOf(context))),
};

/** Behaviors: a student's composer always has the safety line of the school. */
export const Student: Story = { args: { person: 'p01', thread: 't-H' } };

/** Accessibility: right to left, each message in its own language and direction. */
export const Arabic: Story = {
  render: (_args, context) => html`<fp-message-thread lang="ar" thread="t-C" .adapter=${engineAdapter(engineOf(context), 'p06')}></fp-message-thread>`,
};
