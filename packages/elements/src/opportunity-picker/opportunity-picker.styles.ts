import { css } from 'lit';

/** The first view: three to do now, and the cards. */
export const pickerStyles = css`
.opp, .results, .acts, .finder { display: grid; grid-template-columns: minmax(0, 1fr); }
.opp > * { padding-inline: var(--fp-pad); }
.opp > .band { padding-inline: var(--fp-s4); margin: var(--fp-s3) var(--fp-pad) 0; }
.opp-head { padding-block: var(--fp-s5) var(--fp-s2); display: grid; gap: var(--fp-s2); justify-items: start; }
.now ul, .mini, .cards, .about, .nowcard { display: grid; }
.t3, .where { font-weight: 600; }
.now { padding-block: var(--fp-s3) var(--fp-s5); display: grid; gap: var(--fp-s3); }
.now .t2 { font-weight: 600; font-size: 1em; line-height: var(--fp-lead-text); }
.now ul { gap: var(--fp-s2); }
.nowcard { border-radius: var(--_radius); padding: var(--fp-s2) var(--fp-s3) var(--fp-s3) var(--fp-s4); gap: .1em var(--fp-s3); grid-template-columns: minmax(0, 1fr) auto; align-items: center; background: var(--fp-sunken); }
.nowcard .whose { grid-column: 1 / -1; }
.home > .where, .nowcard.home { background: var(--fp-home-tint); } .school > .where, .nowcard.school { background: var(--fp-school-tint); } .community > .where, .nowcard.community { background: var(--fp-community-tint); }
.nowcard.home { border-radius: var(--fp-shape-home); } .nowcard.school { border-radius: var(--fp-shape-school); }
.nowcard .card { background: var(--fp-ground); }
.whose { display: flex; flex-wrap: wrap; gap: .2em .45em; align-items: center; font-weight: 600; }
.whose .long { margin-inline-start: auto; display: inline-flex; gap: .3em; align-items: center; font-weight: 400; }
.whose .i { inline-size: 1.2em; block-size: 1.2em; }
.b.wide { inline-size: 100%; } .b:disabled { color: var(--fp-quiet); border-color: var(--fp-line); background: none; cursor: default; font-weight: 400; }
.b.card { border: .125em solid var(--fp-act); color: var(--fp-act); font-weight: 700; }
.b.card:hover, .b.card.pressed { background: var(--fp-act); color: var(--fp-on-act); }
.opp .row { gap: 0 var(--fp-s4); }
.opp-head .row { margin-block-start: calc(-1 * var(--fp-s2)); }
.row .b:not(.text) { margin-block: .15em; }
.finder { gap: var(--fp-s4); padding-block: var(--fp-s4); border-block-start: var(--fp-line-set); }
.results { gap: var(--fp-s3); padding-block: var(--fp-s4); min-inline-size: 0; }
.questions.soon, .finding.soon { block-size: 3.1em; }
.skel > div { padding-block: var(--fp-s3); } .skel .sk { margin-block: .25em; }
.told-count { display: flex; flex-wrap: wrap; gap: 0 var(--fp-s4); justify-content: space-between; align-items: baseline; }
.cards { gap: var(--fp-s4); grid-template-columns: repeat(auto-fill, minmax(min(20em, 100%), 1fr)); content-visibility: auto; contain-intrinsic-size: auto 12000px; padding: .25em; margin: -.25em; }
.cards + .cards { padding-block-start: calc(var(--fp-s4) + .25em); }
.cards.few { content-visibility: visible; }
.ocard { border: var(--fp-line-set); border-radius: var(--_radius); display: flex; flex-direction: column; gap: var(--fp-s3); padding: 0 var(--fp-s4) var(--fp-s3); min-inline-size: 0; }
.where { display: flex; gap: .5em; align-items: center; margin-inline: calc(-1 * var(--fp-s4)); padding: .55em var(--fp-s4); font-size: var(--fp-size-small); line-height: 1.3; background: var(--fp-sunken); border-radius: calc(var(--_radius) - .0625em) calc(var(--_radius) - .0625em) 0 0; }
.about { gap: .3em; } .about .small .m { margin-inline-end: .25em; }
.mini { gap: .35em; } .mini li { display: grid; grid-template-columns: auto minmax(0, 1fr); gap: .6em; align-items: start; line-height: 1.4; } .mini .i { color: var(--fp-quiet); }
.fit { display: flex; gap: .45em; align-items: center; font-size: var(--fp-size-small); line-height: var(--fp-lead-small); font-weight: 600; }
.checks summary { text-decoration: underline; text-decoration-thickness: .0625em; text-underline-offset: .22em; list-style: none; }
.acts { gap: var(--fp-s2); margin-block-start: auto; } .ocard.brief { grid-column: 1 / -1; align-self: start; } .brief .acts { margin-block-start: 0; }
.empty, .notice { display: grid; gap: var(--fp-s3); justify-items: start; grid-template-columns: minmax(0, 1fr); }
.opp .empty { padding-block: var(--fp-s5) var(--fp-s8); }
.opp .notice { grid-template-columns: auto minmax(0, 1fr); gap: .5em; font-weight: 600; border: .125em solid var(--fp-text); border-radius: calc(.75 * var(--_radius)); padding: .5em .8em; background: var(--fp-ground); }
@container (min-width: 34em) {
  .opp { --fp-pad: var(--fp-s6); } .finding.soon { block-size: 4.6em; }
  .now ul { gap: var(--fp-s3); grid-template-columns: repeat(auto-fit, minmax(min(14em, 100%), 1fr)); }
  .nowcard { padding: var(--fp-s3) var(--fp-s4) var(--fp-s4); gap: var(--fp-s2); grid-template-columns: minmax(0, 1fr); grid-template-rows: auto 1fr auto; align-items: start; }
}
@container (min-width: 52em) {
  .opp { --fp-pad: var(--fp-s8); }
  .opp-head .t1 { font-size: var(--fp-size-title-1); line-height: var(--fp-lead-title-1); }
  .finder { grid-template-columns: 17em minmax(0, 1fr); gap: var(--fp-s6) var(--fp-s8); align-items: start; }
  .finder .results { padding-block: 0; }
}
@container (max-width: 15.99em) {
  .opp > * { padding-inline: .5em; } .nowcard { grid-template-columns: minmax(0, 1fr); } .ocard { padding-inline: .5em; } .where { margin-inline: -.5em; padding-inline: .5em; }
  .mini .i { display: none; } .mini li { grid-template-columns: minmax(0, 1fr); }
}
`;
