import type { UserConfig } from 'vite';

/** How the code of a script for a plain page is laid out in files. */
export interface Layout {
  readonly includeDependenciesRecursively: boolean;
  readonly groups: readonly object[];
}

/** One file for what several parts need at once, and one for each part that `modules` fetch with `import()`. */
export function fetchedByNeed(modules: readonly string[]): Layout;

/** How every script for a plain page is built. */
export function scriptTag(input: Readonly<Record<string, string>>, codeSplitting?: Layout): UserConfig;
