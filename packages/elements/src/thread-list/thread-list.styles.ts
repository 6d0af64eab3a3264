import { css } from 'lit';

export const listStyles = css`
.talks { display: grid; grid-template-columns: minmax(0, 1fr); }
.talks-head { padding: var(--fp-s4) var(--fp-pad) var(--fp-s3); display: flex; flex-wrap: wrap; gap: var(--fp-s2) var(--fp-s4); align-items: center; justify-content: space-between; border-block-end: var(--fp-line-set); }
.talks-head .t1 { flex: 1 1 auto; }
@container (max-width: 25.99em) { .talks-head .t1 { flex-basis: 100%; } .talks-head .b { flex: 1 1 auto; } }
.filters { padding: var(--fp-s3) var(--fp-pad); display: grid; gap: var(--fp-s2); border-block-end: var(--fp-line-set); }
.chips { display: flex; flex-wrap: wrap; gap: var(--fp-s2); }
.chips .choice { padding-inline: .7em; }
.group { padding-block: var(--fp-s4) var(--fp-s2); }
.group + .group { border-block-start: var(--fp-line-set); }
.group-head { padding-inline: var(--fp-pad); padding-block-end: var(--fp-s1); display: flex; flex-wrap: wrap; gap: 0 var(--fp-s4); align-items: baseline; justify-content: space-between; }
.group-head .t2 { display: flex; gap: .5em; align-items: baseline; }
.count { display: inline-block; min-inline-size: 1.75em; padding: .1em .45em; text-align: center; font-size: var(--fp-size-small); line-height: 1.4; font-weight: 700; border-radius: .25em; border: .0625em solid var(--fp-edge); }
.group.you .count { background: var(--fp-band); color: var(--fp-on-band); border-color: var(--fp-band); }
.group-note { padding: var(--fp-s2) var(--fp-pad); color: var(--fp-quiet); }
.talk { position: relative; display: grid; grid-template-columns: minmax(0, 1fr); border-block-start: .0625em solid var(--fp-line); margin-inline: var(--fp-pad); }
.talk:first-child { border-block-start: 0; }
.talk:has(.pickone) { grid-template-columns: auto minmax(0, 1fr); }
.pickone { border: 0; padding-block: .5em; padding-inline: 0 .6em; align-self: center; background: none; min-inline-size: var(--fp-target); justify-content: center; box-shadow: none; }
.pickone:has(:checked), .pickone:hover { box-shadow: none; background: none; }
.line { font: inherit; color: inherit; text-align: start; background: none; border: 0; cursor: pointer; min-block-size: var(--fp-target); inline-size: calc(100% + 2 * var(--fp-s2)); margin-inline: calc(-1 * var(--fp-s2)); padding: var(--fp-s3) var(--fp-s2); border-radius: calc(.75 * var(--_radius)); display: grid; grid-template-columns: 1.5em minmax(0, 1fr) auto; gap: .1em 0; align-items: baseline; }
.fp .line:focus-visible { outline-offset: -.125em; box-shadow: none; }
.line:hover { background: var(--fp-sunken); }
.line .whose, .line .name { font-size: 1em; line-height: 1.35; }
.fresh .line .name { font-weight: 700; }
.line .what { color: var(--fp-text); }
.line .facts { grid-column: 2 / -1; font-size: var(--fp-size-small); line-height: var(--fp-lead-small); color: var(--fp-quiet); }
.here { display: flex; gap: .4em; align-items: center; }
.here .i { inline-size: 1.2em; block-size: 1.2em; }
.line .new { font-size: var(--fp-size-small); line-height: 1.3; font-weight: 700; padding-inline-start: 1em; white-space: nowrap; }
.talk.open { background: var(--fp-sunken); border-inline-start: .1875em solid var(--fp-text); margin-inline: calc(var(--fp-pad) - var(--fp-s3)); padding-inline: calc(var(--fp-s3) - .1875em) var(--fp-s3); }
.tools { display: flex; flex-wrap: wrap; gap: 0 1.1em; padding-inline-start: 1.5em; margin-block: -.4em .35em; }
.tool { font-size: var(--fp-size-small); min-block-size: 3.143em; color: var(--fp-quiet); padding-block: .2em; }
.tool .i { inline-size: 1.25em; block-size: 1.25em; margin-inline-start: 0; }
.b.text.tool span { text-decoration: none; }
.b.text.tool:hover { color: var(--fp-text); background: none; }
.b.text.tool:hover span { text-decoration: underline; }
.talks .panel { margin: var(--fp-s4) var(--fp-pad); background: var(--fp-sunken); border-radius: var(--_radius); padding: var(--fp-s4); display: grid; gap: var(--fp-s4); grid-template-columns: minmax(0, 1fr); }
.panel .b:not(.go, .text), .panel .choice { background: var(--fp-ground); }
.panel fieldset { display: grid; gap: var(--fp-s2); }
.panel legend { font-weight: 600; margin-block-end: var(--fp-s2); }
.pick { display: grid; gap: var(--fp-s2); grid-template-columns: repeat(auto-fit, minmax(min(9em, 100%), 1fr)); }
.pick .choice .m { align-self: center; }
.copies { display: grid; gap: 0; border-block: var(--fp-line-set); }
.copies li { display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: 0 var(--fp-s3); align-items: center; padding-block: var(--fp-s2); }
.copies li + li { border-block-start: var(--fp-line-set); }
.copies .b { grid-column: 2; grid-row: 1 / 3; }
.see { display: flex; gap: .6em; align-items: flex-start; }
.see .i { margin-block-start: .05em; }
.talks .band { margin: var(--fp-s3) var(--fp-pad) 0; }
.talks-foot { padding: var(--fp-s2) var(--fp-pad) var(--fp-s3); display: flex; flex-wrap: wrap; gap: var(--fp-s2) var(--fp-s5); align-items: center; justify-content: space-between; border-block-start: var(--fp-line-set); font-size: var(--fp-size-small); }
.talks-foot summary { min-block-size: var(--fp-target); display: inline-flex; gap: .35em; align-items: center; cursor: pointer; list-style: none; text-decoration: underline; text-decoration-thickness: .0625em; text-underline-offset: .22em; }
.talks-foot summary::-webkit-details-marker { display: none; }
.talks-foot details[open] summary .i { rotate: 180deg; }
.talks-foot table { border-collapse: collapse; }
.talks-foot th { text-align: start; font-weight: 600; padding-block: .25em; padding-inline: 0 1em; }
.talks-foot kbd { font: inherit; font-weight: 700; border: .0625em solid var(--fp-edge); border-radius: .25em; padding: 0 .4em; }
.language { max-inline-size: 100%; display: inline-flex; flex-wrap: wrap; gap: .5em; align-items: center; font-weight: 400; }
.empty { padding: var(--fp-s6) var(--fp-pad); display: grid; gap: var(--fp-s3); justify-items: start; }
.empty .marks { display: flex; flex-wrap: wrap; gap: .75em; }
.empty .m { inline-size: 1.75em; block-size: 1.75em; }
@container (min-width: 40em) { .talks { --fp-pad: var(--fp-s6); } }
@container (max-width: 15.99em) { .line { grid-template-columns: minmax(0, 1fr); } .line > * { grid-column: 1 / -1 !important; } .line .whose { display: none; } .line .new { padding: 0; } .tools { padding: 0; } }
@media (forced-colors: active) { .count, .group.you .count { forced-color-adjust: none; background: Canvas; color: CanvasText; border-color: CanvasText; } .talk.open { outline: .125em solid Highlight; outline-offset: -.125em; } .talks .panel { border: .0625em solid CanvasText; } }
@media print { .tools, .talks-head .b, .filters, .talks-foot { display: none; } }
`;
