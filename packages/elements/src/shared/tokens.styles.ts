import { css } from 'lit';

/**
 * The design tokens. Twelve come from the brand and are read from the page (`--fp-paper`, `--fp-ink`, `--fp-action`, `--fp-home`,
 * `--fp-school`, `--fp-community`, `--fp-student`, `--fp-font`, `--fp-font-voice`, `--fp-text-size`, `--fp-unit`, `--fp-radius`);
 * the rest is derived: hue and chroma belong to the brand, lightness to the system, so contrast holds for any brand colour.
 * They stand on `.fp`, the wrapper inside the shadow root: a host's reset wins over `:host`, and never reaches `.fp`.
 */
export const tokens = css`
/* 1. The brand, as the page sets it on itself or on any element around the widget */
.fp {
  --_paper: var(--fp-paper, #ffffff);
  --_ink: var(--fp-ink, #25221d);
  --_action: var(--fp-action, #25221d);
  --_home: var(--fp-home, #d24d22);
  --_school: var(--fp-school, #2f66c4);
  --_community: var(--fp-community, #e3a800);
  --_student: var(--fp-student, #2e8b4a);
  --_font: var(--fp-font, "Segoe UI", Roboto, -apple-system, "Noto Sans", system-ui, "Liberation Sans", sans-serif);
  --_font-voice: var(--fp-font-voice, ui-serif, Charter, "Iowan Old Style", Georgia, "Noto Serif", serif);
  --_text-size: var(--fp-text-size, max(1em, 16px));
  --_unit: var(--fp-unit, .25em);
  --_radius: var(--fp-radius, .5em);
}
/* 2. Derived colours. light-dark() follows the colour scheme of the host page, so the widget is
      never dark on a light page. data-fp-scheme overrides. ------------------------------------ */
@supports (color: light-dark(oklch(from red l c h), red)) {
  .fp {
    --fp-ground: light-dark(var(--_paper), oklch(from var(--_ink) .215 min(c, .016) h));
    --fp-sunken: light-dark(color-mix(in oklab, var(--_ink) 4.5%, var(--_paper)), oklch(from var(--_ink) .18 min(c, .014) h));
    --fp-raised: light-dark(var(--_paper), oklch(from var(--_ink) .262 min(c, .018) h));
    --fp-text: light-dark(oklch(from var(--_ink) min(l, .30) c h), oklch(from var(--_paper) .94 min(c, .02) h));
    --fp-quiet: light-dark(oklch(from var(--_ink) .465 min(c, .03) h), oklch(from var(--_ink) .775 min(c, .02) h));
    --fp-line: light-dark(oklch(from var(--_ink) .885 min(c, .012) h), oklch(from var(--_ink) .36 min(c, .018) h));
    --fp-edge: light-dark(oklch(from var(--_ink) .595 min(c, .03) h), oklch(from var(--_ink) .64 min(c, .02) h));
    --fp-act: light-dark(oklch(from var(--_action) min(l, .47) c h), oklch(from var(--_action) .85 min(c, .065) h));
    --fp-act-hover: light-dark(oklch(from var(--_action) calc(min(l, .47) + .09) c h), oklch(from var(--_action) .92 min(c, .05) h));
    --fp-on-act: light-dark(oklch(from var(--_paper) max(l, .97) min(c, .02) h), oklch(from var(--_ink) .20 min(c, .02) h));
    --fp-band: light-dark(oklch(from var(--_ink) .27 min(c, .02) h), oklch(from var(--_paper) .88 min(c, .02) h));
    --fp-on-band: light-dark(oklch(from var(--_paper) max(l, .98) min(c, .02) h), oklch(from var(--_ink) .20 min(c, .02) h));
    --fp-focus: var(--fp-text);

    --fp-home-fill: light-dark(oklch(from var(--_home) min(l, .82) c h), oklch(from var(--_home) max(l, .70) min(c, .16) h));
    --fp-home-mark: light-dark(oklch(from var(--_home) min(l, .615) c h), oklch(from var(--_home) max(l, .70) min(c, .16) h));
    --fp-home-tint: light-dark(oklch(from var(--_home) .957 min(c, .022) h), oklch(from var(--_home) .300 min(c, .042) h));
    --fp-home-line: light-dark(oklch(from var(--_home) .84 min(c, .075) h), oklch(from var(--_home) .47 min(c, .085) h));
    --fp-home-deep: light-dark(oklch(from var(--_home) .43 min(c, .13) h), oklch(from var(--_home) .85 min(c, .085) h));
    --fp-school-fill: light-dark(oklch(from var(--_school) min(l, .82) c h), oklch(from var(--_school) max(l, .70) min(c, .16) h));
    --fp-school-mark: light-dark(oklch(from var(--_school) min(l, .615) c h), oklch(from var(--_school) max(l, .70) min(c, .16) h));
    --fp-school-tint: light-dark(oklch(from var(--_school) .957 min(c, .022) h), oklch(from var(--_school) .300 min(c, .042) h));
    --fp-school-line: light-dark(oklch(from var(--_school) .84 min(c, .075) h), oklch(from var(--_school) .47 min(c, .085) h));
    --fp-school-deep: light-dark(oklch(from var(--_school) .43 min(c, .13) h), oklch(from var(--_school) .85 min(c, .085) h));
    --fp-community-fill: light-dark(oklch(from var(--_community) min(l, .82) c h), oklch(from var(--_community) max(l, .74) min(c, .16) h));
    --fp-community-mark: light-dark(oklch(from var(--_community) min(l, .615) c h), oklch(from var(--_community) max(l, .74) min(c, .16) h));
    --fp-community-tint: light-dark(oklch(from var(--_community) .962 min(c, .032) h), oklch(from var(--_community) .300 min(c, .042) h));
    --fp-community-line: light-dark(oklch(from var(--_community) .84 min(c, .09) h), oklch(from var(--_community) .47 min(c, .085) h));
    --fp-community-deep: light-dark(oklch(from var(--_community) .43 min(c, .13) h), oklch(from var(--_community) .87 min(c, .085) h));
    --fp-student-fill: light-dark(oklch(from var(--_student) min(l, .82) c h), oklch(from var(--_student) max(l, .70) min(c, .16) h));
    --fp-student-mark: light-dark(oklch(from var(--_student) min(l, .615) c h), oklch(from var(--_student) max(l, .70) min(c, .16) h));
    --fp-student-tint: light-dark(oklch(from var(--_student) .957 min(c, .024) h), oklch(from var(--_student) .300 min(c, .042) h));
    --fp-student-line: light-dark(oklch(from var(--_student) .84 min(c, .075) h), oklch(from var(--_student) .47 min(c, .085) h));
    --fp-student-deep: light-dark(oklch(from var(--_student) .43 min(c, .13) h), oklch(from var(--_student) .85 min(c, .085) h));
  }
  .fp[data-fp-scheme="light"] { color-scheme: light; }
  .fp[data-fp-scheme="dark"] { color-scheme: dark; }
}

/* 3. Type, space, shape, line, motion -------------------------------------------------- */
.fp {
  /* type: em of the nearest container. Containers never set font-size; only text leaves do. */
  --fp-size-small: .875em;   --fp-lead-small: 1.45;    /* 14: time, role, help; nothing is smaller */
  --fp-size-text: 1em;       --fp-lead-text: 1.5;      /* 16 */
  --fp-size-voice: 1.0625em; --fp-lead-voice: 1.5;     /* 17: what people write to each other */
  --fp-size-title-3: 1.125em; --fp-lead-title-3: 1.3;  /* 18: section in a widget */
  --fp-size-title-2: 1.375em; --fp-lead-title-2: 1.22; /* 22: widget title */
  --fp-size-title-1: 1.75em; --fp-lead-title-1: 1.15;  /* 28: card title when wide */
  --fp-weight-strong: 650;   --fp-weight-title: 700;
  --fp-track-title: -.012em;                           /* Latin, Greek, Cyrillic only */
  --fp-measure: 36em;                                  /* 60 to 70 characters */

  --fp-s1: var(--_unit);            --fp-s2: calc(2 * var(--_unit));
  --fp-s3: calc(3 * var(--_unit));  --fp-s4: calc(4 * var(--_unit));
  --fp-s5: calc(5 * var(--_unit));  --fp-s6: calc(6 * var(--_unit));
  --fp-s8: calc(8 * var(--_unit));  --fp-s12: calc(12 * var(--_unit));
  --fp-target: 2.75em;                                 /* 44: every control, coarse or fine pointer */
  --fp-pad: var(--fp-s4);                              /* inline padding of a widget; 24 from 40em wide */

  /* shape says whose. A block of words takes the shape of its side. */
  --fp-shape-home: 1.25em;                             /* round */
  --fp-shape-school: .125em;                           /* square */
  --fp-shape-community: .125em 1.125em .125em .125em;  /* one corner cut (corner-shape: bevel) */
  --fp-shape-student: 1.25em .125em;                   /* leaf: two opposite corners round */

  /* line says how sure */
  --fp-line-device: .125em dotted var(--fp-edge);      /* on this device only */
  --fp-line-proposed: .125em dashed var(--fp-edge);    /* proposed, aimed at, not yet agreed */
  --fp-line-set: .0625em solid var(--fp-line);         /* sent, in force, done */
  --fp-line-agreed: .25em double var(--fp-text);       /* agreed by both sides */

  --fp-shadow: none;                                   /* nothing at rest casts a shadow */
  --fp-shadow-over: 0 .125em .375em rgb(0 0 0 / .10), 0 .75em 2em rgb(0 0 0 / .14); /* menu, dialog */
  --fp-ring: .1875em;                                  /* focus: 3 px of ink, 2 px of paper between */
  --fp-ring-gap: .125em;

  --fp-move: 160ms cubic-bezier(.2, 0, 0, 1);          /* one thing changes place or size */
  --fp-fade: 120ms linear;                             /* one thing appears */
}
/* density: teachers may ask for it; targets stay 44 px with a coarse pointer */
.fp[data-fp-density="compact"] { --_unit: .1875em; --fp-size-voice: 1em; }
@media (pointer: fine) { .fp[data-fp-density="compact"] { --fp-target: 2.25em; } }

/* scripts: own families, more line height, no tracking */
.fp:lang(ar), .fp :lang(ar) { --_font: "Segoe UI", "SF Arabic", "Noto Sans Arabic", "Noto Sans", Tahoma, sans-serif; --_font-voice: "Noto Naskh Arabic", "Sakkal Majalla", "Geeza Pro", "Noto Serif", serif; }
.fp:lang(ur), .fp :lang(ur) { --_font: "Noto Nastaliq Urdu", "Jameel Noori Nastaleeq", "Urdu Typesetting", serif; }
.fp:lang(zh-Hans), .fp :lang(zh-Hans) { --_font: "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; }
.fp:lang(zh-Hant), .fp :lang(zh-Hant) { --_font: "PingFang TC", "Microsoft JhengHei", "Noto Sans CJK TC", sans-serif; }
.fp:lang(ko), .fp :lang(ko) { --_font: "Apple SD Gothic Neo", "Malgun Gothic", "Noto Sans CJK KR", sans-serif; }
.fp:lang(ar), .fp :lang(ar) { --fp-lead-small: 1.6; --fp-lead-text: 1.7; --fp-lead-voice: 1.7; --fp-lead-title-3: 1.5; --fp-lead-title-2: 1.45; --fp-lead-title-1: 1.4; --fp-track-title: 0; }
.fp:lang(ur), .fp :lang(ur) { --fp-lead-small: 1.9; --fp-lead-text: 2.1; --fp-lead-voice: 2.1; --fp-lead-title-3: 1.8; --fp-lead-title-2: 1.7; --fp-lead-title-1: 1.6; --fp-track-title: 0; }
.fp:lang(zh), .fp :lang(zh), .fp:lang(ko), .fp :lang(ko) { --fp-lead-text: 1.65; --fp-lead-voice: 1.65; --fp-track-title: 0; }

@media (prefers-reduced-motion: reduce) { .fp { --fp-move: 0s; --fp-fade: 0s; } }
`;
