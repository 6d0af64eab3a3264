import { css } from 'lit';

/** Chart, strengths, versions. */
export const partsStyles = css`
.sided .t3 { display: flex; gap: .45em; align-items: baseline; }
.three { display: grid; gap: var(--fp-s5) var(--fp-s4); grid-template-columns: repeat(auto-fit, minmax(min(14em, 100%), 1fr)); }
.sided { display: grid; gap: .4em; align-content: start; padding-block-start: .6em; border-block-start: .25em solid var(--fp-line); }
.sided.home { border-color: var(--fp-home-mark); } .sided.school { border-color: var(--fp-school-mark); } .sided.student { border-color: var(--fp-student-mark); } .sided.community { border-color: var(--fp-community-mark); }
.chart { border-block: var(--fp-line-set); padding-block: var(--fp-s3) var(--fp-s2); }
.chart svg.plot { --_numbers: 1.8em; display: block; inline-size: calc((100% - var(--_numbers)) * .86); block-size: 14em; overflow: visible; font-size: var(--fp-size-small); margin-block-start: var(--fp-s2); margin-inline-start: var(--_numbers); }
.chart svg.hundreds { --_numbers: 2.4em; }
.chart text { fill: var(--fp-quiet); font-family: var(--_font); }
.chart text.strong { fill: var(--fp-text); font-weight: 700; }
.chart text.end { stroke: var(--fp-ground); stroke-width: 5; stroke-linejoin: round; paint-order: stroke; }
.chart .grid { stroke: var(--fp-line); stroke-width: 1; }
.chart .base, .chart .phase { stroke: var(--fp-edge); stroke-width: 1; }
.chart .aim { stroke: var(--fp-edge); stroke-width: 2; stroke-dasharray: 7 6; stroke-linecap: round; }
.chart .seg { stroke-width: 2.25; stroke-linecap: round; stroke-linejoin: round; fill: none; }
.chart .seg.home { stroke: var(--fp-home-mark); } .chart .seg.school { stroke: var(--fp-school-mark); } .chart .seg.community { stroke: var(--fp-community-mark); }
.chart .pt { stroke: var(--fp-ground); stroke-width: 1.6; paint-order: stroke; }
.chart .pt.home { fill: var(--fp-home-fill); } .chart .pt.school { fill: var(--fp-school-fill); } .chart .pt.community { fill: var(--fp-community-fill); }
.chart svg.other > .pt { fill: var(--fp-ground); stroke: var(--fp-home-mark); stroke-width: 2; paint-order: normal; }
.chart svg.here > .pt { stroke: var(--fp-text); stroke-width: 2; stroke-dasharray: 2 2; paint-order: normal; }
@container (max-width: 33.99em) { .chart text.odd { display: none; } }
@container (max-width: 19.99em) { .chart text.rest, .chart text.late { display: none; } }
@container (max-width: 25.99em) { .chart text.end { display: none; } .legend .last { display: inline; } .chart svg.plot { inline-size: calc((100% - var(--_numbers)) * .98); } .chart .pt { scale: .8; } .chart .seg { stroke-width: 1.75; } }
@container (max-width: 15.99em) { .chart .pt { scale: .6; } }
.folded { display: grid; gap: var(--fp-s2); grid-template-columns: minmax(0, 1fr); }
.legend { display: flex; flex-wrap: wrap; gap: .25em 1.25em; font-size: var(--fp-size-small); line-height: 1.5; }
.legend .last { display: none; }
.legend .phase-key { inline-size: .0625em; block-size: 1.1em; background: var(--fp-edge); flex: none; align-self: center; margin-inline: .42em .35em; }
.legend .dash { inline-size: 1.6em; border-block-start: .14em dashed var(--fp-edge); flex: none; translate: 0 -.3em; }
@media (forced-colors: active) { .legend .phase-key { background: CanvasText; } .chart .pt { stroke: Canvas; fill: CanvasText; } .chart .seg { stroke: CanvasText; } }
.says { font-size: var(--fp-size-voice); line-height: 1.5; font-weight: 600; }
.scroll-x { overflow-x: auto; }
table { border-collapse: collapse; font-size: var(--fp-size-small); }
th, td { text-align: start; padding: .4em 1em .4em 0; border-block-end: var(--fp-line-set); vertical-align: baseline; font-weight: 400; }
thead th { font-weight: 700; }
.agreed > .told { padding-block: 0 var(--fp-s4); }
.told li { padding-inline-start: 1em; position: relative; max-inline-size: var(--fp-measure); }
.told li::before { content: ""; position: absolute; inset-inline-start: 0; inset-block-start: .65em; inline-size: .35em; block-size: .125em; background: currentColor; }
.versus { display: none; }
@container (min-width: 45em) { .versus { display: grid; gap: var(--fp-s4); grid-template-columns: 1fr 1fr; } }
.agreed-box, .asked-box { display: grid; gap: .6em; align-content: start; padding: var(--fp-s4); border-radius: var(--_radius); }
.agreed-box { border: var(--fp-line-agreed, .25em double var(--fp-text)); } .asked-box { border: .125em dashed var(--fp-edge); }
.agreed-box .tag, .asked-box .tag { justify-self: start; }
ins { text-decoration: underline; text-decoration-thickness: .14em; text-underline-offset: .2em; font-weight: 700; }
details > summary { font-weight: 600; text-decoration: none; display: flex; align-items: center; gap: .5em; list-style: none; justify-self: start; }
details > summary::-webkit-details-marker { display: none; }
details > summary::before { content: ""; inline-size: .45em; block-size: .45em; border: solid currentColor; border-width: 0 .125em .125em 0; rotate: 45deg; translate: 0 -.12em; margin-inline: .2em .35em; flex: none; }
details[open] > summary::before { rotate: 225deg; translate: 0 .12em; }
.agree { border-block-start: var(--fp-line-set); }
.agree li { display: grid; grid-template-columns: 1fr auto; gap: .25em 1em; padding-block: .6em; border-block-end: var(--fp-line-set); align-items: center; }
.agree .st { display: inline-flex; gap: .4em; align-items: center; font-weight: 600; }
.agree .st.open { font-weight: 400; color: var(--fp-quiet); }
.wide-line { grid-column: 1 / -1; }
@container (max-width: 27.99em) { .agree li { grid-template-columns: minmax(0, 1fr); } }
`;
