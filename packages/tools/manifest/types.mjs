// types/*.d.ts: our tags for plain TypeScript, React, Preact, Vue and Svelte. Types alone: nothing of it runs.
const HEAD = '// Generated from the element classes by `node packages/tools/manifest.mjs build`. Not to be edited.\n';
const CONTRACT = '@family-partnering/contract';

const publicName = (name, file) => `${name}/${file.replace(/^src\//, '').replace(/\.ts$/, '')}`;
const doc = (words) => `  /** ${words.replaceAll('*/', '* /')} */\n`;

/** Types of events that stand in a comment may use names of the contract. */
const namesIn = (types) => [...new Set(types.flatMap((type) => type.match(/\b[A-Z]\w*/g) ?? []))].filter((name) => name !== 'CustomEvent');

const line = (name, type) => `  ${/^\w+$/.test(name) ? name : `'${name}'`}?: ${type};\n`;

function properties({ name, properties: list }) {
  const settable = list.filter(({ readonly }) => !readonly);
  return `export interface ${name}Properties {\n${settable.map((one) => doc(one.description) + line(one.name, `${name}['${one.name}']`)).join('')}}\n`;
}

/** Attributes that have another name than their property, or none. */
function attributes({ name, docs, properties: list }) {
  const own = docs.attr.filter((attr) => attr.name !== 'lang' && !list.some((one) => one.name === attr.name));
  const type = (attr) => (list.find(({ attribute }) => attribute === attr.name)?.type === 'boolean' ? 'Flag' : 'string | undefined');
  return `export interface ${name}Attributes<_Flag = Flag> {\n${own.map((attr) => doc(attr.description) + line(attr.name, type(attr).replace('Flag', '_Flag | undefined'))).join('')}}\n`;
}

function events({ name, docs, events: map }) {
  const beside = docs.fires.filter(({ type }) => type).map(({ name: event, description, type }) => `${doc(description)}  '${event}': ${type};\n`);
  return `export interface ${name}Events${map ? ` extends ${map.name}` : ''} {\n${beside.join('')}}\n`;
}

/** What all frameworks share, and the tags and events of plain TypeScript. */
function elementsFile(elements, pkg) {
  const besides = namesIn(elements.flatMap(({ docs }) => docs.fires.flatMap(({ type }) => type ?? [])));
  const imports = elements.flatMap(({ name, file, events: map }) => [
    `import type { ${name} } from '${publicName(pkg, file)}';\n`,
    ...(map ? [`import type { ${map.name} } from '${publicName(pkg, map.file)}';\n`] : []),
  ]);
  return `${HEAD}${besides.length > 0 ? `import type { ${besides.join(', ')} } from '${CONTRACT}';\n` : ''}${imports.join('')}
/** An attribute that is there or not. In most frameworks \`false\` would put it there with the text "false": set the property instead. */
export type Flag = true | '';
/** Listeners as JSX has them: \`on\` and the name of the event. */
export type Listeners<Events> = { [Name in keyof Events & string as \`on\${Name}\`]?: (event: Events[Name]) => void };

${elements.map((one) => [properties(one), attributes(one), events(one)].join('')).join('\n')}
declare global {
  interface HTMLElementTagNameMap {
${elements.map(({ tag, name }) => `    '${tag}': ${name};\n`).join('')}  }
  interface GlobalEventHandlersEventMap extends ${elements.map(({ name }) => `${name}Events`).join(', ')} {}
}
`;
}

const all = (elements) => elements.flatMap(({ name }) => [`${name}Attributes`, `${name}Events`, `${name}Properties`]);
const shared = (elements, more) => `import type { ${[...all(elements), ...more].sort().join(', ')} } from './elements.js';\n`;
const classes = (elements, pkg) => elements.map(({ name, file }) => `import type { ${name} } from '${publicName(pkg, file)}';\n`).join('');
const rows = (elements, row, indent = '      ') => elements.map((one) => `${indent}'${one.tag}': ${row(one)};\n`).join('');

const jsx = (framework, html, flag) => (elements, pkg) => `${HEAD}import type { ${html} } from '${framework}';
${classes(elements, pkg)}${shared(elements, ['Listeners'])}
type Props<Tag extends EventTarget, Own> = Omit<${html === 'HTMLAttributes' ? 'HTMLAttributes<Tag> & ClassAttributes<Tag>' : `${html}<Tag>`}, keyof Own> & Own;

declare module '${framework}' {
  namespace ${framework === 'preact' ? 'createElement.JSX' : 'JSX'} {
    interface IntrinsicElements {
${rows(elements, ({ name }) => `Props<${name}, ${name}Properties & ${name}Attributes${flag} & Listeners<${name}Events>>`)}    }
  }
}
`;

/** React sets what the element has as a property, and takes an attribute away that is \`false\`. */
const react = (elements, pkg) =>
  jsx('react', 'HTMLAttributes', '<boolean>')(elements, pkg)
    .replace('{ HTMLAttributes }', '{ ClassAttributes, HTMLAttributes }');

const preact = (elements, pkg) =>
  jsx('preact', 'HTMLAttributes', '')(elements, pkg)
    .replace('{ HTMLAttributes }', '{ ClassAttributes, HTMLAttributes }');

const vue = (elements, pkg) => `${HEAD}import type { HTMLAttributes } from 'vue';
${classes(elements, pkg)}${shared(elements, [])}
/** \`@fp-…\` in a template is \`onFp…\` among the props. */
type Pascal<Text extends string> = Text extends \`\${infer Head}-\${infer Tail}\` ? \`\${Capitalize<Head>}\${Pascal<Tail>}\` : Capitalize<Text>;
type Handlers<Events> = { [Name in keyof Events & string as \`on\${Pascal<Name>}\`]?: (event: Events[Name]) => void };
type Tag<Element, Own, Events> = new () => Element & { $props: Omit<HTMLAttributes, keyof Own> & Own & Handlers<Events> };

declare module 'vue' {
  interface GlobalComponents {
${rows(elements, ({ name }) => `Tag<${name}, ${name}Properties & ${name}Attributes, ${name}Events>`, '    ')}  }
}
`;

const svelte = (elements) => `${HEAD}import type { HTMLAttributes } from 'svelte/elements';
${shared(elements, ['Listeners'])}
/** Svelte 5 listens by \`onfp-…\`, Svelte 4 by \`on:fp-…\`. */
type Directives<Events> = { [Name in keyof Events & string as \`on:\${Name}\`]?: (event: Events[Name]) => void };
type Props<Own, Events> = Omit<HTMLAttributes<HTMLElement>, keyof Own> & Own & Listeners<Events> & Directives<Events>;

declare global {
  namespace svelteHTML {
    interface IntrinsicElements {
${rows(elements, ({ name }) => `Props<${name}Properties & ${name}Attributes, ${name}Events>`)}    }
  }
}
`;

const FRAMEWORKS = { react, preact, vue, svelte };

/**
 * @param elements of one package
 * @param {string} pkg its name
 * @param {string[]} below packages of ours that have tags too and come with it
 * @returns {Record<string, string>} text by file name
 */
export function typesOf(elements, pkg, below) {
  const with_ = (file, text) => text.replace(HEAD, `${HEAD}${below.map((name) => `import type {} from '${name}/types/${file}';\n`).join('')}`);
  return Object.fromEntries([
    ['elements.d.ts', with_('elements', elementsFile(elements, pkg))],
    ...Object.entries(FRAMEWORKS).map(([name, make]) => [`${name}.d.ts`, with_(name, make(elements, pkg))]),
  ]);
}
