// What editors know of our tags: VS Code's custom data, and web-types for those of JetBrains.
const words = (type = '') => [...type.matchAll(/'([^']+)'/g)].map(([, name]) => name);
const field = ({ properties }, name) => properties.find(({ attribute }) => attribute === name);

/** @returns custom data for `"html.customData"` in VS Code's settings */
export function htmlDataOf(elements) {
  const attribute = (element, { name, description }) => {
    const type = field(element, name)?.type;
    const values = words(type).map((value) => ({ name: value }));
    return { name, description, ...(type === 'boolean' && { valueSet: 'v' }), ...(values.length > 0 && { values }) };
  };
  const tag = (element) => ({ name: element.tag, description: element.description, attributes: element.docs.attr.map((one) => attribute(element, one)) });
  return { version: 1.1, tags: elements.map(tag) };
}

const listed = ({ name, description }) => ({ name, description });

function webType(element) {
  const { docs, events } = element;
  const attribute = ({ name, description }) => ({ name, description, value: { type: field(element, name)?.type ?? 'string' } });
  return {
    name: element.tag, description: element.description,
    attributes: docs.attr.map(attribute),
    slots: docs.slot.map(listed),
    js: {
      properties: element.properties.map(({ name, description, type }) => ({ name, description, type })),
      events: docs.fires.map(({ name, description, type }) => ({ name, description, type: events?.types.get(name) ?? type })),
    },
    css: { properties: docs.cssprop.map(listed), parts: docs.csspart.map(listed) },
  };
}

/** @returns web-types, which JetBrains' editors find by `"web-types"` in package.json */
export function webTypesOf(elements, { name, version }) {
  return {
    $schema: 'https://json.schemastore.org/web-types',
    name, version, 'description-markup': 'markdown', 'js-types-syntax': 'typescript',
    contributions: { html: { elements: elements.map(webType) } },
  };
}
