import { css } from 'lit';

/** Native inputs as tiles: the whole tile is the target. */
export const choice = css`
/* choices: native inputs, the whole tile is the target */
.choice { position: relative; display: flex; gap: .55em; align-items: center; min-block-size: var(--fp-target); padding: .5em .8em; border: .09375em solid var(--fp-edge); border-radius: calc(.75 * var(--_radius)); cursor: pointer; font-weight: 400; line-height: 1.3; }
.choice:hover { border-color: var(--fp-text); background: var(--fp-sunken); }
.choice input { appearance: none; margin: 0; flex: none; inline-size: 1.25em; block-size: 1.25em; border: .125em solid var(--fp-edge); background: var(--fp-ground); display: grid; place-content: center; border-radius: .1875em; font: inherit; }
.choice input[type=radio] { border-radius: 50%; }
.choice input:checked { border-color: var(--fp-text); background: var(--fp-text); }
.choice input[type=checkbox]:checked::after { content: ""; inline-size: .7em; block-size: .36em; border: solid var(--fp-ground); border-width: 0 0 .15em .15em; rotate: -45deg; translate: 0 -.07em; }
.choice input[type=radio]:checked::after { content: ""; inline-size: .5em; block-size: .5em; border-radius: 50%; background: var(--fp-ground); }
.choice:has(:checked) { border-color: var(--fp-text); box-shadow: inset 0 0 0 .0625em var(--fp-text); font-weight: 600; }
.choice .i { color: var(--fp-quiet); } .choice:has(:checked) .i { color: inherit; }
.choice:has(:focus-visible) { outline: var(--fp-ring) solid var(--fp-focus); outline-offset: var(--fp-ring-gap); }
.choice input:focus-visible { outline: 0 !important; box-shadow: none !important; }
@media (forced-colors: active) {
  .choice input { forced-color-adjust: none; border-color: ButtonText; background: Canvas; } .choice input:checked { background: Highlight; border-color: Highlight; }
  .choice:has(:checked) { outline: .125em solid Highlight; outline-offset: -.25em; }
}
`;
