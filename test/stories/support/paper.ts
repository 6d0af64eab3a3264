import type { Browser, Locator } from 'playwright-core';

/** What went to the printer. */
export interface PrintedSheet {
  readonly lang: string;
  readonly text: string;
  /** Shapes that stand beside words. */
  readonly pictures: number;
  readonly html: string;
  readonly css: string;
}

/** The pages that a widget has handed to the printer last. */
export async function sheetOf(widget: Locator): Promise<PrintedSheet> {
  const frame = widget.locator('iframe[data-sheet]');
  await frame.waitFor({ state: 'attached' });
  const page = await (await frame.elementHandle())!.contentFrame();
  await page!.locator('html[data-size]').waitFor({ state: 'attached' });
  return page!.evaluate(() => ({
    lang: document.documentElement.lang, text: document.body.textContent!.replace(/[\u2066-\u2069]/g, '').replace(/\s+/g, ' '), pictures: document.querySelectorAll('svg').length,
    html: document.documentElement.outerHTML, css: document.adoptedStyleSheets.map((one) => [...one.cssRules].map(({ cssText }) => cssText).join('\n')).join('\n'),
  }));
}

/** How many pages it takes on paper of this format. */
export async function pagesOf(browser: Browser, { html, css }: Pick<PrintedSheet, 'html' | 'css'>, format: string): Promise<number> {
  const page = await browser.newPage();
  try {
    await page.setContent(html);
    await page.addStyleTag({ content: css });
    return (await page.pdf({ format })).toString('latin1').match(/\/Type\s*\/Page[^s]/g)?.length ?? 0;
  } finally {
    await page.close();
  }
}
