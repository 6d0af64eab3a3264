/** The version of every package of this library. */
export const VERSION = '0.1.0';

/** A custom element class that says which version of this library it is from. */
export interface Versioned extends CustomElementConstructor {
  readonly version?: string;
}

/**
 * Registers a custom element once. The same version again is silent, another version warns once and the first one stays;
 * nothing is thrown to the host page.
 */
export function define(tag: string, element: Versioned): void {
  const registry = globalThis.customElements;
  if (registry === undefined) return;
  const known = registry.get(tag) as Versioned | undefined;
  if (known === undefined) registry.define(tag, element);
  else if (known !== element && known.version !== element.version) warnOnce(tag, known, element);
}

const WARNED = Symbol.for('family-partnering.warned');

function warnOnce(tag: string, known: Versioned, element: Versioned): void {
  const warned = ((globalThis as Record<symbol, Set<string> | undefined>)[WARNED] ??= new Set());
  const key = `${tag}@${element.version}`;
  if (warned.has(key)) return;
  warned.add(key);
  // eslint-disable-next-line no-console -- two versions on one page are the page's to mend, and only its developer can
  console.warn(
    `<${tag}> is already registered ${known.version === undefined ? 'by other code' : `in version ${known.version}`}; ` +
      `version ${element.version} stays unused. Load one version of Family Partnering on this page.`,
  );
}
