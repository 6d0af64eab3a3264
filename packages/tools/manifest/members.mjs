// What a page may set on an element: its properties and attributes, as the class declares them.
import ts from 'typescript';
import { docOf } from './doc.mjs';

/** What a form expects of its fields. The words are the same for every one of them. */
const OF_FORMS = {
  form: 'The form around it, if any.',
  validity: 'What is wrong with the value, as a form’s own fields tell it.',
  validationMessage: 'What is wrong with the value, in words.',
  willValidate: 'Whether the form looks at its value at all.',
  checkValidity: 'Whether the value is right. If not, an `invalid` event says so.',
  reportValidity: 'Whether the value is right. If not, the person is told so.',
};

const has = (node, kind) => node.modifiers?.some((modifier) => modifier.kind === kind) ?? false;
const isPublic = (node) =>
  node.name !== undefined &&
  ts.isIdentifier(node.name) &&
  ![ts.SyntaxKind.PrivateKeyword, ts.SyntaxKind.ProtectedKeyword, ts.SyntaxKind.StaticKeyword].some((kind) => has(node, kind));

/** The options of `@property({…})` as text by name; nothing for a member without it. */
function decoration(member) {
  const decorator = ts.getDecorators(member)?.find((one) => one.expression.expression?.text === 'property');
  const options = decorator?.expression.arguments[0]?.properties ?? [];
  return decorator && Object.fromEntries(options.map((one) => [one.name.text, one.initializer.getText()]));
}

const unquoted = (text) => text.replace(/^'|'$/g, '');

/** @returns the attribute that stands for a reactive property, or nothing */
function attributeOf(name, { attribute }) {
  if (attribute === 'false') return undefined;
  return attribute === undefined ? name.toLowerCase() : unquoted(attribute);
}

function fieldOf(member) {
  const options = decoration(member);
  const { description } = docOf(member);
  if (!options && (description === '' || has(member, ts.SyntaxKind.ReadonlyKeyword))) return undefined;
  const name = member.name.text;
  const standard = member.initializer?.getText();
  return {
    name, description,
    type: member.type?.getText() ?? (/^(true|false)$/.test(standard ?? '') ? 'boolean' : 'string'),
    ...(standard && { default: standard }),
    ...(options && { attribute: attributeOf(name, options), reflects: options.reflect === 'true' }),
  };
}

function accessorOf(member, members) {
  const name = member.name.text;
  const isSet = members.some((other) => ts.isSetAccessor(other) && isPublic(other) && other.name.text === name);
  if (!isSet && !(name in OF_FORMS)) return undefined;
  return { name, description: docOf(member).description || (OF_FORMS[name] ?? ''), type: member.type?.getText() ?? 'string', ...(!isSet && { readonly: true }) };
}

/** The static list by which a plain element says what it hears of. */
function observed(node) {
  const list = node.members.find((member) => member.name?.getText() === 'observedAttributes');
  return list?.initializer?.elements?.map(({ text }) => text) ?? [];
}

const camel = (name) => name.replace(/-(\w)/g, (_, letter) => letter.toUpperCase());

/** @returns {{ properties: object[], methods: object[], attributes: string[] }} of this class alone */
export function membersOf(node) {
  const open = node.members.filter(isPublic);
  const properties = open.flatMap((member) => {
    if (ts.isPropertyDeclaration(member)) return fieldOf(member) ?? [];
    return ts.isGetAccessor(member) ? (accessorOf(member, node.members) ?? []) : [];
  });
  const methods = open
    .filter((member) => ts.isMethodDeclaration(member) && member.name.text in OF_FORMS)
    .map((member) => ({ name: member.name.text, description: OF_FORMS[member.name.text], returns: member.type?.getText() ?? 'void' }));
  const heard = observed(node);
  for (const property of properties) {
    const attribute = heard.find((name) => camel(name) === property.name);
    if (attribute) Object.assign(property, { attribute, reflects: true });
  }
  return { properties, methods, attributes: [...heard, ...properties.flatMap(({ attribute }) => attribute ?? [])].filter((name, at, all) => all.indexOf(name) === at) };
}
