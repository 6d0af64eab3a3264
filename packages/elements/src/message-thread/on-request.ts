import { css } from 'lit';
import { choice } from '../shared/choice.styles.js';

export { languageMenu } from '../shared/language-menu.js';
export { choicesView, menuState, talkView } from './on-request.views.js';
export { choicesTemplate } from './composer-choices.js';
export { messageMenu } from './message-menu.js';
export { talkPanel } from './talk-panel.js';
export { talkStrings } from './talk.strings.js';
export { talkLocales } from '../locales/talk/locales.js';

/** The styles of all that opens on request. */
export const onRequestStyles = [
  choice,
  css`
.panel { background: var(--fp-sunken); border-radius: var(--_radius); padding: var(--fp-s4); display: grid; gap: var(--fp-s4); grid-template-columns: minmax(0, 1fr); }
.panel .b:not(.go, [aria-pressed=true]), .panel .choice, .panel .field { background: var(--fp-ground); }
.panel .b.text { background: none; }
.talk-panel { border-radius: 0; border-block-end: var(--fp-line-set); padding-inline: var(--fp-pad); max-block-size: 60%; overflow-y: auto; flex-shrink: 1; gap: var(--fp-s5); }
.language { display: flex; flex-wrap: wrap; gap: .5em; align-items: center; font-size: 1em; }
@media (forced-colors: active) { .panel { border: .0625em solid CanvasText; } }
.msg .menu { padding-block: var(--fp-s2); }
.chips { display: flex; flex-wrap: wrap; gap: var(--fp-s2); }
fieldset > legend { font-weight: 600; padding-block-end: .5em; }
.pairs { display: flex; flex-wrap: wrap; gap: var(--fp-s4) var(--fp-s6); }
.panel .choice { justify-self: start; }
`,
];
