import { html, nothing, type TemplateResult } from 'lit';
import { pieces } from './text.js';

/** A sentence whose names stand apart, for direction and for the eye. */
export function sentence(words: string): readonly (TemplateResult | string)[] {
  return pieces(words).map(({ text, name }) => (name ? html`<bdi>${text}</bdi>` : text));
}

/** A sentence, or nothing where there is none. */
export const maybe = (words: string | undefined) => (words === undefined || words === '' ? nothing : sentence(words));
