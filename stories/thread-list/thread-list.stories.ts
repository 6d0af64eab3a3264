import { newId, type FamilyAction } from '@family-partnering/contract';
import type { Engine } from '@family-partnering/engine';
import '@family-partnering/elements/message-thread/message-thread.define';
import '@family-partnering/elements/thread-list/thread-list.define';
import type { ThreadList } from '@family-partnering/elements/thread-list/thread-list';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { adapterFor, school, type AdapterState } from '../support/school.js';

interface Args {
  person: string;
  state: AdapterState;
  lang: string;
}

const meta: Meta<Args> = {
  title: 'Widgets/Thread list',
  tags: ['autodocs'],
  args: { person: 'p16', state: 'live', lang: 'en' },
  argTypes: {
    person: { options: ['p16', 'p03', 'p04', 'p06', 'p01', 'p23'], control: { type: 'select', labels: { p16: 'Ms. Grant, school', p03: 'Rosa, one home', p04: 'Daniel, the other home', p06: 'Samir, home', p01: 'Mateo, student', p23: 'Coach Bell, community' } } },
    state: { options: ['live', 'slow', 'offline', 'unauthenticated', 'forbidden', 'not-found', 'rate-limited', 'unavailable', 'unsupported', 'protocol'], control: 'select' },
    lang: { options: ['en', 'es', 'ar', 'vi', 'ht', 'en-XA'], control: 'select' },
  },
  loaders: [school()],
  render: (args, { loaded }) => list(loaded['engine'] as Engine, args),
};
export default meta;

type Story = StoryObj<Args>;

const list = (engine: Engine, { person, state, lang }: Args): TemplateResult =>
  html`<fp-thread-list lang=${lang} .adapter=${adapterFor(engine, person, state)}></fp-thread-list>`;

async function listIn(canvas: HTMLElement): Promise<ThreadList> {
  const one = canvas.querySelector<ThreadList>('fp-thread-list')!;
  for (let i = 0; i < 200 && !one.shadowRoot?.querySelector('.line, .empty'); i += 1) await new Promise((resolve) => setTimeout(resolve, 20));
  return one;
}
const button = (one: ThreadList, name: string): HTMLButtonElement => [...one.shadowRoot!.querySelectorAll('button')].find((any) => any.textContent!.trim().startsWith(name))!;
const press = (one: ThreadList, key: string, code: string): void => {
  const at = one.shadowRoot!.activeElement ?? one.shadowRoot!.querySelector('.line')!;
  at.dispatchEvent(new KeyboardEvent('keydown', { key, code, bubbles: true, composed: true }));
};

/** Everything can be changed here. */
export const Playground: Story = {};

/** A teacher at the end of the day: what waits for her stands first, the oldest on top. */
export const Overview: Story = {};

/** The same talks from home: the chips are her children, and of another home there is not a word. */
export const Home: Story = { name: 'Overview: from home', args: { person: 'p03' } };

/** A student sees the talks they are in, and is asked into new ones where there are two homes. */
export const Student: Story = { name: 'Overview: a student', args: { person: 'p01' } };

/** List and thread side by side: `for` names the thread in which a chosen talk opens. */
export const Anatomy: Story = {
  render: (args, { loaded }) => html`<div>
    <fp-thread-list lang=${args.lang} for="story-thread" .adapter=${adapterFor(loaded['engine'] as Engine, args.person)}></fp-thread-list>
    <fp-message-thread id="story-thread" lang=${args.lang} .adapter=${adapterFor(loaded['engine'] as Engine, args.person)}></fp-message-thread>
  </div>`,
  play: async ({ canvasElement }) => (await listIn(canvasElement)).shadowRoot!.querySelector<HTMLElement>('.line')?.click(),
};

export const Loading: Story = { name: 'States: loading', args: { state: 'slow' } };
export const Offline: Story = { name: 'States: offline', args: { state: 'offline' } };
export const SignInAgain: Story = { name: 'States: sign in again', args: { state: 'unauthenticated' } };
export const Busy: Story = { name: 'States: busy', args: { state: 'unavailable' } };
export const NotOffered: Story = { name: 'States: not offered here', args: { state: 'unsupported' } };
export const NotConnected: Story = { name: 'States: not connected', parameters: { shows: ['person', 'state'] }, render: ({ lang }) => html`<fp-thread-list lang=${lang}></fp-thread-list>` };
/** Nothing yet: what to do first, and ways to begin. */
export const Empty: Story = { name: 'States: empty', args: { person: 'p21' } };

/** Thirty talks wait. */
export const Long: Story = {
  name: 'States: long',
  parameters: { shows: ['state', 'person'] },
  loaders: [school(async (engine) => {
    const grant = await engine.session(await engine.viewer('p16'));
    const { items } = await grant.list('thread', { filter: {}, limit: 100 });
    for (const thread of items as unknown as readonly { id: string; circle: string; revision: number; waits?: { for: string }; members: readonly { person: string; side: string; state: string }[] }[]) {
      const home = thread.members.find(({ side, state }) => side === 'home' && state === 'in');
      if (!home || thread.waits?.for === 'school') continue;
      const people = thread.members.filter(({ person, state }) => state === 'in' && person !== home.person).map(({ person }) => person);
      const ask: FamilyAction = {
        id: newId(), type: 'message.send', scope: `circle:${thread.circle}`, message: newId(), thread: thread.id, text: 'When does the bus leave?', sort: 'request',
        sensitivity: 'everyday', language: { tag: 'en', means: 'read' }, audience: { revision: thread.revision, people },
      };
      await engine.act(await engine.viewer(home.person), ask);
    }
  })],
};

/** For people who look at many. */
export const Options: Story = {
  name: 'Options: compact',
  render: (args, { loaded }) => html`<fp-thread-list density="compact" lang=${args.lang} .adapter=${adapterFor(loaded['engine'] as Engine, args.person)}></fp-thread-list>`,
};

/** Who will see it stands there before the first word; two homes are two talks. */
export const Starting: Story = {
  name: 'Behaviors: start a talk',
  play: async ({ canvasElement }) => button(await listIn(canvasElement), 'Start a talk')?.click(),
};

/** One text, a private copy each, looked at before it goes. */
export const SeveralAlike: Story = {
  name: 'Behaviors: answer several alike',
  play: async ({ canvasElement }) => {
    const one = await listIn(canvasElement);
    one.shadowRoot!.querySelector<HTMLElement>('.line')?.focus();
    for (let i = 0; i < 3; i += 1) {
      press(one, 'x', 'KeyX');
      await one.updateComplete;
      press(one, 'ArrowDown', 'ArrowDown');
      await one.updateComplete;
    }
  },
};

/** Several news are a count, and open when asked for. What is asked under one goes to the one who answers, and to nobody else. */
export const News: Story = {
  name: 'Behaviors: news from school',
  args: { person: 'p03' },
  loaders: [school(async (engine) => {
    const told = [['n-bus', 'The bus is early on Friday.'], ['n-coat', 'We read outside on Monday. A coat helps.']] as const;
    const act = async (person: string, body: object): Promise<void> => void (await engine.act(await engine.viewer(person), { id: newId(), scope: 'tenant:riverbend', ...body } as unknown as FamilyAction));
    const language = { tag: 'en', means: 'read' };
    for (const [announcement, text] of told) await act('p22', { type: 'announcement.post', announcement, to: 'p22', text, language });
    await act('p03', { type: 'announcement.ask', announcement: 'n-bus', question: 'q-bus', text: 'How early?', language });
    await act('p22', { type: 'announcement.reply', announcement: 'n-bus', question: 'q-bus', text: 'Ten minutes. It waits for nobody, so please come at ten to.' });
    await act('p03', { type: 'announcement.post', announcement: 'n-story', to: 'p16', text: 'Story hour in Spanish on Saturday at ten.', language });
  })],
  play: async ({ canvasElement }) => {
    const one = await listIn(canvasElement);
    for (let i = 0; i < 200 && !one.shadowRoot!.querySelector('.news button'); i += 1) await new Promise((resolve) => setTimeout(resolve, 20));
    one.shadowRoot!.querySelector<HTMLButtonElement>('.news button')?.click();
  },
};

export const HandingOn: Story = {
  name: 'Behaviors: hand on',
  play: async ({ canvasElement }) => {
    const one = await listIn(canvasElement);
    one.shadowRoot!.querySelector<HTMLElement>('.line')?.focus();
    press(one, 'h', 'KeyH');
  },
};

/** The days, who answers meanwhile, and what families will read, before it is told. */
export const BeingAway: Story = {
  name: 'Behaviors: being away',
  play: async ({ canvasElement }) => {
    const one = await listIn(canvasElement);
    const there = (place: string): HTMLElement | null => one.shadowRoot!.querySelector<HTMLElement>(place);
    for (const place of ['[data-opens=away]', '.panel[part=away] input[type=radio]']) {
      for (let i = 0; i < 200 && !there(place); i += 1) await new Promise((resolve) => setTimeout(resolve, 20));
      there(place)?.click();
    }
  },
};

/** Names stay apart from the sentence around them, and what points turns round. */
export const RightToLeft: Story = { name: 'Accessibility: right to left', args: { lang: 'ar' } };
/** Every word of ours in brackets: what stands plain is a person's own. */
export const PseudoEnglish: Story = { name: 'Accessibility: pseudo-English', args: { lang: 'en-XA' } };
export const Keys: Story = {
  name: 'Accessibility: keys',
  play: async ({ canvasElement }) => (await listIn(canvasElement)).shadowRoot!.querySelector<HTMLDetailsElement>('details')?.setAttribute('open', ''),
};
