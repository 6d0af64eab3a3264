import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../shared/icons.js';
import type { PanelStrings } from './panels.strings.js';

/** The keys of this list, the language, and, for those who may, being away. */
export function footTemplate(forms: PanelStrings, language: unknown, hand: string | undefined, away: (() => void) | undefined): TemplateResult {
  const rows: readonly (readonly [string, string])[] = [
    ['↑ ↓', forms.keyMove], ['Enter', forms.keyOpen], ['A', forms.keyPromise], ...(hand ? [['H', hand] as const] : []), ['D', forms.keyDone], ['X', forms.keyChoose],
  ];
  return html`<div class="talks-foot"><details><summary>${icon('open')}${forms.keys}</summary>
    <table><tbody>${rows.map(([key, what]) => html`<tr><th scope="row"><kbd>${key}</kbd></th><td>${what}</td></tr>`)}</tbody></table></details>
    ${away ? html`<button type="button" class="b text" data-opens="away" @click=${away}>${icon('clock')}<span>${forms.away}</span></button>` : nothing}${language}</div>`;
}
