import { css } from 'lit';

/** What comes right after the first view: questions, finding, forms, what one said yes to; more contrast, paper. */
export const takingPartStyles = css`
.prose { max-inline-size: var(--fp-measure); text-wrap: pretty; }
.stack.mid { gap: var(--fp-s4); }
.tag.device { border: .125em dotted var(--fp-edge); }
.questions, .finding, .fold { border: var(--fp-line-set); border-radius: var(--_radius); }
:is(.questions, .finding, .fold) > summary { padding: .55em .9em; display: flex; gap: .5em; align-items: center; list-style: none; }
:is(.questions, .checks, .finding, .fold) > summary::-webkit-details-marker { display: none; }
:is(.questions, .finding, .fold)[open] > summary > .i { rotate: 180deg; }
.fold > .stack { padding: var(--fp-s2) var(--fp-s4) var(--fp-s4); } .folds { display: grid; gap: var(--fp-s2); grid-template-columns: minmax(0, 1fr); } .fold > summary { font-weight: 600; background: none; }
.checks div { display: grid; gap: .4em; padding-block-end: .4em; }
.count { display: inline-block; min-inline-size: 1.75em; padding: .1em .45em; text-align: center; font-size: var(--fp-size-small); line-height: 1.4; font-weight: 700; border-radius: .25em; background: var(--fp-band); color: var(--fp-on-band); }
.qs { padding: var(--fp-s2) var(--fp-s4) var(--fp-s4); display: grid; gap: var(--fp-s4); grid-template-columns: minmax(0, 1fr); }
.opp legend, .opp .label { font-weight: 600; margin-block-end: .35em; display: block; } .opp .field { font-weight: 400; } .opp .field.short { inline-size: auto; max-inline-size: 100%; }
.qs > .b { justify-self: start; } .sharing { display: grid; gap: var(--fp-s2); justify-items: start; border-block-start: var(--fp-line-set); padding-block-start: var(--fp-s4); }
.chips { display: flex; flex-wrap: wrap; gap: var(--fp-s2); } .chips .choice { padding-inline: .7em; }
.picks, .reading { display: grid; gap: var(--fp-s2); grid-template-columns: minmax(0, 1fr); }
.picks .choice, .reading .choice { background: var(--fp-ground); }
.find { display: flex; flex-wrap: wrap; gap: var(--fp-s3); padding: var(--fp-s2) var(--fp-s4) var(--fp-s4); } .find > div { flex: 1 1 9em; min-inline-size: 0; display: grid; gap: .35em; align-content: end; } .find > .grow { flex: 2 1 14em; } .find .field { inline-size: 100%; }
.opp .field { color: inherit; background: var(--fp-ground); border: .09375em solid var(--fp-edge); border-radius: calc(.75 * var(--_radius)); min-block-size: var(--fp-target); padding: .45em .7em; inline-size: 100%; max-inline-size: 100%; }
.opp textarea.field { resize: vertical; }
.inside { display: grid; gap: var(--fp-s3); grid-template-columns: minmax(0, 1fr); background: var(--fp-sunken); margin-inline: calc(-1 * var(--fp-s3)); padding: var(--fp-s3); border-radius: calc(.75 * var(--_radius)); }
.opp .panel { background: var(--fp-sunken); padding-block: var(--fp-s5); display: grid; gap: var(--fp-s4); grid-template-columns: minmax(0, 1fr); border-block: var(--fp-line-set); }
.panel .b:not(.go, .text), .panel .choice { background: var(--fp-ground); }
.panel .ways .b { border: .09375em solid var(--fp-edge); }
.panel > * { max-inline-size: var(--fp-measure); }
.panel, .inside, .notice, [data-told] { scroll-margin-block: var(--fp-s4); } .opp .field { scroll-margin-block: 4em; } .ocard .panel { margin-inline: calc(-1 * var(--fp-s4)); padding-inline: var(--fp-s4); border: 0; margin-block-end: calc(-1 * var(--fp-s3)); } .task-head { display: grid; gap: var(--fp-s2); }
.toldline { display: grid; gap: var(--fp-s1); justify-items: start; } .toldline > [data-told] { display: flex; gap: .45em; align-items: flex-start; font-weight: 600; border-radius: .25em; } .toldbox { padding-block: var(--fp-s3); }
.panel label:not(.choice) { display: block; } .two { display: grid; gap: var(--fp-s4); align-items: end; grid-template-columns: repeat(auto-fit, minmax(min(12em, 100%), 1fr)); } .picks.two { gap: var(--fp-s2); align-items: stretch; }
.opp .panel.offering, .offer { border: var(--fp-line-proposed); border-radius: var(--_radius); margin: var(--fp-s3) var(--fp-pad) var(--fp-s5); padding: var(--fp-s4); background: none; }
.offer { display: grid; gap: var(--fp-s3); justify-items: start; }
.reminders { display: grid; gap: var(--fp-s2); padding-block: var(--fp-s3); border-block-start: var(--fp-line-set); } .reminders li { display: flex; gap: .5em; align-items: flex-start; font-weight: 600; }
.starters { display: flex; flex-wrap: wrap; gap: var(--fp-s2); } .empty .marks { display: flex; flex-wrap: wrap; gap: .55em; } .empty .marks .m { inline-size: 1.75em; block-size: 1.75em; }
.mine { padding-block: var(--fp-s4); border-block-start: var(--fp-line-set); }
.mine, .mine ul, .news { gap: var(--fp-s3); display: grid; grid-template-columns: minmax(0, 1fr); }
.mine > ul { grid-template-columns: repeat(auto-fill, minmax(min(20em, 100%), 1fr)); }
.mineone { border: var(--fp-line-set); border-radius: var(--_radius); padding: var(--fp-s3) var(--fp-s4); display: grid; gap: var(--fp-s2); align-content: start; grid-template-columns: minmax(0, 1fr); }
.mineone .told { font-weight: 600; } .mineone .inside { margin-inline: calc(-1 * var(--fp-s2)); }
.instead ul { gap: 0; } .instead .b { text-align: start; justify-content: flex-start; }
.news { padding-block: var(--fp-s3); } .news li { display: flex; gap: .6em; align-items: baseline; } .news li > div { display: grid; gap: .15em; }
.hidden-ones summary { text-decoration: underline; text-underline-offset: .22em; }
.opp-foot { padding-block: var(--fp-s2) var(--fp-s3); border-block-start: var(--fp-line-set); display: flex; justify-content: flex-end; }
.language { display: inline-flex; flex-wrap: wrap; gap: .5em; align-items: center; font-weight: 400; min-inline-size: 0; } .opp .language .field { inline-size: auto; min-inline-size: 0; flex: 0 1 auto; }
@container (min-width: 34em) { .finding { border: 0; } .finding > summary { display: none; } .find { padding: 0; } }
@container (min-width: 52em) { .finder .questions { border: 0; position: sticky; inset-block-start: var(--fp-s4); } .finder .questions > summary { display: none; } .finder .qs { padding: 0; } }
@container (max-width: 25.99em) { .chips .choice { padding-inline: .5em; gap: .4em; flex: 1 1 auto; } }
@container (max-width: 15.99em) { .chips .choice .i { display: none; } .chips { display: grid; grid-template-columns: minmax(0, 1fr); } .prose { hyphens: auto; } }
@media (forced-colors: active) { .nowcard, .where, .panel, .inside { border: .0625em solid CanvasText; } .b.card { border-color: ButtonText; } }
@media print { .finding, .questions, .acts, .now .b, .opp-foot, .offer { display: none; } .cards { content-visibility: visible; } .ocard { break-inside: avoid; } }
`;
