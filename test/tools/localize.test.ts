import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pseudo, pseudoFile } from '../../packages/tools/pseudo.mjs';
import { untranslated } from '../../packages/tools/translations.mjs';

const unit = (id: string, target?: string) =>
  `<trans-unit id="${id}">\n  <source>Send to <x id="0" equiv-text="\${name}"/> &amp; all</source>${target === undefined ? '' : `\n  <target>${target}</target>`}\n</trans-unit>\n`;

test('pseudo-English keeps placeholders and entities, is longer and stands in brackets', () => {
  const said = pseudo('Send to <x id="0"/> &amp; all');
  assert.match(said, /^\[Šéñđ ţó <x id="0"\/> &amp; áĺĺ .+\]$/);
  assert.ok(said.length > 'Send to <x id="0"/> &amp; all'.length * 1.2);
});

test('filling in pseudo-English twice changes nothing', () => {
  const once = pseudoFile(unit('a'));
  assert.equal(pseudoFile(once), once);
});

test('a sentence without a translation is found', () => {
  assert.deepEqual(untranslated(unit('a', 'x') + unit('b') + unit('c', ' '), 'es'), [
    '"b" is not translated',
    '"c" is not translated',
  ]);
});

test('Arabic needs all six plural forms, and Spanish none that it does not have', () => {
  const english = unit('n.one', 'x') + unit('n.other', 'x');
  assert.equal(untranslated(english, 'ar').length, 4);
  const six = ['zero', 'two', 'few', 'many'].map((form) => unit(`n.${form}`)).join('') + english;
  assert.deepEqual(untranslated(six, 'es'), ['"n.many" is not translated']);
});
