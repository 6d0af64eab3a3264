import { css } from 'lit';

export { legalLocales } from '../locales/legal/locales.js';
export { legalStrings } from './legal.strings.js';
export { letterTemplate } from './legal.views.js';

export const legalStyles = css`
.letter { border: .125em solid currentColor; border-radius: var(--_radius); padding: var(--fp-s4); display: grid; gap: var(--fp-s3); grid-template-columns: minmax(0, 1fr); margin-block: var(--fp-s4); background: var(--fp-ground); }
.letter h4 { margin: 0; font-size: 1.125em; font-weight: 700; display: flex; gap: .5em; align-items: center; }
.letter form { display: grid; gap: var(--fp-s3); background: var(--fp-sunken); border-radius: var(--_radius); padding: var(--fp-s4); }
.letter form .b:not(.go, .text), .letter form .field { background: var(--fp-ground); }
.letter .words { font-weight: 600; }
.letter label { display: grid; gap: .35em; }
.letter .made { border-inline-start: .1875em solid currentColor; padding-inline-start: .9em; display: grid; gap: .35em; white-space: pre-line; overflow-wrap: anywhere; }
`;
