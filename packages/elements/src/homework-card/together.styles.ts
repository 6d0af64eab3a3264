import { css } from 'lit';

/** Six steps in one frame, for finding out together and for what a class is stuck at. */
export const framedStyles = css`
.js { border: .125em solid var(--fp-text); border-radius: var(--_radius); display: grid; grid-template-columns: minmax(0, 1fr); }
.js-head { padding: var(--fp-s4); display: grid; gap: .25em; border-block-end: var(--fp-line-set); }
.js .inside { padding: var(--fp-s4); }
.line { display: grid; grid-template-columns: auto minmax(0, 1fr); gap: .5em; align-items: baseline; }
.line p { overflow-wrap: anywhere; }
@container (min-width: 40em) { .js-head, .js .inside, .js-steps > li { padding-inline: var(--fp-s6); } }
@container (max-width: 15.99em) { .js-head, .js .inside, .js-steps > li { padding-inline: .5em; } }
`;

export const togetherStyles = css`
.js-steps > li { display: grid; grid-template-columns: 2em minmax(0, 1fr); gap: 0 .75em; padding: var(--fp-s3) var(--fp-s4); border-block-end: var(--fp-line-set); align-items: baseline; }
.js-steps > li:last-child { border: 0; }
.js-steps .n { inline-size: 1.85em; block-size: 1.85em; display: grid; place-content: center; border: .09375em solid var(--fp-edge); border-radius: 50%; font-weight: 700; font-size: var(--fp-size-small); line-height: 1; align-self: start; }
.js-steps .done .n { background: var(--fp-text); color: var(--fp-ground); border-color: var(--fp-text); }
.js-steps .now { background: var(--fp-sunken); padding-block: var(--fp-s4) var(--fp-s5); }
.js-steps .now .n { border: .15em solid var(--fp-text); }
.js-steps .now :is(.field, .b:not(.go, .text)) { background: var(--fp-ground); }
.js-steps .todo .t3 { color: var(--fp-quiet); font-weight: 400; }
.js-steps .todo { padding-block: var(--fp-s2); }
.trial { border: var(--fp-line-proposed); border-radius: var(--_radius); padding: var(--fp-s3) var(--fp-s4); display: grid; gap: var(--fp-s2); }
.trial.yes { border: .125em solid var(--fp-text); }
.trial .who { display: flex; flex-wrap: wrap; gap: 0 .4em; }
/* narrow: the number stands before its words, and all below has the whole width */
@container (max-width: 33.99em) { .js-steps > li { grid-template-columns: auto minmax(0, 1fr); gap: var(--fp-s1) .6em; align-items: center; } .js-steps > li > .more { grid-column: 1 / -1; } .js-steps .n { align-self: center; } }
@media (forced-colors: active) { .js-steps .done .n { background: CanvasText; forced-color-adjust: none; color: Canvas; } }
@media print { .js form, .js-steps .now .row { display: none; } }
`;
