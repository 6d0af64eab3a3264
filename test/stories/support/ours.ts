import assert from 'node:assert/strict';
import { avoided } from '../../language/wording.js';
import type { Person } from './person.js';

/** What a page says in words of ours: text and names of controls, without what people wrote and without their names. */
export function ours({ page }: Person): Promise<string[]> {
  return page.evaluate(() => {
    const said: string[] = [];
    const walk = (node: Node): void => {
      if (node.nodeType === Node.TEXT_NODE) return void said.push(node.textContent ?? '');
      // People's own words, and names, stand apart from ours wherever they are shown.
      if (node instanceof Element) {
        if (node.matches('script, style, bdi, [dir=auto], .voice')) return;
        for (const name of ['aria-label', 'title', 'placeholder']) said.push(node.getAttribute(name) ?? '');
        node.shadowRoot?.childNodes.forEach(walk);
      }
      node.childNodes.forEach(walk);
    };
    walk(document.body);
    return said.map((one) => one.replace(/\u2068[^\u2069]*\u2069/g, '').trim()).filter((one) => one !== '');
  });
}

/** No word of the avoid list in any string of ours that is shown now. */
export async function speaksKindly(person: Person): Promise<void> {
  const { language = 'en' } = person.options;
  const found = (await ours(person)).flatMap((text) => avoided(text, language).map((word) => `${word}: ${text}`));
  assert.deepEqual(found, [], `words to avoid in the page of ${person.id}`);
}

/** The control: a word to avoid is found where it is put, and not in what somebody wrote. */
export async function hearsUnkindWords(person: Person): Promise<void> {
  await person.page.evaluate(() => {
    const note = document.createElement('div');
    note.id = 'unkind';
    note.append('This is overdue. ', Object.assign(document.createElement('bdi'), { textContent: 'I am late' }));
    document.querySelector('fp-homework-card')!.shadowRoot!.append(note);
  });
  const found = (await ours(person)).flatMap((text) => avoided(text, 'en'));
  await person.page.evaluate(() => document.querySelector('fp-homework-card')!.shadowRoot!.querySelector('#unkind')!.remove());
  assert.deepEqual(found, ['overdue'], 'a word to avoid was not found');
}
