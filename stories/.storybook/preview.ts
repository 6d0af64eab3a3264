import type { Decorator, Preview } from '@storybook/web-components-vite';
import { html } from 'lit';
import { addons } from 'storybook/preview-api';
import { OWN_WORDS } from '../support/own-words.js';
import { AT_FIRST, pinned, switched, SWITCHES, type Switch } from '../support/switches.js';
import './preview.css';

const SHOWN = { person: 'user', state: 'lightning', language: 'globe', theme: 'paintbrush', text: 'ruler', width: 'grow' } as const satisfies Record<Switch, string>;
const TITLES: Readonly<Record<Switch, string>> = { person: 'Person', state: 'Adapter', language: 'Language', theme: 'Theme', text: 'Text size', width: 'Width' };
const RIGHT_TO_LEFT = new Set(['ar']);

/** What the module of a story says of it, apart from what its file says of all. */
interface Context {
  readonly title: string;
  readonly name: string;
  readonly moduleExport?: { readonly args?: Record<string, unknown>; readonly play?: unknown };
  readonly args: Record<string, unknown>;
  readonly globals: Record<string, unknown>;
  readonly parameters: Record<string, unknown>;
}

/** Puts a story on a page with the chosen language, theme, text size and width, and gives it the chosen person and adapter, in place. */
const stage: Decorator = (story, context) => {
  const { title, name, moduleExport, args, globals, parameters } = context as unknown as Context;
  const fixed = pinned({ args: moduleExport?.args ?? {}, plays: moduleExport?.play !== undefined, shows: (parameters['shows'] as string[] | undefined) ?? [] });
    const of = (name: keyof typeof AT_FIRST): string => (!fixed.has(name) && (globals[name] as string | undefined)) || AT_FIRST[name];
  const language = of('language');
  return html`<main
    class="stage"
    lang=${language}
    dir=${RIGHT_TO_LEFT.has(language) ? 'rtl' : 'ltr'}
    data-theme=${of('theme')}
    data-text=${of('text')}
    data-width=${of('width')}
    ?data-two-pages=${parameters['twoPages'] === true}
    data-pinned=${[...fixed].join(' ')}
    data-follows=${['person', 'state'].filter((name) => name in args).join(' ')}
  >
    <h1 class="stage-title" lang="en" dir="ltr">${title}: ${name}</h1>
    ${story({ args: switched(args, globals, fixed) })}
  </main>`;
};

const toolbar = (name: Switch) => ({
  name: TITLES[name],
  description: TITLES[name],
  toolbar: { title: TITLES[name], icon: SHOWN[name], dynamicTitle: true, items: [{ value: '', title: `${TITLES[name]}: as the story says` }, ...Object.entries(SWITCHES[name]).map(([value, title]) => ({ value, title }))] },
});

const preview: Preview = {
  decorators: [stage],
  globalTypes: Object.fromEntries((Object.keys(SWITCHES) as Switch[]).map((name) => [name, toolbar(name)])),
  initialGlobals: Object.fromEntries(Object.keys(SWITCHES).map((name) => [name, ''])),
  parameters: {
    layout: 'fullscreen',
    a11y: { test: 'error' },
    controls: { expanded: true },
    options: { storySort: { order: ['Foundations', 'Widgets'] } },
  },
};

export default preview;

// What the tests need to know: the switches, what Riverbend's people wrote themselves, and whether a play went wrong.
Object.assign(globalThis, { familyPartneringSwitches: SWITCHES, familyPartneringOwnWords: OWN_WORDS });
addons.getChannel().on('playFunctionThrewException', () => Object.assign(globalThis, { familyPartneringPlayFailed: true }));
