import type { LanguageTag, Message, Translator } from '@family-partnering/contract';

const PLUG_IN = Symbol.for('family-partnering.translator@0');
const page = globalThis as { [PLUG_IN]?: Translator | undefined };

/** Gives this page a plug-in for machine translation. Without one, nothing offers to translate. */
export function useTranslator(translator: Translator | undefined): void {
  page[PLUG_IN] = translator;
}

/**
 * How to ask for somebody's words in another language, or nothing where that cannot be: there is no plug-in, the words are
 * in that language already, they were taken back, or they are legal. Legal words never go to a computer (T14).
 */
export function translation({ text, language, sensitivity, withdrawn }: Message, to: LanguageTag): (() => Promise<string>) | undefined {
  const translator = page[PLUG_IN];
  const same = language.tag.split('-')[0] === to.split('-')[0];
  if (translator === undefined || same || text === '' || withdrawn !== undefined || sensitivity === 'legal') return undefined;
  return () => translator({ text, from: language.tag, to, sensitivity });
}
