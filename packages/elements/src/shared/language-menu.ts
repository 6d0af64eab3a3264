import { html, type TemplateResult } from 'lit';
import { languages } from '../locales/status.js';
import { icon } from './icons.js';
import { resolveLanguage, type LocaleController } from './language.js';

/**
 * "My language": a native list in which each language names itself, marked where a machine drafted it.
 * It changes the widget it stands in and nothing else. @param label in the language shown now
 */
export function languageMenu(locale: LocaleController, label: string): TemplateResult {
  const shown = locale.choice === undefined ? locale.code : resolveLanguage(locale.choice);
  const change = (event: Event): void => locale.choose((event.target as HTMLSelectElement).value);
  const offered = languages.filter(({ code, state }) => state !== 'pseudo' || code === locale.code);
  return html`<label class="language small" part="language">
    ${icon('translate')}<span>${label}</span>
    <select class="field" @change=${change}>
      ${offered.map(({ code, label: name }) => html`<option value=${code} lang=${code} .selected=${code === shown} ?selected=${code === shown}>${name}</option>`)}
    </select>
  </label>`;
}

