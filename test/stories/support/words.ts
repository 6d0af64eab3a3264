import type { msg as Msg } from '@lit/localize';
import { english } from '@family-partnering/elements/shared/english';
import type { Locales } from '@family-partnering/elements/shared/language';
import { translate } from '@family-partnering/elements/shared/translate';

/** The sentences of one strings file as a person reads them: a story names controls by them, in whatever language. */
export async function wordsIn<S>(language: string, strings: (msg: typeof Msg) => S, locales: Locales): Promise<S> {
  const load = locales[language];
  if (load === undefined) return strings(english);
  const { templates } = await load();
  return strings(((template: unknown, options: unknown) => translate(templates, template, options)) as typeof Msg);
}
