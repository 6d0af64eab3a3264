/** As much of React’s types as ours build on. */
export interface ClassAttributes<T> {
  key?: string | number | bigint | null | undefined;
  ref?: ((element: T | null) => void) | undefined;
}
export interface HTMLAttributes<_T> {
  id?: string | undefined;
  lang?: string | undefined;
  className?: string | undefined;
  children?: unknown;
}
export namespace JSX {
  interface Element {}
  interface IntrinsicElements {
    div: HTMLAttributes<HTMLDivElement>;
  }
}
