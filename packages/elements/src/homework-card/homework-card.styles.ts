import { css } from 'lit';

/** What the card's first view adds to what every widget is drawn with. */
export const homeworkStyles = css`
.hw { overflow: clip; }
.hw > .in { padding: var(--fp-s4) var(--fp-pad) var(--fp-s5); display: grid; gap: var(--fp-s5); grid-template-columns: minmax(0, 1fr); }
.hw .strong { font-weight: 600; }
.hw [lang], .card-row, .sided { overflow-wrap: anywhere; min-inline-size: 0; }
.voice { font-family: var(--_font-voice); font-size: var(--fp-size-voice); line-height: var(--fp-lead-voice); white-space: pre-wrap; text-wrap: pretty; overflow-wrap: anywhere; }
.hw .back { margin-block: -.35em; justify-self: start; }
.chips { display: flex; flex-wrap: wrap; gap: var(--fp-s2); }
.eyebrow { display: flex; flex-wrap: wrap; gap: .3em .6em; align-items: center; font-weight: var(--fp-weight-title); }
.eyebrow > .i:first-child { margin-inline-start: -.12em; }
.hw :is(.card-title, .panel-title, .now-title):focus-visible { outline-offset: .25em; }
/* three words: solid is done, dashed is ahead */
.track { display: grid; gap: .5em; }
.track ol { display: flex; }
.track li { flex: 1 1 0; display: grid; gap: .4em; position: relative; font-size: var(--fp-size-small); line-height: 1.3; color: var(--fp-quiet); }
.track li::before { content: ""; inline-size: .95em; block-size: .95em; border-radius: 50%; border: .14em solid var(--fp-edge); background: var(--fp-ground); z-index: 1; }
.track li:not(:last-child)::after { content: ""; position: absolute; inset-block-start: .4em; inset-inline: .95em 0; border-block-start: .14em dashed var(--fp-edge); }
.track li:is(.done, .now)::before { background: var(--fp-text); border-color: var(--fp-text); }
.track li.done::after { border-block-start-style: solid; border-color: var(--fp-text); }
.track li:last-child { flex: 0 0 auto; }
.track li.now { color: var(--fp-text); font-weight: 700; }
.track li.now::before { box-shadow: inset 0 0 0 .17em var(--fp-ground); }
.track .w { padding-inline-end: .6em; }
.track .say { display: none; }
.facts { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(13em, 100%), 1fr)); gap: var(--fp-s3) var(--fp-s6); }
.facts > div { display: grid; grid-template-columns: auto minmax(0, 1fr); gap: 0 .65em; align-items: start; align-content: start; }
.facts .i { grid-row: 1 / 3; margin-block-start: .1em; }
.facts dt { font-size: var(--fp-size-small); line-height: var(--fp-lead-small); color: var(--fp-quiet); }
.facts dd { font-weight: 600; line-height: 1.4; }
.letter { background: var(--fp-student-tint); border-radius: var(--fp-shape-student); padding: var(--fp-s5); display: grid; gap: .75em; border: .0625em solid transparent; }
[dir=rtl] .letter { border-radius: .125em 1.25em; }
.letter .sign { display: flex; gap: .5em; align-items: center; }
.letter .sign .m { inline-size: 1.375em; block-size: 1.375em; }
.fold > summary { display: flex; gap: .35em; align-items: center; list-style: none; font-weight: 600; }
.fold > summary::-webkit-details-marker { display: none; }
.fold > summary::before { content: ""; flex: none; inline-size: .5em; block-size: .5em; border: solid; border-width: 0 .125em .125em 0; rotate: -45deg; margin-inline: .15em .35em; }
[dir=rtl] .fold > summary::before { rotate: 135deg; }
.fold[open] > summary::before { rotate: 45deg; }
.fold > :not(summary) { margin-block-start: var(--fp-s2); }
.folds { display: grid; gap: var(--fp-s2); grid-template-columns: minmax(0, 1fr); }
.steps { display: grid; border-block-start: var(--fp-line-set); }
.steps li { display: grid; grid-template-columns: minmax(0, 1fr); gap: .1em 1em; padding-block: var(--fp-s2); border-block-end: var(--fp-line-set); align-items: baseline; }
.steps .by { display: inline-flex; gap: .35em; align-items: baseline; font-size: var(--fp-size-small); line-height: var(--fp-lead-small); color: var(--fp-quiet); }
.steps .by .m { align-self: center; }
.talk { display: grid; gap: var(--fp-s2); }
.talk li { padding-inline-start: 1.75em; position: relative; }
.talk .i { position: absolute; inset-inline-start: 0; inset-block-start: .1em; color: var(--fp-quiet); }
.hw .panel { background: var(--fp-sunken); border-radius: var(--_radius); padding: var(--fp-s4); display: grid; gap: var(--fp-s4); grid-template-columns: minmax(0, 1fr); }
.panel .b:not(.go, .text, [aria-pressed=true]), .panel .field { background: var(--fp-ground); }
.hw .said { display: grid; gap: .35em; justify-items: start; }
.msg-head { display: flex; flex-wrap: wrap; gap: 0 .5em; align-items: baseline; font-size: var(--fp-size-small); line-height: var(--fp-lead-small); }
.entry.device .said { border: var(--fp-line-device); background: var(--fp-ground); }
/* the list */
.cards { display: grid; border-block-start: var(--fp-line-set); }
.cards > li { border-block-end: var(--fp-line-set); }
.card-row { inline-size: 100%; display: grid; gap: .2em; justify-items: start; text-align: start; font: inherit; color: inherit; background: none; border: 0; padding: var(--fp-s3) 0; min-block-size: var(--fp-target); cursor: pointer; }
.card-row:hover .t3 { text-decoration: underline; text-underline-offset: .22em; }
.card-row .small { display: flex; flex-wrap: wrap; gap: 0 .75em; }
.sheet { display: none; }
@container (min-width: 30em) { .steps li { grid-template-columns: 7.5em minmax(0, 1fr); } }
@container (min-width: 40em) { .hw > .in { padding: var(--fp-s6) var(--fp-s8) var(--fp-s8); gap: var(--fp-s6); } .card-title { font-size: var(--fp-size-title-1); line-height: var(--fp-lead-title-1); } .letter { padding: var(--fp-s6) var(--fp-s8); } .letter .voice { font-size: 1.1875em; } .hw .panel { padding: var(--fp-s6); } }
@container (max-width: 25.99em) {
  .track .w { display: none; } .track .say { display: block; } .track .say bdi { font-weight: 700; }
  .answers { display: grid; grid-template-columns: minmax(0, 1fr); }
}
@container (max-width: 15.99em) { .hw > .in { padding-inline: .5em; } .hw .panel, .letter { padding-inline: .5em; } .field { min-inline-size: 0; inline-size: 100%; } .letter, .voice, .steps, .eyebrow, .fold, .facts { hyphens: auto; } .facts { grid-template-columns: minmax(0, 1fr); } }
`;
