import { render, type CSSResult, type TemplateResult } from 'lit';

/** Pages for paper: each `.sheet-page` in `content` is one. */
export interface Sheet {
  /** Stands at the head of the paper and in the name of a saved file. */
  readonly title: string;
  readonly lang: string;
  readonly dir: string;
  readonly styles: readonly CSSResult[];
  readonly content: TemplateResult;
}

/** Sizes of letters that are tried, in points, until each page fits: nothing smaller is for paper. */
const SIZES = ['11', '10', '9'] as const;
/** What fits on Letter and on A4 alike, with their margins: 245 mm at 96 to the inch. */
const PAGE = (245 / 25.4) * 96;

/**
 * Prints pages by themselves, in a frame of their own: nothing of the page around the widget comes along, and no style of it.
 * The frame goes when the next one comes.
 * @param root where the frame stands: a shadow root
 * @returns what is on paper
 */
export async function printSheet(root: ShadowRoot, { title, lang, dir, styles, content }: Sheet): Promise<Document> {
  root.querySelector('iframe[data-sheet]')?.remove();
  const frame = Object.assign(document.createElement('iframe'), { className: 'vh', title, tabIndex: -1, ariaHidden: 'true' });
  frame.dataset['sheet'] = '';
  root.append(frame);
  const page = frame.contentDocument!;
  const view = frame.contentWindow as Window & typeof globalThis;
  Object.assign(page, { title });
  Object.assign(page.documentElement, { lang, dir });
  page.adoptedStyleSheets = styles.map(({ cssText }) => {
    const sheet = new view.CSSStyleSheet();
    sheet.replaceSync(cssText);
    return sheet;
  });
  render(content, page.body, { creationScope: page });
  await page.fonts?.ready;
  fit(page);
  view.focus();
  view.print();
  return page;
}

/** The largest letters with which no page flows over. */
function fit(page: Document): void {
  const pages = [...page.querySelectorAll<HTMLElement>('.sheet-page')];
  for (const size of SIZES) {
    page.documentElement.dataset['size'] = size;
    if (pages.every((one) => one.scrollHeight <= PAGE)) return;
  }
}
