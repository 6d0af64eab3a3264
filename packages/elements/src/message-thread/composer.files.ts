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

/** Photos, pages and recordings of the thread (T7). */
export function threadFiles(element: ReactiveControllerHost, session: () => Session | undefined, tag: () => string, changed: () => void): WidgetFiles {
  const host = element as Host;
  return new WidgetFiles({
    element, session, tag, changed,
    take: async (locales, ...styles) => {
      await host.locale.add(locales);
      host.adopt(...styles);
    },
    strings: (make) => host.strings(make as (msg: never) => ReturnType<typeof make>),
    say: (words) => host.announcer.say(words),
  });
}
