import { html, type TemplateResult } from 'lit';

interface Found {
  readonly type: string;
  readonly value: string;
  readonly href: string;
  readonly isLink: boolean;
  readonly start: number;
  readonly end: number;
}
type Find = (text: string) => readonly Found[];

let find: Find | undefined;
let loading: Promise<unknown> | undefined;

/** Cheap test for what a link could be in; most messages have none, and cost no library. */
const MAY_HOLD_LINK = /:\/\/|www\.|@/i;
const SAFE = /^(https?|mailto):/i;

/**
 * Someone's words with their web and mail addresses as links. The finding is done by linkifyjs, loaded with the first
 * text that may need it: until then, and where it cannot be loaded, the words stand as they are.
 * @param ready called once when text drawn before may be drawn again
 */
export function linkify(text: string, ready: () => void): string | readonly (string | TemplateResult)[] {
  if (!MAY_HOLD_LINK.test(text)) return text;
  if (find === undefined) {
    void load().then(ready, () => undefined);
    return text;
  }
  return withLinks(text, find(text));
}

/** Resolves when links are found in what is drawn from now on. */
export function load(): Promise<unknown> {
  loading ??= import('linkifyjs').then(
    (library) => {
      find = (text) => library.find(text, { defaultProtocol: 'https' });
    },
    (error: unknown) => {
      loading = undefined;
      throw error;
    },
  );
  return loading;
}

function withLinks(text: string, links: readonly Found[]): readonly (string | TemplateResult)[] {
  const parts: (string | TemplateResult)[] = [];
  let at = 0;
  for (const { href, start, end, isLink } of links) {
    if (!isLink || !SAFE.test(href)) continue;
    parts.push(text.slice(at, start), link(href, text.slice(start, end)));
    at = end;
  }
  return [...parts, text.slice(at)];
}

/** What is seen is where it leads; `rel` keeps the page out of the reach of what is opened. */
const link = (href: string, shown: string): TemplateResult =>
  html`<a href=${href} target="_blank" rel="noopener noreferrer nofollow" dir="ltr">${shown}</a>`;
