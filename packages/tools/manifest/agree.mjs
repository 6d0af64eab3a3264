// Whether what is written above an element's class is what its code does. Names alone: the words are for readers to judge.
/** Attributes that an element has without a property: HTML's own, and that of the script for a plain page. */
const READ_ELSEWHERE = ['lang', 'demo'];

const names = (list) => list.map(({ name }) => name);
const all = (text, pattern) => [...text.matchAll(pattern)].map(([, name]) => name);
const set = (list) => [...new Set(list)].sort();

/** What both lists lack of each other, in words. */
function compare(what, written, inCode, where) {
  return [
    ...inCode.filter((name) => !written.includes(name)).map((name) => `${where}: its code has the ${what} "${name}", its comment does not`),
    ...written.filter((name) => !inCode.includes(name)).map((name) => `${where}: its comment has the ${what} "${name}", its code does not`),
  ];
}

/** Custom properties that are read and never set are the page's to set. */
function openProperties(text) {
  const isSet = new Set(all(text, /(--fp-[a-z0-9-]+)\s*:/g));
  return set(all(text, /var\((--fp-[a-z0-9-]+)/g).filter((name) => !isSet.has(name)));
}

function eventsInCode({ events, docs }, text) {
  // An event that names its type in the comment is sent beside the map: its name has to stand in the code.
  const beside = docs.fires.filter(({ type, name }) => type && text.includes(`CustomEvent('${name}'`));
  return [...(events?.types.keys() ?? []), ...names(beside)];
}

/**
 * @param element as `elementsOf` gives it
 * @param {Map<string, string>} sources of its package
 * @returns {string[]} what is wrong, in words
 */
export function disagreements(element, sources) {
  const { tag, docs } = element;
  const text = element.modules.map((file) => sources.get(file)).join('\n');
  const told = [
    ...compare('attribute', names(docs.attr).filter((name) => !READ_ELSEWHERE.includes(name)), element.attributes, tag),
    ...compare('event', names(docs.fires), eventsInCode(element, text), tag),
    ...compare('part', names(docs.csspart), set(all(text, /\bpart="([a-z-]+)"/g)), tag),
    ...compare('slot', names(docs.slot), set(all(text, /<slot name="([a-z-]+)"/g)), tag),
    ...compare('custom property', names(docs.cssprop), openProperties(text), tag),
    ...compare('state', names(docs.cssstate), set(all(text, /setState\('([a-z-]+)'/g)), tag),
  ];
  const silent = [element, ...element.properties, ...element.methods, ...Object.values(docs).flat()].filter(({ description }) => !description);
  return [...told, ...silent.map(({ name }) => `${tag}: ${name} is not described`)];
}

/** What the page on embedding leaves out of a source: there a tag stands with its attributes. */
export function missingAtStart({ tag, docs }, page) {
  const rows = page.split('\n').filter((line) => line.startsWith(`| \`<${tag}`)).join();
  const told = (name) => new RegExp(`[ \`]${name}[ \`>]`).test(rows);
  return names(docs.attr).filter((name) => !told(name)).map((name) => `${tag}: the page on embedding does not name ${name}`);
}

/** What a widget's page in docs/widgets leaves out, or tells of without its being there. */
export function missingInPage(element, page) {
  const { docs, tag } = element;
  const parts = [docs.attr, docs.fires, docs.csspart, docs.slot, docs.cssstate].flatMap(names);
  const shown = (name) => page.includes(`\`${name}\``) || page.includes(`\`:state(${name})\``);
  const left = parts.filter((name) => name !== 'demo' && !shown(name)).map((name) => `${tag}: its page does not name ${name}`);
  const rows = all(page, /^\| `(fp-[a-z-]+)` \|/gm).filter((name) => !names(docs.fires).includes(name));
  return [...left, ...rows.map((name) => `${tag}: its page tells of ${name}, which is no event of it`)];
}
