// custom-elements.json: the manifest that editors, Storybook and catalogues read (schema 2.1).
const without = (object) => Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined));
const text = (type) => (type === undefined ? undefined : { text: type });
const module = (file) => file.replace(/^src\//, 'dist/').replace(/\.ts$/, '.js');
const inherited = ({ from }) => from && without({ name: from.name, module: module(from.file) });

function attributes({ docs, properties }) {
  return docs.attr.map((attr) => {
    const field = properties.find(({ attribute }) => attribute === attr.name);
    return without({ name: attr.name, description: attr.description, type: text(field?.type ?? 'string'), default: field?.default, fieldName: field?.name, inheritedFrom: inherited(attr) });
  });
}

const fields = ({ properties }) =>
  properties.map((one) => without({
    kind: 'field', name: one.name, description: one.description, type: text(one.type), default: one.default,
    privacy: 'public', readonly: one.readonly, attribute: one.attribute, reflects: one.reflects || undefined, inheritedFrom: inherited(one),
  }));

const methods = (element) =>
  element.methods.map(({ name, description, returns }) => ({ kind: 'method', name, description, privacy: 'public', return: { type: { text: returns } } }));

const events = ({ docs, events: map }) =>
  docs.fires.map(({ name, description, type }) => ({ name, description, type: { text: map?.types.get(name) ?? type } }));

const plain = (list) => list.map((one) => without({ name: one.name, description: one.description, inheritedFrom: inherited(one) }));

const reference = (parent) => parent && without({ name: parent.name, package: parent.package, module: parent.file && module(parent.file) });

function declaration(element) {
  const { docs } = element;
  return without({
    kind: 'class', customElement: true, tagName: element.tag, name: element.name, description: element.description,
    superclass: reference(element.parent),
    attributes: attributes(element), members: [...fields(element), ...methods(element)], events: events(element),
    slots: plain(docs.slot), cssParts: plain(docs.csspart), cssProperties: plain(docs.cssprop), cssStates: plain(docs.cssstate),
  });
}

/** The class on which several build, without what only those say that build on it. */
function baseModule({ name, file, description, parent, docs, properties }) {
  const shared = { kind: 'class', name, description, superclass: reference(parent), attributes: attributes({ docs, properties }), members: fields({ properties }) };
  return { kind: 'javascript-module', path: module(file), declarations: [without(shared)], exports: [{ kind: 'js', name, declaration: { name, module: module(file) } }] };
}

/** @param elements of one package, as `elementsOf` gives them */
export function manifestOf(elements) {
  const bases = new Map(elements.flatMap(({ above }) => (above ? [[above.file, above]] : [])));
  return {
    schemaVersion: '2.1.0',
    readme: '',
    modules: [
      ...[...bases.values()].map(baseModule),
      ...elements.flatMap((element) => [
        {
          kind: 'javascript-module', path: module(element.file), declarations: [declaration(element)],
          exports: [{ kind: 'js', name: element.name, declaration: { name: element.name, module: module(element.file) } }],
        },
        {
          kind: 'javascript-module', path: module(element.define), declarations: [],
          exports: [{ kind: 'custom-element-definition', name: element.tag, declaration: { name: element.name, module: module(element.file) } }],
        },
      ]),
    ],
  };
}
