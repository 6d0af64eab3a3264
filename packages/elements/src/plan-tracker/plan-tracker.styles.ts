import { css } from 'lit';

/** What the first view is drawn with. */
export const planStyles = css`
.plan { padding: var(--fp-s5) var(--fp-pad); display: grid; gap: var(--fp-s6); grid-template-columns: minmax(0, 1fr); }
@container (min-width: 40em) { .plan { padding: var(--fp-s6) var(--fp-s8) var(--fp-s8); gap: var(--fp-s8); } }
.eyebrow { display: flex; gap: .5em; align-items: center; font-weight: 600; }
.voice { font-family: var(--_font-voice); font-size: var(--fp-size-voice); line-height: 1.55; }
.plan .t1 { max-inline-size: 24em; }
.panel { background: var(--fp-sunken); border-radius: var(--_radius); padding: var(--fp-s4); display: grid; gap: var(--fp-s4); grid-template-columns: minmax(0, 1fr); }
.panel .b:not(.go, .text), .panel .choice, .panel .field { background: var(--fp-ground); }
.panel .b.text { background: none; }
@container (min-width: 40em) { .panel { padding: var(--fp-s5); } }
.first-line { display: grid; gap: var(--fp-s2); max-inline-size: 36em; }
.help .i, .prompt .i { color: var(--fp-text); }
.note.help, .note.prompt { font-size: 1em; line-height: var(--fp-lead-text); color: var(--fp-text); }
.stages { display: grid; gap: .5em; }
.stages ol { display: grid; grid-template-columns: repeat(7, 1fr); gap: .25em; }
.stages li { border-block-start: .3em solid var(--fp-line); padding-block-start: .4em; font-size: var(--fp-size-small); line-height: 1.3; color: var(--fp-quiet); }
.stages li.done { border-color: var(--fp-text); color: var(--fp-text); }
.stages li.now { border-color: var(--fp-text); font-weight: 700; color: var(--fp-text); position: relative; }
.stages li.now::before { content: ""; position: absolute; inset-block-start: -.72em; inset-inline-start: 0; inline-size: .3em; block-size: 1.1em; background: var(--fp-text); }
.stages .say { display: none; }
@container (max-width: 43.99em) { .stages li .w { display: none; } .stages li { padding: 0; } .stages .say { display: block; } }
@media (forced-colors: active) { .stages li { border-block-start: .1em dashed CanvasText; } .stages li.done { border-block-start: .3em solid CanvasText; } .stages li.now { border-block-start: .5em solid Highlight; } .panel { border: .0625em solid CanvasText; } }
.action .t3 { display: flex; gap: .45em; align-items: baseline; }
.chart-room { block-size: 22em; }
.actions { display: grid; gap: var(--fp-s6) var(--fp-s8); grid-template-columns: repeat(auto-fit, minmax(min(20em, 100%), 1fr)); }
.action { display: grid; gap: .6em; align-content: start; }
.action.asked { border: .125em dashed var(--fp-edge); border-radius: var(--_radius); padding: var(--fp-s3) var(--fp-s4); }
.action .tag { justify-self: start; align-items: flex-start; }
.week { display: flex; flex-wrap: wrap; gap: .25em; }
.week li { display: grid; justify-items: center; gap: .2em; font-size: var(--fp-size-small); line-height: 1.3; color: var(--fp-quiet); padding: .35em .5em; min-inline-size: 3em; border-radius: .25em; position: relative; }
.week .m { inline-size: 1.25em; block-size: 1.25em; }
.week .today { color: var(--fp-text); font-weight: 700; box-shadow: inset 0 0 0 .0625em var(--fp-edge); }
.week .here { outline: .125em dotted var(--fp-edge); outline-offset: -.125em; }
.m.hollow .edge { fill: none; stroke-width: 1.6; } .m.hollow > path { stroke: none; }
.log { display: flex; flex-wrap: wrap; gap: var(--fp-s2); align-items: center; }
.log .b .m { inline-size: 1.1em; block-size: 1.1em; }
.log .b { flex: 1 1 5em; max-inline-size: 8em; padding-inline: .5em; }
.log .q { flex: 1 1 100%; font-size: var(--fp-size-small); line-height: var(--fp-lead-small); }
.mine { border: .125em solid var(--fp-text); background: var(--fp-ground); }
.device.stack { border: .125em dotted var(--fp-edge); padding: var(--fp-s3) var(--fp-s4); border-radius: var(--_radius); max-inline-size: 36em; } .device .tag { border: 0; padding: 0; justify-self: start; } .tag.device { justify-self: start; }
.foot { max-inline-size: var(--fp-measure); }
@container (max-width: 15.99em) { .plan { padding-inline: .5em; } .panel, .action.asked { padding-inline: .5em; } .tag { flex-wrap: wrap; } select.field { inline-size: 100%; } }
`;
