import { newId, type Action, type Message } from '@family-partnering/contract';
import type { Engine } from '@family-partnering/engine';
import '@family-partnering/elements/message-thread/message-thread.define';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { adapterFor, school, type AdapterState } from '../support/school.js';
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
  title: 'Widgets/Message thread',
  tags: ['autodocs'],
  component: 'fp-message-thread',
  args: { person: 'p03', thread: 't-A', state: 'live', viewOnly: false },
  argTypes: {
    person: { control: { type: 'select', labels: PEOPLE }, options: Object.keys(PEOPLE) },
    thread: { control: 'select', options: ['t-A', 't-B', 't-C', 't-D', 't-E', 't-G', 't-H'] },
    state: { control: 'select', options: ['live', 'slow', 'offline', 'unauthenticated', 'forbidden', 'not-found', 'conflict', 'invalid', 'rate-limited', 'unavailable', 'unsupported', 'protocol', 'empty', 'long'] },
    viewOnly: { control: 'boolean' },
  },
  loaders: [school()],
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
  // Two people's pages side by side: what would be one page's two landmarks of one name are one on each.
  parameters: { shows: ['person'], twoPages: true },
  render: (args, context) => pair(thread(args, engineOf(context)), thread({ ...args, person: 'p16' }, engineOf(context))),
};

/** Head, list, message, composer: the parts that a page may style. */
export const Anatomy: Story = { args: { person: 'p16' } };

/** There is no source on the page yet. It says what to do, to families and to the web developer. */
export const NotConnected: Story = { name: 'States: not connected', parameters: { shows: ['person', 'state'] }, render: () => html`<fp-message-thread thread="t-A"></fp-message-thread>` };

/** The shapes of what is coming. */
export const Loading: Story = { name: 'States: loading', args: { state: 'slow' } };

/** Nothing has been said. Two ways to begin. */
export const Empty: Story = {
  name: 'States: empty',
  args: { person: 'p16', thread: 't-new' },
  loaders: [
    school(async (engine) => {
      const session = engine.session(await engine.viewer('p16'));
      await session.act({ id: newId(), type: 'thread.start', scope: 'circle:c-p05', thread: 't-new', circle: 'c-p05', about: '', mode: 'all', people: ['p06', 'p05'] } as Action);
    }),
  ],
};

/** Out of reach. What was written waits on this device, dotted. */
export const Offline: Story = {
  name: 'States: offline', parameters: { shows: ['state', 'person'] },
  render: (args, context) => html`<fp-message-thread thread=${args.thread} .adapter=${offlineSession(engineOf(context), args.person, ['We will bring the sheet on Friday.', 'Thank you for the call.'])}></fp-message-thread>`,
};

/** Words that did not go out. They are safe, and there is a next step. */
export const Failed: Story = {
  name: 'States: failed', parameters: { shows: ['state', 'person'] },
  render: (args, context) => html`<fp-message-thread thread=${args.thread} .adapter=${refusedSession(engineOf(context), args.person, 'Here is the same sheet in large print.', 'unavailable')}></fp-message-thread>`,
};

/** Somebody joined after the words were written. They wait and ask. */
export const AudienceGrew: Story = {
  name: 'States: somebody joined', parameters: { shows: ['state', 'person'] },
  render: (args, context) => html`<fp-message-thread thread=${args.thread} .adapter=${refusedSession(engineOf(context), args.person, 'Just for the two of you.', 'conflict', 'audience-grew')}></fp-message-thread>`,
  loaders: [
    school(async (engine) => {
      const session = engine.session(await engine.viewer('p16'));
      await session.act({ id: newId(), type: 'thread.add', scope: 'circle:c-p01', thread: 't-A', person: 'p20' } as Action);
    }),
  ],
};

/** Shown without a way to write. */
export const ReadOnly: Story = { name: 'States: read only', args: { viewOnly: true } };

/** This school does not use it. */
export const NotOffered: Story = { name: 'States: not offered', args: { state: 'unsupported' } };

/** A talk that this person may not see answers like one that never was. */
export const NotShared: Story = { name: 'States: not shared', args: { person: 'p04' } };

/** Sign in again. */
export const SignInAgain: Story = { name: 'States: sign in again', args: { state: 'unauthenticated' } };

/** The school's page is busy. */
export const Busy: Story = { name: 'States: busy', args: { state: 'unavailable' } };

/** Five hundred messages, all of them in the page for finding, copying and reading aloud. */
export const Long: Story = {
  name: 'States: long', parameters: { shows: ['state', 'person'] },
  loaders: [
    school(async (engine) => {
      await fill(engine, 't-A', 500);
    }),
  ],
};

/** Compact, for people who look at many. */
export const Compact: Story = { name: 'Options: compact', parameters: { shows: ['person', 'state'] }, render: (args, context) => html`<fp-message-thread density="compact" thread=${args.thread} .adapter=${adapterFor(engineOf(context), 'p16')}></fp-message-thread>` };

/** Dark on a page that does not say so itself. */
export const Dark: Story = { name: 'Options: dark', parameters: { shows: ['state'] }, render: (args, context) => html`<fp-message-thread scheme="dark" thread=${args.thread} .adapter=${adapterFor(engineOf(context), args.person)}></fp-message-thread>` };

/** A teacher sees which home a talk is with, and who is not in it. A home is told nothing of another. */
export const TwoHomes: Story = {
  name: 'Behaviors: two homes', parameters: { shows: ['person', 'state'] },
  render: (args, context) => pair(thread({ ...args, person: 'p16', thread: 't-A' }, engineOf(context)), thread({ ...args, person: 'p16', thread: 't-B' }, engineOf(context))),
};

/** Somebody came later. One message of before is open to them, another is asked for: whoever read it is asked under it. */
export const OneMessageOfBefore: Story = {
  name: 'Behaviors: one message of before', parameters: { shows: ['person', 'state'], twoPages: true },
  render: (args, context) => pair(thread({ ...args, person: 'p03' }, engineOf(context)), thread({ ...args, person: 'p20' }, engineOf(context))),
  loaders: [
    school(async (engine) => {
      const act = async (person: string, action: { readonly type: string } & Record<string, unknown>): Promise<void> => void (await engine.session(await engine.viewer(person)).act({ id: newId(), scope: 'circle:c-p01', thread: 't-A', ...action } as Action));
      const { items } = await engine.session(await engine.viewer('p16')).list('message', { filter: { thread: 't-A' }, limit: 20 });
      const [first, second] = (items as readonly Message[]).filter(({ sort }) => sort !== 'line').slice(-2);
      await act('p16', { type: 'thread.add', person: 'p20' });
      for (const person of ['p16', 'p01', 'p03']) await act(person, { type: 'thread.earlier', person: 'p20', message: first!.id });
      await act('p16', { type: 'thread.earlier', person: 'p20', message: second!.id });
    }),
  ],
};

/** A student's composer always has the safety line of the school. */
export const Student: Story = { name: 'Behaviors: student', args: { person: 'p01', thread: 't-H' } };

/** Right to left, each message in its own language and direction. */
export const Arabic: Story = {
  name: 'Accessibility: right to left', parameters: { shows: ['person', 'state', 'language'] },
  render: (_args, context) => html`<fp-message-thread lang="ar" thread="t-C" .adapter=${adapterFor(engineOf(context), 'p06')}></fp-message-thread>`,
};
