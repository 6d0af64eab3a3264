import { css } from 'lit';

/** Paper: black on white, letters in points, one page after the other. */
export const sheetStyles = css`
@page { margin: 15mm; }
html { font-size: 11pt; } html[data-size="10"] { font-size: 10pt; } html[data-size="9"] { font-size: 9pt; }
body { margin: 0; }
.fp.sheet { --_text-size: 1em; container-type: normal; color-scheme: light; border: 0; border-radius: 0; background: none; font-size: 1em; print-color-adjust: exact; }
.sheet-page { inline-size: 180mm; display: grid; gap: 1.1em; align-content: start; grid-template-columns: minmax(0, 1fr); }
.sheet-page + .sheet-page { break-before: page; }
.paper-title, .paper-pick, .paper-ways { display: flex; gap: .5em; align-items: center; }
.paper-title > .i { inline-size: 1.35em; block-size: 1.35em; }
.paper-pick > .i, .paper-ways > .i { inline-size: 1.6em; block-size: 1.6em; }
.paper-back { display: grid; gap: .5em; padding: .7em .9em; border: .1em solid currentColor; border-radius: .6em; }
.paper-ways { gap: 1em; } .paper-ways > .i { inline-size: 2.2em; block-size: 2.2em; } .paper-ways > strong { font-size: 1.35em; }
@media print { .sheet-page { inline-size: auto; } }
.sheet-page > * { break-inside: avoid; }
.paper-box { display: inline-block; inline-size: 1.1em; block-size: 1.1em; border: .1em solid currentColor; vertical-align: -.15em; margin-inline-end: .4em; }
.paper-box.large { inline-size: 3.2em; block-size: 3.2em; margin: 0; }
.paper-line { block-size: 2.1em; border-block-end: .06em solid currentColor; }
.paper-row { display: flex; flex-wrap: wrap; gap: .6em 1.6em; align-items: end; }
.paper-what { flex: 1 1 20em; }
.paper-days { display: flex; gap: .8em; } .paper-days > li { display: grid; gap: .2em; justify-items: center; font-size: .85em; }
`;
