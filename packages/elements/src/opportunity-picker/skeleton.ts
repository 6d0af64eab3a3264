import { html, type TemplateResult } from 'lit';

const lines = (...widths: readonly string[]): readonly TemplateResult[] => widths.map((width) => html`<span class="sk ${width}"></span>`);
const many = (count: number, one: TemplateResult): readonly TemplateResult[] => Array.from({ length: count }, () => one);

/** The shapes of what is coming: a title, three to do now, cards. */
export const skeletonTemplate = (label: string): TemplateResult => html`<div class="skel" role="status"><span class="vh">${label}</span>
  <div class="opp-head">${lines('w50')}</div>
  <div class="now">${lines('w65')}<ul>${many(3, html`<li class="nowcard">${lines('w50', 'w80', 'w30')}</li>`)}</ul></div>
  <div class="cards">${many(4, html`<div class="ocard"><p class="where">${lines('w30')}</p>${lines('w80', 'w95', 'w65', 'w50')}</div>`)}</div></div>`;
