import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { directionOf } from '@family-partnering/elements/shared/direction';

const RIGHT = [
  'ar', 'ar-EG', 'arc', 'ckb', 'dv', 'fa', 'fa-AF', 'he', 'iw', 'ks', 'nqo', 'prs', 'prs-AF', 'ps', 'sd', 'syr', 'ug', 'ur', 'ur-PK', 'yi',
  // A place where the language is written in other letters than elsewhere.
  'pa-PK', 'uz-AF',
];
const LEFT = ['en', 'en-XA', 'es', 'vi', 'ht', 'zh-Hant', 'so', 'am', 'pa', 'uz', 'az', 'ff', 'sd-Deva', 'ks-Deva', 'ur-Latn', 'AR-latn'];

describe('which way a language is written', () => {
  it('is known for the languages of families, Dari and Sorani among them', () => {
    assert.deepEqual(RIGHT.filter((tag) => directionOf(tag) !== 'rtl'), []);
    assert.deepEqual(LEFT.filter((tag) => directionOf(tag) !== 'ltr'), []);
  });

  it('is that of the script, where the tag says it, for whichever language', () => {
    for (const script of ['Adlm', 'Arab', 'Aran', 'Armi', 'Hebr', 'Mand', 'Nkoo', 'Rohg', 'Samr', 'Syrc', 'Thaa']) {
      for (const language of ['az', 'ff', 'ku', 'en', 'und', 'mul']) assert.equal(directionOf(`${language}-${script}`), 'rtl', `${language}-${script}`);
    }
    assert.equal(directionOf('ku-arab-IQ'), 'rtl');
    // The control: the same languages in other letters run the other way.
    for (const language of ['az', 'ff', 'ku', 'en']) assert.equal(directionOf(`${language}-Latn`), 'ltr');
  });

  it('is left to the words where nothing is known of the language', () => {
    assert.deepEqual(['', 'und', 'mul', 'und-US', 'UND', 'no tag', '-'].map(directionOf), Array(7).fill('auto'));
  });

  it('is what the platform says of every language that it writes from right to left', () => {
    const platform = (tag: string): string | undefined => {
      const locale = new Intl.Locale(tag) as Intl.Locale & { readonly textInfo?: { readonly direction?: string }; getTextInfo?(): { readonly direction?: string } };
      return (locale.getTextInfo?.() ?? locale.textInfo)?.direction;
    };
    const letters = [...'abcdefghijklmnopqrstuvwxyz'];
    const right = letters.flatMap((a) => letters.map((b) => a + b)).filter((tag) => platform(tag) === 'rtl');
    // The control: it does say it of some.
    assert.ok(right.includes('ar') && right.includes('he'));
    assert.deepEqual(right.filter((tag) => directionOf(tag) !== 'rtl'), []);
  });
});
