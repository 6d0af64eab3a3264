import { css } from 'lit';

/** Files that are shown, and files that are being given. Logical properties and em only. */
export const fileStyles = css`
.files, .given { display: grid; gap: var(--fp-s3); grid-template-columns: minmax(0, 1fr); }
.file { display: grid; gap: var(--fp-s2); grid-template-columns: minmax(0, 1fr); justify-items: start; }
.file :is(img, video) { display: block; max-inline-size: 100%; max-block-size: 22em; inline-size: auto; block-size: auto; border-radius: calc(.75 * var(--_radius)); background: var(--fp-sunken); }
.file audio, .given-file audio { display: block; inline-size: min(22em, 100%); min-block-size: var(--fp-target); }
.file .b:not(.text) { background: var(--fp-ground); text-align: start; }
.file-away { display: grid; gap: var(--fp-s2); justify-items: start; }
.file-words { border-inline-start: .1875em solid var(--fp-edge); padding-inline-start: .75em; max-inline-size: var(--fp-measure); white-space: pre-wrap; overflow-wrap: anywhere; }
.blocked { display: none; } :is(img, audio, video)[hidden] { display: none; } [hidden] + .blocked { display: block; }
progress { appearance: none; display: block; inline-size: min(16em, 100%); block-size: .5em; border: .0625em solid var(--fp-edge); background: var(--fp-ground); border-radius: .25em; overflow: hidden; accent-color: var(--fp-text); }
progress::-webkit-progress-bar { background: var(--fp-ground); } progress::-webkit-progress-value { background: var(--fp-text); } progress::-moz-progress-bar { background: var(--fp-text); }

.giving { display: grid; gap: var(--fp-s3); grid-template-columns: minmax(0, 1fr); }
.giving-trouble { font-weight: 600; } .giving-trouble:empty { display: none; }
.ways { display: flex; flex-wrap: wrap; gap: var(--fp-s2); }
.given-file { display: grid; grid-template-columns: minmax(0, 1fr); gap: var(--fp-s2) var(--fp-s4); padding: var(--fp-s3); border: .125em dotted var(--fp-edge); border-radius: var(--_radius); background: var(--fp-ground); }
.given-file.failed { border: .125em solid var(--fp-band); }
.given-file .name { font-weight: 700; overflow-wrap: anywhere; }
.given-file textarea.field { min-block-size: var(--fp-target); }
.given-look { display: block; max-inline-size: 100%; max-block-size: 12em; inline-size: auto; block-size: auto; border-radius: calc(.75 * var(--_radius)); }
.given-look.plain { display: grid; place-content: center; inline-size: 3.5em; block-size: 3.5em; background: var(--fp-sunken); }
.given-problem { display: flex; gap: .5em; font-weight: 600; }
.recording { display: grid; gap: var(--fp-s3); padding: var(--fp-s4); border: .125em solid var(--fp-text); border-radius: var(--_radius); background: var(--fp-ground); }
.recording video { inline-size: min(20em, 100%); border-radius: calc(.75 * var(--_radius)); background: var(--fp-sunken); }
.recording progress { inline-size: 100%; }
.recording-mark { inline-size: .75em; block-size: .75em; border-radius: 50%; background: var(--fp-text); flex: none; }
@media (prefers-reduced-motion: no-preference) { .recording-mark { animation: fp-wait 1s ease-in-out infinite alternate; } @keyframes fp-wait { to { opacity: .3; } } }
@container (min-width: 34em) { .given-file { grid-template-columns: 9em minmax(0, 1fr); } .given-file > .row { grid-column: 2; } .given-file:has(> audio) { grid-template-columns: minmax(0, 1fr); } .given-file:has(> audio) > .row { grid-column: 1; } .given-look.plain { inline-size: 100%; } }
@container (max-width: 25.99em) { .ways { display: grid; grid-template-columns: repeat(auto-fit, minmax(7em, 1fr)); } .ways .b { flex-direction: column; padding-inline: .4em; gap: .2em; } .ways .i { margin: 0; } }
@container (max-width: 15.99em) { .ways { grid-template-columns: minmax(0, 1fr); } .given-file { padding: var(--fp-s2); } }
@media (forced-colors: active) { progress { border-color: CanvasText; } .given-file, .recording { border-color: CanvasText; } .recording-mark { background: CanvasText; forced-color-adjust: none; } }
@media print { .giving, .file-away .b, .file audio, .file video { display: none; } }
`;
