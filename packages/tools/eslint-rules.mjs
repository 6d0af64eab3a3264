// The house rules that no published plugin has. Each is shown to catch something in test/tools/lint.test.ts.

const rule = (messages, create) => ({ meta: { type: 'problem', schema: [], messages }, create });

const isTag = (node, ...names) => node.type === 'TaggedTemplateExpression' && names.includes(node.tag.name);

/** Only `*.define.ts` modules register, so that importing a class has no side effect. */
const noDefine = rule({ define: 'Only a *.define.ts module may register an element.' }, (context) => ({
  'CallExpression[callee.property.name="define"]'(node) {
    const target = context.sourceCode.getText(node.callee.object);
    if (/(^|\.)(customElements|registry)$/.test(target)) context.report({ node, messageId: 'define' });
  },
  'Decorator[expression.callee.name="customElement"]'(node) {
    context.report({ node, messageId: 'define' });
  },
}));

/** A strict Content-Security-Policy and Trusted Types refuse these at run time. */
const noUnsafeHtml = rule(
  {
    unsafe: '"{{name}}" puts text into the page as markup.',
    style: 'A style attribute breaks strict host policies: use a class or a part.',
  },
  (context) => {
    const banned = /^(innerHTML|outerHTML|insertAdjacentHTML|createContextualFragment|setHTMLUnsafe)$/;
    return {
      MemberExpression(node) {
        if (banned.test(node.property.name))
          context.report({ node, messageId: 'unsafe', data: { name: node.property.name } });
      },
      TaggedTemplateExpression(node) {
        if (!isTag(node, 'html', 'svg')) return;
        for (const part of node.quasi.quasis) {
          if (/[\s"']style\s*=/.test(part.value.raw)) context.report({ node: part, messageId: 'style' });
          if (/\.(inner|outer)HTML\s*=/.test(part.value.raw)) {
            context.report({ node: part, messageId: 'unsafe', data: { name: 'innerHTML' } });
          }
          if (/<style[\s>]/.test(part.value.raw)) context.report({ node: part, messageId: 'style' });
        }
      },
      'CallExpression[callee.property.name="setAttribute"] > Literal[value="style"]'(node) {
        context.report({ node, messageId: 'style' });
      },
    };
  },
);

const PHYSICAL = new RegExp(
  '(?<![\\w-])(' +
    '(left|right|(scroll-)?(margin|padding)-(left|right)|border-(left|right)(-\\w+)?|' +
    'border-(top|bottom)-(left|right)-radius)\\s*:|' +
    '(text-align|float|clear)\\s*:\\s*(left|right))',
);

/** Right-to-left languages are mirrored by logical properties alone. */
const logicalCss = rule(
  { physical: '"{{found}}" does not turn round in Arabic: use the inline-start or inline-end property.' },
  (context) => ({
    TaggedTemplateExpression(node) {
      if (!isTag(node, 'css')) return;
      for (const part of node.quasi.quasis) {
        const found = PHYSICAL.exec(part.value.raw.replace(/\/\*[\s\S]*?\*\//g, ''));
        if (found) context.report({ node: part, messageId: 'physical', data: { found: found[0] } });
      }
    },
  }),
);

/** Law 1: a rule is synchronous and pure, because it is run again whenever something was not loaded. */
const pureRules = rule({ impure: 'A rule is synchronous and pure: no {{what}} here.' }, (context) => {
  const report = (what) => (node) => context.report({ node, messageId: 'impure', data: { what } });
  const asyncFunction = (node) => node.async && report('async function')(node);
  return {
    AwaitExpression: report('await'),
    TryStatement: report('try and catch'),
    FunctionDeclaration: asyncFunction,
    FunctionExpression: asyncFunction,
    ArrowFunctionExpression: asyncFunction,
    'CallExpression[callee.property.name=/^(then|catch)$/]': report('promise'),
    'NewExpression[callee.name="Date"][arguments.length=0]': report('clock'),
    'CallExpression[callee.name="Date"]': report('clock'),
    'MemberExpression[object.name="Date"][property.name="now"]': report('clock'),
    'MemberExpression[object.name="performance"]': report('clock'),
    'MemberExpression[object.name="Math"][property.name="random"]': report('random'),
    'MemberExpression[object.name="crypto"]': report('random'),
    'Identifier[name=/^(setTimeout|setInterval|fetch|queueMicrotask)$/]': report('timer or network'),
  };
});

/** A widget's folder stands alone: what two widgets need lies in shared/. */
const noSiblingWidget = rule(
  { sibling: 'A widget imports from its own folder or from shared/, never from "{{folder}}".' },
  (context) => {
    const inside = /packages\/elements\/src\/([^/]+)\//.exec(context.filename.replaceAll('\\', '/'));
    if (!inside) return {};
    const check = (node) => {
      const up = /^\.\.\/([^/.]+)\//.exec(node.source?.value ?? '');
      if (up && up[1] !== 'shared' && up[1] !== 'locales') {
        context.report({ node, messageId: 'sibling', data: { folder: up[1] } });
      }
    };
    return {
      ImportDeclaration: check,
      ExportNamedDeclaration: check,
      ExportAllDeclaration: check,
      ImportExpression: check,
    };
  },
);

export const houseRules = {
  rules: {
    'no-define': noDefine,
    'no-unsafe-html': noUnsafeHtml,
    'logical-css': logicalCss,
    'pure-rules': pureRules,
    'no-sibling-widget': noSiblingWidget,
  },
};
