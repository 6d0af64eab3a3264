import { css } from 'lit';

export const listStyles = css`
.talks { display: grid; grid-template-columns: minmax(0, 1fr); }
.talks-head { padding: var(--fp-s3) var(--fp-pad); display: flex; flex-wrap: wrap; gap: var(--fp-s2) var(--fp-s4); align-items: center; border-block-end: var(--fp-line-set); }
.talks-head .t1 { flex: 1 1 auto; }
.talks-head [inert], .acting > [inert] { visibility: hidden; }
@container (min-width: 26em) { .talks-head [inert] { display: none; } }
@container (max-width: 25.99em) { .talks-head .next { flex: 1 1 100%; } }
.filters { padding: var(--fp-s2) var(--fp-pad); display: grid; gap: var(--fp-s2); border-block-end: var(--fp-line-set); }
.filters.find { display: flex; flex-wrap: wrap; gap: var(--fp-s1) var(--fp-s3); align-items: center; }
.find .field { flex: 1 1 8em; }
.chips { display: flex; flex-wrap: wrap; gap: var(--fp-s2); }
.chips .choice { padding-inline: .7em; }
.group { padding-block: var(--fp-s3) var(--fp-s2); }
.group + .group { border-block-start: var(--fp-line-set); }
.group-head { padding-inline: var(--fp-pad); display: flex; flex-wrap: wrap; gap: 0 var(--fp-s4); align-items: baseline; justify-content: space-between; }
.group-head .b.text { margin-block: -.4em; }
.count { display: inline-block; margin-inline-start: .2em; min-inline-size: 1.75em; padding: .1em .45em; text-align: center; font-size: var(--fp-size-small); line-height: 1.4; font-weight: 700; border-radius: .25em; border: .0625em solid var(--fp-edge); }
.group.you .count { background: var(--fp-band); color: var(--fp-on-band); border-color: var(--fp-band); }
.group-note { padding: var(--fp-s2) var(--fp-pad); color: var(--fp-quiet); }
.talk { display: grid; grid-template-columns: minmax(0, 1fr); border-block-start: .0625em solid var(--fp-line); margin-inline: var(--fp-pad); }
.talk:first-child { border-block-start: 0; }
.line { font: inherit; color: inherit; text-align: start; background: none; border: 0; cursor: pointer; min-block-size: var(--fp-target); inline-size: calc(100% + 2 * var(--fp-s2)); margin-inline: calc(-1 * var(--fp-s2)); padding: var(--fp-s2) var(--fp-s2) .65em; border-radius: calc(.75 * var(--_radius)); display: grid; grid-template-columns: 1.5em minmax(0, 1fr); gap: .1em 0; align-items: baseline; }
.fp .line:focus-visible { outline-offset: -.125em; box-shadow: none; }
.line .whose, .line .name { font-size: 1em; line-height: 1.35; }
.fresh .line .name { font-weight: 700; }
.line .name::after { content: "" / " · "; }
.line .what { color: var(--fp-text); }
.line .facts { grid-column: 2; font-size: var(--fp-size-small); line-height: var(--fp-lead-small); color: var(--fp-quiet); }
.here { display: flex; gap: .4em; align-items: center; }
.here .i { inline-size: 1.2em; block-size: 1.2em; }
.line .new { font-weight: 700; color: var(--fp-text); white-space: nowrap; }
.talk.open { background: var(--fp-sunken); border-inline-start: .1875em solid var(--fp-text); --_in: min(var(--fp-s3), var(--fp-pad)); margin-inline: calc(var(--fp-pad) - var(--_in)); padding-inline: calc(var(--_in) - .1875em) var(--_in); }
.acting { display: grid; grid-template-columns: minmax(0, 1fr); padding-inline-start: 1.5em; }
.acting > * { grid-area: 1 / 1; }
.tools { display: flex; flex-wrap: wrap; gap: 0 1.1em; margin-block: -.6em .2em; align-content: start; }
.settled { display: flex; flex-wrap: wrap; gap: 0 .5em; align-items: center; align-self: start; min-block-size: var(--fp-target); margin-block-start: -.6em; }
.panel .acting { padding: 0; }
.panel .settled { margin: 0; }
/* Where there is little room, the first shows what can be done with it, the others when asked; where there is least, the first its one tap. */
.folds > .line, .folds > .answer { grid-area: 1 / 1; }
.folds > .answer { place-self: end; }
.folds:not(.unfolded, .first, .did) > .acting, .folds:not(.unfolded, .first) .tools { display: none; }
.folds:not(.did) .facts:last-child::after { content: attr(data-room); display: inline-block; visibility: hidden; padding-inline-start: 1.1em; }
@container (max-width: 25.99em) { .first:not(.unfolded) .tools > :not(.clock) { display: none; } }
@container (min-width: 26em) { .first > .answer { display: none; } .first .facts:last-child::after { content: none !important; } }
.tool { font-size: var(--fp-size-small); min-block-size: 3.143em; color: var(--fp-quiet); padding-block: .2em; }
.tool .i { inline-size: 1.25em; block-size: 1.25em; margin-inline-start: 0; }
.b.text.tool span { text-decoration: none; }
.b.text.tool:hover { color: var(--fp-text); background: none; }
.b.text.tool:hover span { text-decoration: underline; }
.talks .panel { margin: var(--fp-s4) var(--fp-pad); background: var(--fp-sunken); border-radius: var(--_radius); padding: var(--fp-s4); display: grid; gap: var(--fp-s4); grid-template-columns: minmax(0, 1fr); }
.panel .b:not(.go, .text), .panel .choice { background: var(--fp-ground); }
.talks .band { margin: var(--fp-s3) var(--fp-pad) 0; }
.empty { padding: var(--fp-s6) var(--fp-pad); display: grid; gap: var(--fp-s3); justify-items: start; }
.empty .marks { display: flex; flex-wrap: wrap; gap: .75em; }
.empty .m { inline-size: 1.75em; block-size: 1.75em; }
@container (min-width: 40em) { .talks > * { --fp-pad: var(--fp-s6); } }
@container (min-width: 56em) {
  .talk:has(> .acting) { grid-template-columns: minmax(0, 1fr) auto; column-gap: var(--fp-s4); align-items: center; }
  .talk > .trouble { grid-column: 1 / -1; }
  .folds > .answer { display: none; }
  .folds:not(.unfolded, .first, .did) > .acting { display: grid; }
  .folds:not(.unfolded, .first) .tools { display: flex; }
  .folds:not(.did) .facts:last-child::after { content: none; }
  .tools, .settled { margin: 0; }
  .acting { padding: 0; }
}
@container (max-width: 15.99em) { .talks > * { --fp-pad: var(--fp-s2); --fp-target: max(44px, 1.75em); } .talks-head, .filters { padding-block: var(--fp-s2); } .talks-head .i, .group-head .i { display: none; } .talks-head .b, .find .field { padding-block: 0; } .acting { padding: 0; } .line { grid-template-columns: minmax(0, 1fr); } .line > * { grid-column: 1 / -1 !important; } .line .whose { display: none; } }
@media (forced-colors: active) { .count, .group.you .count { forced-color-adjust: none; background: Canvas; color: CanvasText; border-color: CanvasText; } .talk.open { outline: .125em solid Highlight; outline-offset: -.125em; } .talks .panel { border: .0625em solid CanvasText; } }
@media print { .tools, .answer, .talks-head .b, .filters, .talks-foot { display: none; } }
`;
