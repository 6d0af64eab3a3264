import { css } from 'lit';

/**
 * For browsers without relative colours or light-dark() (before Safari 18 and Chrome 123): the fixed values of the default
 * brand, light unless the widget says `scheme="dark"`. Loaded by those browsers alone.
 */
export const fallbackColors = css`
.fp {
  --fp-ground: #ffffff;
  --fp-sunken: #f4f4f3;
  --fp-raised: #ffffff;
  --fp-text: #25221d;
  --fp-quiet: #5c5953;
  --fp-line: #ddd8d2;
  --fp-edge: #827e78;
  --fp-act: #25221d;
  --fp-act-hover: #3c3833;
  --fp-on-act: #ffffff;
  --fp-band: #292621;
  --fp-on-band: #ffffff;
  --fp-home-fill: #d24d22;
  --fp-home-mark: #d24d22;
  --fp-home-tint: #ffece7;
  --fp-home-line: #f7baa8;
  --fp-home-deep: #882e10;
  --fp-school-fill: #2f66c4;
  --fp-school-mark: #2f66c4;
  --fp-school-tint: #e8f1ff;
  --fp-school-line: #afccfc;
  --fp-school-deep: #214c96;
  --fp-community-fill: #e3a800;
  --fp-community-mark: #b27900;
  --fp-community-tint: #fdf1db;
  --fp-community-line: #e7c686;
  --fp-community-deep: #714600;
  --fp-student-fill: #2e8b4a;
  --fp-student-mark: #2e8b4a;
  --fp-student-tint: #e6f6e8;
  --fp-student-line: #a8d9b1;
  --fp-student-deep: #006224;
  --fp-focus: #25221d;
}
.fp[data-fp-scheme="dark"] {
  --fp-ground: #1c1914;
  --fp-sunken: #14110d;
  --fp-raised: #27241f;
  --fp-text: #ebebeb;
  --fp-quiet: #b9b5af;
  --fp-line: #403d37;
  --fp-edge: #8f8c85;
  --fp-act: #d1cdc6;
  --fp-act-hover: #e8e4dd;
  --fp-on-act: #181611;
  --fp-band: #d7d7d7;
  --fp-on-band: #181611;
  --fp-home-fill: #f07551;
  --fp-home-mark: #f07551;
  --fp-home-tint: #40261e;
  --fp-home-line: #834837;
  --fp-home-deep: #ffbba6;
  --fp-school-fill: #629dff;
  --fp-school-mark: #629dff;
  --fp-school-tint: #212e43;
  --fp-school-line: #3e5b8a;
  --fp-school-deep: #aecfff;
  --fp-community-fill: #e3a800;
  --fp-community-mark: #e3a800;
  --fp-community-tint: #382c14;
  --fp-community-line: #725618;
  --fp-community-deep: #efd094;
  --fp-student-fill: #5bb571;
  --fp-student-mark: #5bb571;
  --fp-student-tint: #1e3422;
  --fp-student-line: #346840;
  --fp-student-deep: #a6deb1;
  --fp-focus: #ebebeb;
}
`;
