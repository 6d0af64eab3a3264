import { css } from 'lit';

export const pickerStyles = css`
.opp { display: grid; grid-template-columns: minmax(0, 1fr); }
.opp > * { padding-inline: var(--fp-pad); }
.opp > .band { padding-inline: var(--fp-s4); margin: var(--fp-s3) var(--fp-pad) 0; }
.opp-head { padding-block: var(--fp-s5) var(--fp-s2); }
.opp section > ul, .opp .mini, .opp .cards { display: grid; }
.now { padding-block: var(--fp-s3) var(--fp-s5); display: grid; gap: var(--fp-s3); }
.now .t2 { font-weight: 600; font-size: 1em; line-height: var(--fp-lead-text); }
.now ul { gap: var(--fp-s3); grid-template-columns: repeat(auto-fit, minmax(min(14em, 100%), 1fr)); }
.nowcard { border: var(--fp-line-set); border-radius: var(--_radius); padding: var(--fp-s3) var(--fp-s4) var(--fp-s4); display: grid; gap: var(--fp-s2); grid-template-rows: auto 1fr auto; background: var(--fp-ground); }
.nowcard.home { background: var(--fp-home-tint); border-color: transparent; border-radius: var(--fp-shape-home); } .nowcard.school { background: var(--fp-school-tint); border-color: transparent; border-radius: var(--fp-shape-school); }
.nowcard.community { background: var(--fp-community-tint); border-color: transparent; } .nowcard.workplace, .nowcard.online { background: var(--fp-sunken); border-color: transparent; }
.nowcard .b:not(.go) { background: var(--fp-ground); }
.nowcard .b:not(.go):hover { background: var(--fp-act); }
.whose { display: flex; flex-wrap: wrap; gap: .2em .45em; align-items: center; font-weight: 600; }
.whose .long { margin-inline-start: auto; display: inline-flex; gap: .3em; align-items: center; font-weight: 400; }
.whose .i { inline-size: 1.2em; block-size: 1.2em; }
.b.wide { inline-size: 100%; }
.b.card { border: .125em solid var(--fp-act); color: var(--fp-act); font-weight: 700; }
.b.card:hover { background: var(--fp-act); color: var(--fp-on-act); }
.b.card.pressed { background: var(--fp-act); color: var(--fp-on-act); }
.row { display: flex; flex-wrap: wrap; gap: 0 var(--fp-s5); align-items: center; }
.row .b:not(.text) { margin-block: .15em; } .row { column-gap: var(--fp-s4); }
.finder { display: grid; gap: var(--fp-s4); padding-block: var(--fp-s4); border-block-start: var(--fp-line-set); grid-template-columns: minmax(0, 1fr); }
.questions { border: var(--fp-line-set); border-radius: var(--_radius); }
.questions summary { padding: .55em .9em; display: flex; gap: .5em; align-items: center; list-style: none; }
.questions summary::-webkit-details-marker, .checks summary::-webkit-details-marker { display: none; }
.questions[open] summary > .i, .checks[open] summary > .i { rotate: 180deg; }
.count { display: inline-block; min-inline-size: 1.75em; padding: .1em .45em; text-align: center; font-size: var(--fp-size-small); line-height: 1.4; font-weight: 700; border-radius: .25em; background: var(--fp-band); color: var(--fp-on-band); }
.qs { padding: var(--fp-s2) var(--fp-s4) var(--fp-s4); display: grid; gap: var(--fp-s4); grid-template-columns: minmax(0, 1fr); }
.opp legend, .opp .label { font-weight: 600; margin-block-end: .35em; display: block; }
.qs > .b { justify-self: start; }
.chips { display: flex; flex-wrap: wrap; gap: var(--fp-s2); } .chips .choice { padding-inline: .7em; }
.picks, .reading { display: grid; gap: var(--fp-s2); grid-template-columns: minmax(0, 1fr); }
.picks .choice, .reading .choice { background: var(--fp-ground); }
.finding { display: flex; flex-wrap: wrap; gap: var(--fp-s3); } .finding label { flex: 1 1 9em; min-inline-size: 0; } .finding .grow { flex: 2 1 14em; }
.opp .field { font: inherit; color: inherit; background: var(--fp-ground); border: .09375em solid var(--fp-edge); border-radius: calc(.75 * var(--_radius)); min-block-size: var(--fp-target); padding: .45em .7em; inline-size: 100%; max-inline-size: 100%; }
.opp textarea.field { resize: vertical; }
.results { display: grid; gap: var(--fp-s3); padding-block: var(--fp-s4); grid-template-columns: minmax(0, 1fr); min-inline-size: 0; }
.told-count { display: flex; flex-wrap: wrap; gap: 0 var(--fp-s4); justify-content: space-between; align-items: baseline; }
.cards { gap: var(--fp-s4); grid-template-columns: repeat(auto-fill, minmax(min(20em, 100%), 1fr)); content-visibility: auto; contain-intrinsic-size: auto 12000px; padding: .25em; margin: -.25em; }
.cards + .cards { padding-block-start: calc(var(--fp-s4) + .25em); }
.cards.few { content-visibility: visible; }
.ocard { border: var(--fp-line-set); border-radius: var(--_radius); display: flex; flex-direction: column; gap: var(--fp-s3); padding: 0 var(--fp-s4) var(--fp-s3); min-inline-size: 0; }
.ocard .where { display: flex; gap: .5em; align-items: center; margin-inline: calc(-1 * var(--fp-s4)); padding: .55em var(--fp-s4); font-size: var(--fp-size-small); line-height: 1.3; font-weight: 600; border-start-start-radius: calc(var(--_radius) - .0625em); border-start-end-radius: calc(var(--_radius) - .0625em); }
.ocard.home .where { background: var(--fp-home-tint); } .ocard.school .where { background: var(--fp-school-tint); } .ocard.community .where { background: var(--fp-community-tint); } .ocard.workplace .where, .ocard.online .where { background: var(--fp-sunken); }
.about { display: grid; gap: .3em; } .about .small .m { margin-inline-end: .25em; }
.mini { gap: .35em; } .mini li { display: grid; grid-template-columns: auto minmax(0, 1fr); gap: .6em; align-items: start; line-height: 1.4; } .mini .i { color: var(--fp-quiet); }
.fit { display: flex; gap: .45em; align-items: center; font-size: var(--fp-size-small); line-height: var(--fp-lead-small); font-weight: 600; }
.checks summary { text-decoration: underline; text-decoration-thickness: .0625em; text-underline-offset: .22em; list-style: none; } .checks div { display: grid; gap: .4em; padding-block-end: .4em; }
.acts { display: grid; gap: var(--fp-s2); margin-block-start: auto; grid-template-columns: minmax(0, 1fr); }
.inside { display: grid; gap: var(--fp-s3); grid-template-columns: minmax(0, 1fr); background: var(--fp-sunken); margin-inline: calc(-1 * var(--fp-s3)); padding: var(--fp-s3); border-radius: calc(.75 * var(--_radius)); }
.opp .panel { background: var(--fp-sunken); padding-block: var(--fp-s5); display: grid; gap: var(--fp-s4); grid-template-columns: minmax(0, 1fr); border-block: var(--fp-line-set); }
.panel .b:not(.go, .text), .panel .choice { background: var(--fp-ground); }
.panel > * { max-inline-size: var(--fp-measure); }
.panel label:not(.choice) { display: block; } .two { display: grid; gap: var(--fp-s4); grid-template-columns: repeat(auto-fit, minmax(min(12em, 100%), 1fr)); }
.opp .panel.offering, .offer { border: var(--fp-line-proposed); border-radius: var(--_radius); margin: var(--fp-s3) var(--fp-pad) var(--fp-s5); padding: var(--fp-s4); background: none; }
.offer { display: grid; gap: var(--fp-s3); justify-items: start; }
.notice { display: flex; gap: .5em; align-items: flex-start; font-weight: 600; border: .125em solid var(--fp-text); border-radius: calc(.75 * var(--_radius)); padding: .5em .8em; background: var(--fp-ground); }
.mine, .arrange { padding-block: var(--fp-s4); border-block-start: var(--fp-line-set); display: grid; gap: var(--fp-s3); }
.mine ul, .arrange > ul, .news { gap: var(--fp-s3); display: grid; grid-template-columns: minmax(0, 1fr); }
.mine > ul { grid-template-columns: repeat(auto-fill, minmax(min(20em, 100%), 1fr)); }
.mineone, .askone { border: var(--fp-line-set); border-radius: var(--_radius); padding: var(--fp-s3) var(--fp-s4); display: grid; gap: var(--fp-s2); align-content: start; grid-template-columns: minmax(0, 1fr); }
.askone { border: var(--fp-line-proposed); } .mineone .told { font-weight: 600; }
.instead ul { gap: 0; } .instead .b { text-align: start; justify-content: flex-start; }
.news { padding-block: var(--fp-s3); } .news li { display: flex; gap: .6em; align-items: baseline; } .news li > div { display: grid; gap: .15em; }
.empty { display: grid; gap: var(--fp-s3); justify-items: start; padding-block: var(--fp-s5); }
.hidden-ones summary { text-decoration: underline; text-underline-offset: .22em; }
.opp-foot { padding-block: var(--fp-s2) var(--fp-s3); border-block-start: var(--fp-line-set); display: flex; justify-content: flex-end; }
.language { display: inline-flex; flex-wrap: wrap; gap: .5em; align-items: center; font-weight: 400; } .opp .language .field { inline-size: auto; }
.ocard[tabindex]:focus { outline: var(--fp-ring) solid var(--fp-focus); outline-offset: var(--fp-ring-gap); }
@container (min-width: 34em) { .opp { --fp-pad: var(--fp-s6); } }
@container (min-width: 52em) {
  .opp { --fp-pad: var(--fp-s8); }
  .opp-head .t1 { font-size: var(--fp-size-title-1); line-height: var(--fp-lead-title-1); }
  .finder { grid-template-columns: 17em minmax(0, 1fr); gap: var(--fp-s6) var(--fp-s8); align-items: start; }
  .finder .questions { border: 0; position: sticky; inset-block-start: var(--fp-s4); } .finder .questions summary { display: none; } .finder .qs { padding: 0; }
  .finder .results { padding-block: 0; }
}
@container (max-width: 25.99em) { .chips .choice { padding-inline: .5em; gap: .4em; flex: 1 1 auto; } }
@container (max-width: 15.99em) {
  .opp > * { padding-inline: .5em; } .ocard { padding-inline: .5em; } .ocard .where { margin-inline: -.5em; padding-inline: .5em; }
  .ocard .mini .i, .chips .choice .i { display: none; } .mini li { grid-template-columns: minmax(0, 1fr); } .chips { display: grid; grid-template-columns: minmax(0, 1fr); }
}
@media (forced-colors: active) { .nowcard, .ocard .where, .panel, .inside { border: .0625em solid CanvasText; } .b.card { border-color: ButtonText; } }
@media print { .finding, .questions, .acts, .now .b, .opp-foot, .offer { display: none; } .cards { content-visibility: visible; } .ocard { break-inside: avoid; } }
`;
