/** As much of Svelte’s types as ours build on. */
export interface HTMLAttributes<_T extends EventTarget> {
  id?: string | undefined | null;
  lang?: string | undefined | null;
  class?: unknown;
}
