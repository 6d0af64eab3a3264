/** As much of Vue’s types as ours build on. */
export interface HTMLAttributes {
  id?: string | undefined;
  lang?: string | undefined;
  class?: unknown;
}
export interface GlobalComponents {}
