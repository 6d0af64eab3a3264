import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { fleschKincaid } from 'flesch-kincaid';
import { syllable } from 'syllable';
import { root } from '../../packages/tools/files.mjs';
import { untranslated } from '../../packages/tools/translations.mjs';
import { avoided, english, placeholders, suspicious, unitsOf, type Unit } from './wording.js';

const CODES = ['es', 'ar', 'vi', 'ht'] as const;
const source = unitsOf('es');
/** Words of a roster for who somebody is: said of that one person, and never of all who care for a student. */
const OF_ONE_PERSON: ReadonlySet<string> = new Set(['mother', 'father']);

/** Flesch–Kincaid grade of sentences taken together: single labels are too short to score. */
function grade(sentences: readonly string[]): number {
  const text = sentences.filter((one) => one.split(/\s+/).length >= 3);
  const words = text.join(' ').match(/[\p{L}’']+/gu) ?? [];
  const count = text.reduce((sum, one) => sum + Math.max(1, (one.match(/[.!?…](\s|$)/g) ?? []).length), 0);
  return fleschKincaid({ sentence: count, word: words.length, syllable: words.reduce((sum, word) => sum + syllable(word), 0) });
}

describe('the words of the interface', () => {
  for (const code of CODES) {
    it(`are complete in ${code}, with every plural form the language has`, () => {
      assert.deepEqual(untranslated(readFileSync(join(root, `packages/elements/locales/${code}.xlf`), 'utf8'), code), []);
    });

    it(`keep every name in ${code}, in its own script, at a likely length`, () => {
      const odd = unitsOf(code).filter(({ target }) => target !== '').flatMap((unit) => suspicious(unit, code) ? [`${suspicious(unit, code)}: ${unit.source} → ${unit.target}`] : []);
      assert.deepEqual(odd, []);
    });

    it(`say in ${code} that a machine drafted them, until a person has read them`, () => {
      const open = unitsOf(code).filter(({ target, state }) => target !== '' && !/needs-review|state="final"/.test(state));
      assert.deepEqual(open.map(({ source: text }) => text), []);
      const status = JSON.parse(readFileSync(join(root, 'packages/elements/locales/status.json'), 'utf8')) as { code: string; state: string; label: string }[];
      const row = status.find((one) => one.code === code)!;
      assert.equal(row.state, 'draft');
      assert.match(row.label, /\(.+\)/);
    });

    it(`hold in ${code} none of the words to avoid`, () => assert.deepEqual(unitsOf(code).filter((unit) => !OF_ONE_PERSON.has(unit.source)).flatMap(({ target }) => avoided(target, code).map((word) => `${word}: ${target}`)), []));
  }

  it('hold in English none of the words to avoid', () => assert.deepEqual(source.flatMap((unit) => avoided(unit.source, 'en').map((word) => `${word}: ${unit.source}`)), []));

  it('are at or below school grade 5, in sentences of 20 words at most', () => {
    const sentences = english(source.filter(({ source: text }) => !/element|“session”/.test(text)));
    const found = grade(sentences);
    console.log(`Flesch–Kincaid grade of ${sentences.length} sentences and labels of the interface: ${found.toFixed(1)}`);
    assert.ok(found <= 5, `grade ${found.toFixed(1)}`);
    const long = sentences.flatMap((text) => text.split(/(?<=[.!?…])\s+/)).filter((one) => one.split(/\s+/).length > 20);
    assert.deepEqual(long, []);
  });
});

describe('these checks can find something (planted defects)', () => {
  const unit = (source: string, target: string): Unit => ({ id: 'x', source, target, state: '' });
  it('a name that was lost', () => assert.ok(suspicious(unit('{name} answers now', 'responde'), 'es')));
  it('English left in Arabic', () => assert.ok(suspicious(unit('Start a talk now please', 'Start الآن'), 'ar')));
  it('a sentence left as it was', () => assert.ok(suspicious(unit('Write something first.', 'Write something first.'), 'es')));
  it('words to avoid, in each language', () => assert.deepEqual([avoided('Your reply is overdue', 'en'), avoided('Su hijo', 'es'), avoided('يجب', 'ar'), avoided('Phụ huynh phải trả lời', 'vi'), avoided('Paran dwe reponn', 'ht')].map((found) => found.length), [1, 1, 1, 2, 2]));
  it('and none of them in what only looks alike', () => assert.deepEqual([...avoided('Không phải máy. Gia đình ở bên phải.', 'vi'), ...avoided('Ou pa oblije di l. Yon granparan.', 'ht')], []));
  it('Vietnamese in Creole, and Creole in Vietnamese', () => assert.deepEqual([suspicious(unit('Yes', 'Đồng ý'), 'ht'), suspicious(unit('Yes', 'Mwen dakò'), 'vi')], ['letters of another language', 'letters of another language']));
  it('bureaucratic English', () => assert.ok(grade(['Participation documentation necessitates immediate administrative authorization by institutional representatives.']) > 5));
  it('a missing plural form', () => {
    const two = '<trans-unit id="n.one"><source>a</source><target>a</target></trans-unit><trans-unit id="n.other"><source>b</source><target>b</target></trans-unit>';
    assert.ok(untranslated(two, 'ar').length > 0);
  });
  it('and they read names', () => assert.equal(placeholders('{b} and {a}'), '{a},{b}'));
});
