import { css } from 'lit';

/** What a pointer does, more contrast, forced colours, paper. It comes right after the first view: few need it, and those who do wait for nothing. */
export const rareStyles = css`
.b { transition: background-color var(--fp-fade); }
.b:hover:where(:not([aria-pressed=true])) { background: var(--fp-sunken); border-color: var(--fp-text); }
.b:active { translate: 0 .0625em; }
.b.go:hover { background: var(--fp-act-hover); border-color: var(--fp-act-hover); }
.b.soft:hover { border-color: var(--fp-edge); }
.b.text:hover { text-decoration-thickness: .125em; }
.band .b:hover { background: transparent; text-decoration: underline; }
@media (prefers-contrast: more) {
  .fp { --fp-quiet: var(--fp-text); --fp-line: var(--fp-edge); --fp-home-line: var(--fp-home-mark); --fp-school-line: var(--fp-school-mark); --fp-community-line: var(--fp-community-mark); --fp-student-line: var(--fp-student-mark); }
}
@media (forced-colors: active) {
  .fp {
    --fp-text: CanvasText; --fp-quiet: CanvasText; --fp-ground: Canvas; --fp-sunken: Canvas; --fp-raised: Canvas;
    --fp-line: CanvasText; --fp-edge: CanvasText; --fp-act: ButtonText; --fp-on-act: ButtonFace; --fp-band: CanvasText; --fp-on-band: Canvas; --fp-focus: Highlight;
    --fp-home-fill: CanvasText; --fp-school-fill: CanvasText; --fp-community-fill: CanvasText; --fp-student-fill: CanvasText;
    --fp-home-mark: CanvasText; --fp-school-mark: CanvasText; --fp-community-mark: CanvasText; --fp-student-mark: CanvasText;
    --fp-home-line: CanvasText; --fp-school-line: CanvasText; --fp-community-line: CanvasText; --fp-student-line: CanvasText;
    --fp-home-deep: CanvasText; --fp-school-deep: CanvasText; --fp-community-deep: CanvasText; --fp-student-deep: CanvasText;
    --fp-home-tint: Canvas; --fp-school-tint: Canvas; --fp-community-tint: Canvas; --fp-student-tint: Canvas;
  }
}
@media print { .fp { color-scheme: light; --fp-text: #000; --fp-quiet: #333; } }
@media (forced-colors: active) { .b[aria-pressed=true], .b.go { forced-color-adjust: none; background: Highlight; color: HighlightText; border-color: Highlight; } .b.soft { border-color: ButtonText; } }
@media (forced-colors: active), print { .said { border-color: CanvasText; } }
@media (forced-colors: active) { .m, .i { forced-color-adjust: auto; } .band { border: .1875em solid CanvasText; forced-color-adjust: none; background: Canvas; color: CanvasText; } }
@media print { .fp { border: 0; } }
`;
