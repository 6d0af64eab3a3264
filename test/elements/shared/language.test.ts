import { engineAdapter, type Engine } from '@family-partnering/engine';
import '@family-partnering/elements/thread-list/thread-list.define';
import { nearestLanguage, resolveLanguage } from '@family-partnering/elements/shared/language';
import { plural } from '@family-partnering/elements/shared/plural';
import type { ThreadList } from '@family-partnering/elements/thread-list/thread-list';
import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { riverbend } from '../message-thread/world.js';

const title = (list: ThreadList): string => list.shadowRoot!.querySelector('h2')?.textContent ?? '';
const WORDS = { en: 'Talks', es: 'Conversaciones', ar: 'المحادثات' };
const becomes = (list: ThreadList, code: keyof typeof WORDS): Promise<void> => waitUntil(() => title(list) === WORDS[code], `${title(list)} is not ${code}`, { timeout: 4000 });

describe('language', () => {
  let engine: Engine;
  const was = document.documentElement.lang;
  beforeEach(async () => {
    engine = await riverbend();
    localStorage.clear();
  });
  afterEach(() => {
    document.documentElement.lang = was;
    localStorage.clear();
  });
  const open = (around: string, person = 'p03'): Promise<HTMLElement> =>
    fixture(html`<div lang=${around}><fp-thread-list .adapter=${engineAdapter(engine, person)}></fp-thread-list></div>`);
  const listIn = (box: Element): ThreadList => box.querySelector('fp-thread-list')!;

  it('falls back from the region to the language to English', () => {
    expect(['es-PE', 'ES', 'ar-EG', 'vi-VN', 'ht', 'fr', 'en-GB', ''].map(resolveLanguage)).to.deep.equal(['es', 'es', 'ar', 'vi', 'ht', 'en', 'en', 'en']);
  });

  it('is that of the nearest element, through shadow roots', async () => {
    const host = await fixture(html`<div lang="ar"><div></div></div>`);
    const inner = host.firstElementChild!.attachShadow({ mode: 'open' });
    inner.append(document.createElement('p'));
    expect(nearestLanguage(inner.firstElementChild!)).to.equal('ar');
  });

  it('differs for two widgets on one page, and each has its direction', async () => {
    const [spanish, arabic, english] = [await open('es'), await open('ar'), await open('fr')];
    await becomes(listIn(spanish!), 'es');
    await becomes(listIn(arabic!), 'ar');
    await becomes(listIn(english!), 'en');
    const frames = [spanish, arabic].map((box) => listIn(box!).shadowRoot!.querySelector('.fp')!);
    expect(frames.map((frame) => [frame.getAttribute('lang'), frame.getAttribute('dir')])).to.deep.equal([['es', 'ltr'], ['ar', 'rtl']]);
  });

  it('follows a change of the page, of an element around it, and of its own lang', async () => {
    const box = await open('en');
    await becomes(listIn(box), 'en');
    box.lang = 'es';
    await becomes(listIn(box), 'es');
    listIn(box).lang = 'ar';
    await becomes(listIn(box), 'ar');
    listIn(box).removeAttribute('lang');
    box.removeAttribute('lang');
    document.documentElement.lang = 'en';
    await becomes(listIn(box), 'en');
    document.documentElement.lang = 'es-PE';
    await becomes(listIn(box), 'es');
  });

  it('shows the old words until the new ones are there, never a gap', async () => {
    const box = await open('en');
    await becomes(listIn(box), 'en');
    const seen = new Set<string>();
    const look = setInterval(() => seen.add(title(listIn(box))), 1);
    box.lang = 'ar';
    await becomes(listIn(box), 'ar');
    clearInterval(look);
    expect([...seen].every((one) => one === WORDS.en || one === WORDS.ar)).to.equal(true);
  });

  it('chosen in the widget changes that widget alone, marks the draft, and is remembered for that person only', async () => {
    const box = await open('en');
    const other = await open('en', 'p16');
    await becomes(listIn(box), 'en');
    const find = (): HTMLSelectElement | null => listIn(box).shadowRoot!.querySelector<HTMLSelectElement>('.language select');
    await waitUntil(() => find() !== null);
    const menu = find()!;
    expect([...menu.options].map((option) => option.textContent!.trim())).to.include.members(['English', 'Español (borrador)', 'العربية (مسودة)', 'Kreyòl ayisyen (bouyon)', 'Tiếng Việt (bản nháp)']);
    menu.value = 'es';
    menu.dispatchEvent(new Event('change'));
    await becomes(listIn(box), 'es');
    expect([document.documentElement.lang, box.lang]).to.deep.equal([was, 'en']);
    expect(title(listIn(other))).to.equal(WORDS.en);
    await becomes(listIn(await open('en')), 'es');
    await becomes(listIn(await open('en', 'p16')), 'en');
  });

  it('leaves a host page that uses @lit/localize itself alone', async () => {
    const { configureLocalization } = await import('@lit/localize');
    const box = await open('es');
    await becomes(listIn(box), 'es');
    expect(() => configureLocalization({ sourceLocale: 'en', targetLocales: ['fr'], loadLocale: async () => ({ templates: {} }) })).not.to.throw();
    expect(title(listIn(box))).to.equal(WORDS.es);
  });

  it('has a sentence for every count of every language', () => {
    const forms = Object.fromEntries(['zero', 'one', 'two', 'few', 'many', 'other'].map((form) => [form, (count: string) => `${form} ${count}`])) as never;
    expect([0, 1, 2, 5, 11, 100].map((count) => plural(count, forms, 'ar').split(' ')[0])).to.deep.equal(['zero', 'one', 'two', 'few', 'many', 'other']);
    expect([0, 1, 2].map((count) => plural(count, forms, 'en'))).to.deep.equal(['other 0', 'one 1', 'other 2']);
    expect(plural(2, forms, 'ar')).to.equal('two 2');
  });
});
