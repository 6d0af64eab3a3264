import { css } from 'lit';

/** What every widget is drawn with, inside its wrapper `.fp`: text, marks, controls, choices, blocks of words, bands, states. */
export const widget = css`
:host { display: block; }
:host([hidden]) { display: none; }
.fp, .fp *, .fp *::before, .fp *::after { box-sizing: border-box; }
.fp {
  all: initial; display: block; color-scheme: inherit; visibility: inherit; /* what else a host inherits into us stops here; "dir" is our own */
  container-type: inline-size; color: var(--fp-text); background: var(--fp-ground);
  font-family: var(--_font); font-size: var(--_text-size); line-height: var(--fp-lead-text); font-weight: 400;
  text-align: start; overflow-wrap: break-word; -webkit-text-size-adjust: 100%; text-size-adjust: 100%;
  border: var(--fp-line-set); border-radius: var(--_radius);
}
:where(.fp [lang]) { font-family: var(--_font); line-height: var(--fp-lead-text); }
:where(.fp) :where(h2, h3, h4, p, ul, ol, dl, dd, figure, fieldset, legend, blockquote) { margin: 0; padding: 0; border: 0; min-inline-size: 0; font-size: inherit; font-weight: inherit; }
:where(.fp) :where(ul, ol) { list-style: none; }
.fp bdi { unicode-bidi: isolate; }
.vh { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }

/* text leaves */
.t1 { font-size: var(--fp-size-title-2); line-height: var(--fp-lead-title-2); font-weight: var(--fp-weight-title); letter-spacing: var(--fp-track-title); text-wrap: balance; }
.t2 { font-size: var(--fp-size-title-3); line-height: var(--fp-lead-title-3); font-weight: var(--fp-weight-title); letter-spacing: var(--fp-track-title); text-wrap: balance; }
.small { font-size: var(--fp-size-small); line-height: var(--fp-lead-small); }
.quiet { color: var(--fp-quiet); }

/* icons and marks */
.i { inline-size: 1.375em; block-size: 1.375em; flex: none; fill: none; stroke: currentColor; stroke-width: 1.75; stroke-linecap: round; stroke-linejoin: round; vertical-align: -.32em; }
.i.turns:dir(rtl) { transform: scaleX(-1); }
.m { inline-size: .875em; block-size: .875em; flex: none; overflow: visible; stroke: currentColor; stroke-width: 1.3; stroke-linejoin: round; vertical-align: -.06em; }
.m.home { color: var(--fp-home-mark); fill: var(--fp-home-fill); } .m.school { color: var(--fp-school-mark); fill: var(--fp-school-fill); } .m.community { color: var(--fp-community-mark); fill: var(--fp-community-fill); } .m.student { color: var(--fp-student-mark); fill: var(--fp-student-fill); }
.who { display: inline-flex; gap: .4em; align-items: baseline; }
.who .m { position: relative; inset-block-start: .03em; }

/* controls */
.b { font: inherit; line-height: 1.3; color: inherit; background: none; border: .09375em solid var(--fp-edge); border-radius: calc(.75 * var(--_radius)); min-block-size: var(--fp-target); min-inline-size: var(--fp-target); padding: .5em .875em; display: inline-flex; gap: .45em; align-items: center; justify-content: center; text-align: center; cursor: pointer; font-weight: 600; text-decoration: none; }
.b .i { margin-inline-start: -.15em; }
.b.go { background: var(--fp-act); color: var(--fp-on-act); border-color: var(--fp-act); }
.b.soft { border-color: transparent; background: var(--fp-sunken); }
.b.text { border: 0; padding-inline: .3em; margin-inline: -.3em; text-decoration: underline; text-decoration-thickness: .0625em; text-underline-offset: .22em; font-weight: 400; }
.b.text:has(.i) { text-decoration: none; } .b.text:has(.i) span { text-decoration: underline; text-decoration-thickness: .0625em; text-underline-offset: .22em; }
.b.text { text-align: start; }
.b[aria-pressed=true] { background: var(--fp-band); color: var(--fp-on-band); border-color: var(--fp-band); }
.row { display: flex; flex-wrap: wrap; gap: var(--fp-s2); align-items: center; }
.row:has(> .b.text) { column-gap: var(--fp-s4); }
.stack { min-inline-size: 0; display: grid; gap: var(--fp-s3); grid-template-columns: minmax(0, 1fr); }
.stack.tight { gap: var(--fp-s1); }
.fp :is(a, button, input, textarea, select, summary, [tabindex]):focus-visible { outline: var(--fp-ring) solid var(--fp-focus); outline-offset: var(--fp-ring-gap); box-shadow: 0 0 0 var(--fp-ring-gap) var(--fp-ground); }
.field { font: inherit; inline-size: 100%; color: inherit; background: var(--fp-ground); border: .09375em solid var(--fp-edge); border-radius: calc(.75 * var(--_radius)); padding: .625em .75em; min-block-size: var(--fp-target); line-height: var(--fp-lead-text); }
select.field { padding-block: .4em; inline-size: auto; max-inline-size: 100%; padding-inline-end: .5em; }
textarea.field { resize: vertical; display: block; field-sizing: content; min-block-size: 4.5em; }
label, .label { font-weight: 600; }
a { color: inherit; text-underline-offset: .2em; }


/* blocks of words that take the shape of their side */
.said { background: var(--fp-sunken); padding: var(--fp-s3) var(--fp-s4); border: .0625em solid transparent; }
.said.home { background: var(--fp-home-tint); border-radius: var(--fp-shape-home); }
.said.school { background: var(--fp-school-tint); border-radius: var(--fp-shape-school); }
.said.community { background: var(--fp-community-tint); border-radius: var(--fp-shape-community); corner-shape: round bevel round round; }
[dir=rtl] .said.community { border-radius: 1.125em .125em .125em .125em; corner-shape: bevel round round round; }
.said.student { background: var(--fp-student-tint); border-radius: var(--fp-shape-student); }
[dir=rtl] .said.student { border-radius: .125em 1.25em; }

/* the band: trouble is said in ink, never in red */
.band { background: var(--fp-band); color: var(--fp-on-band); border-radius: calc(.75 * var(--_radius)); padding: var(--fp-s3) var(--fp-s4); display: flex; flex-wrap: wrap; gap: var(--fp-s2) var(--fp-s3); align-items: center; }
.band > .i { align-self: flex-start; margin-block-start: .05em; }
.band > p, .band > div { flex: 1 1 14em; }
.band .b { border-color: currentColor; min-block-size: var(--fp-target); }
.note { display: flex; gap: .55em; align-items: flex-start; font-size: var(--fp-size-small); line-height: var(--fp-lead-small); color: var(--fp-quiet); }
.note .i { margin-block-start: -.05em; }
.tag { display: inline-flex; gap: .35em; align-items: center; font-size: var(--fp-size-small); line-height: 1.3; font-weight: 600; padding: .2em .55em; border: .0625em solid var(--fp-edge); border-radius: .25em; background: var(--fp-ground); }
.tag .i { inline-size: 1.15em; block-size: 1.15em; }

/* states that fill a widget */
.stateview { padding: var(--fp-s8) var(--fp-pad); display: grid; gap: var(--fp-s4); justify-items: start; align-content: center; grid-template-columns: minmax(0, 1fr); }
.stateview .marks { display: flex; gap: .55em; }
.stateview .marks .m { inline-size: 1.75em; block-size: 1.75em; }
.sk { background: var(--fp-sunken); display: block; block-size: 1em; border-radius: .25em; }
.skel .said { background: var(--fp-sunken); }
.skel .sk { background: var(--fp-line); opacity: .7; }
.w30 { inline-size: 30%; } .w50 { inline-size: 50%; } .w65 { inline-size: 65%; } .w80 { inline-size: 80%; } .w95 { inline-size: 95%; }
.stateview .state-picture .i { inline-size: 1.75em; block-size: 1.75em; }
.stateview details { max-inline-size: var(--fp-measure); color: var(--fp-quiet); }
summary { cursor: pointer; min-block-size: var(--fp-target); align-content: center; }
.skel-head, .skel-body { padding: var(--fp-s4) var(--fp-pad); display: grid; gap: var(--fp-s2); }
.skel-head { border-block-end: var(--fp-line-set); }
.skel-body { gap: var(--fp-s5); padding-block-end: var(--fp-s8); }
.skel .said { display: grid; gap: var(--fp-s2); inline-size: min(32em, 76%); }
.skel .said.end { justify-self: end; }
@media (prefers-reduced-motion: no-preference) { .skel .sk { animation: fp-wait 1.6s ease-in-out infinite alternate; } @keyframes fp-wait { to { opacity: .4; } } }
.fp > .band:first-child { border-radius: calc(var(--_radius) - .0625em) calc(var(--_radius) - .0625em) 0 0; }
.m.school { stroke-linejoin: miter; }

/* very narrow, or text at 200 % on a small phone: slim edges, nothing cut off */
@container (max-width: 15.99em) {
  .fp > * { overflow-wrap: anywhere; }
  .note, .stateview .marks { flex-wrap: wrap; }
  .stateview { padding-inline: .5em; }
  .b { padding-inline: .5em; hyphens: auto; }
  .choice { min-inline-size: 0; hyphens: auto; }
  .t1, .t2 { hyphens: auto; }
  .row, .row > .b:not(.text) { inline-size: 100%; }
  .row > .b { max-inline-size: 100%; }
}
/* a finger needs 44 px (2.5.8 asks for 24), also where the text is small */
@media (pointer: coarse) { .fp :is(summary, select.field, .b, .choice) { min-block-size: max(var(--fp-target), 44px); } }
`;
