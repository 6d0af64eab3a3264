import type { Session } from '@family-partnering/contract';
import type { CSSResultOrNative, ReactiveControllerHost } from 'lit';
import { WidgetFiles } from '../shared/files/widget.files.js';
import type { Locales } from '../shared/language.js';

/** The element, as far as files need it. */
interface Host extends ReactiveControllerHost {
  readonly locale: { add(locales: Locales): Promise<void> };
  readonly announcer: { say(words: string): void };
  adopt(...styles: readonly CSSResultOrNative[]): void;
  strings<T extends object>(make: (msg: never) => T): T;
}

/** The styles that have come to an element already: those of a hundred talks are the same ones. */
const worn = new WeakMap<object, Set<CSSResultOrNative>>();

/** Photos, pages and recordings of one talk (T7). */
export function threadFiles(element: ReactiveControllerHost, of: string, session: () => Session | undefined, tag: () => string, changed: () => void): WidgetFiles {
  const host = element as Host;
  return new WidgetFiles({
    element, of, session, tag, changed,
    take: async (locales, ...styles) => {
      await host.locale.add(locales);
      const known = worn.get(host) ?? new Set();
      worn.set(host, known);
      host.adopt(...styles.filter((one) => !known.has(one)));
      for (const one of styles) known.add(one);
    },
    strings: (make) => host.strings(make as (msg: never) => ReturnType<typeof make>),
    say: (words) => host.announcer.say(words),
  });
}
