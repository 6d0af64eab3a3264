// Pseudo-English: every letter accented, every sentence 40 % longer and in brackets. What stays plain on
// the screen was not put into a strings file; what is cut off will be cut off in a longer language too.

const PLAIN = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
const ACCENTED = 'áƀçđéƒğĥíĵķĺɱñóþʠŕšţúṽŵẋýžÁƁÇĐÉƑĞĤÍĴĶĹṀÑÓÞɊŔŠŢÚṼŴẊÝŽ';
const accented = new Map([...PLAIN].map((letter, index) => [letter, [...ACCENTED][index]]));
const FILL = 'one two three four five six seven eight nine ten eleven twelve';

/** @param {string} source the inside of an XLIFF source: text, placeholders and entities */
export function pseudo(source) {
  const parts = source.split(/(<[^>]+>|&[^;]+;)/);
  const said = parts.map((part, index) =>
    index % 2 ? part : [...part].map((letter) => accented.get(letter) ?? letter).join(''),
  );
  const length = parts.filter((_, index) => index % 2 === 0).join('').length;
  const more = FILL.repeat(1 + Math.ceil(length / FILL.length)).slice(0, Math.ceil(length * 0.4));
  return `[${said.join('')} ${more.trim()}]`;
}

/** @param {string} xliff the file as extracted @returns {string} the same with every target filled in */
export function pseudoFile(xliff) {
  return xliff
    .replace(/\n\s*<target[^>]*>[\s\S]*?<\/target>/g, '')
    .replace(/<source>([\s\S]*?)<\/source>/g, (whole, source) => `${whole}\n  <target>${pseudo(source)}</target>`);
}
