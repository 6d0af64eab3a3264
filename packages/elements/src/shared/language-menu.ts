import { html, type TemplateResult } from 'lit';
import { languages } from '../locales/status.js';
import { resolveLanguage, type LocaleController } from './language.js';

export const languagePicture = html`<svg class="i" viewBox="0 0 24 24" aria-hidden="true"><path d="M3.5 6h9.5M8.2 3.8V6M11.3 6c-.8 3.9-3.6 6.8-7.3 8.2M5.8 9.4c1.1 2.2 2.9 3.8 5.2 4.8M12.3 20.2l4.1-9.4 4.1 9.4M13.7 17h5.4" /></svg>`;

/**
 * "My language": a native list in which each language names itself, marked where a machine drafted it.
 * It changes the widget it stands in and nothing else. @param label in the language shown now
 */
export function languageMenu(locale: LocaleController, label: string): TemplateResult {
  const shown = locale.choice === undefined ? locale.code : resolveLanguage(locale.choice);
  const change = (event: Event): void => locale.choose((event.target as HTMLSelectElement).value);
  const offered = languages.filter(({ code, state }) => state !== 'pseudo' || code === locale.code);
  return html`<label class="language small" part="language">
    ${languagePicture}<span>${label}</span>
    <select class="field" @change=${change}>
      ${offered.map(({ code, label: name }) => html`<option value=${code} lang=${code} .selected=${code === shown} ?selected=${code === shown}>${name}</option>`)}
    </select>
  </label>`;
}
