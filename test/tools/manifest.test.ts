// What is generated about our elements says what their classes say; whatever is planted on one side alone is found.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { problems, productsOf } from '../../packages/tools/manifest.mjs';
import { DESCRIBED, sourcesOf } from '../../packages/tools/manifest/sources.mjs';

interface Declaration { readonly tagName?: string; readonly attributes: readonly { readonly name: string; readonly type: { readonly text: string } }[]; readonly events?: readonly { readonly name: string; readonly type: { readonly text: string } }[] }
const sources = (name: string): Map<string, string> => sourcesOf(name);
const manifest = (name: string) => JSON.parse(productsOf(name)[`packages/${name}/custom-elements.json`]!) as { readonly modules: readonly { readonly declarations: readonly Declaration[] }[] };
const elements = DESCRIBED.flatMap((name: string) => manifest(name).modules.flatMap(({ declarations }) => declarations)).filter(({ tagName }) => tagName !== undefined);

for (const name of DESCRIBED) {
  test(`${name}: code, comments, pages and what is generated agree`, () => assert.deepEqual(problems(name), []));
}

test('every tag of ours is described', () => {
  const tags = ['fp-demo-source', 'fp-homework-card', 'fp-http-source', 'fp-local-source', 'fp-message-thread', 'fp-opportunity-picker', 'fp-plan-tracker', 'fp-thread-list', 'fp-visitor-source'];
  assert.deepEqual(elements.map(({ tagName }) => tagName).sort(), tags);
});

test('an attribute and an event come with their types', () => {
  const thread = elements.find(({ tagName }) => tagName === 'fp-message-thread')!;
  assert.equal(thread.attributes.find(({ name }) => name === 'view-only')!.type.text, 'boolean');
  assert.equal(thread.attributes.find(({ name }) => name === 'scheme')!.type.text, `'light' | 'dark' | undefined`, 'of the class above it, too');
  assert.equal(thread.events!.find(({ name }) => name === 'fp-thread-read')!.type.text, 'CustomEvent<{ readonly thread: Id; readonly upTo: number }>');
});

describe('what is planted on one side is found', () => {
  const file = 'src/message-thread/message-thread.ts';
  const events = 'src/message-thread/message-thread.events.ts';
  const PLANTED: readonly [what: string, file: string, from: string, to: string, told: RegExp][] = [
    ['an attribute in the code', file, '@property() thread', '@property() planted = 1;\n  @property() thread', /code has the attribute "planted"/],
    ['an attribute in the comment', file, ' * @attr thread', ' * @attr planted - Nothing.\n * @attr thread', /comment has the attribute "planted"/],
    ['an attribute with another name', file, `attribute: 'view-only'`, `attribute: 'planted'`, /code has the attribute "planted"/],
    ['a described attribute, after the manifest was made', file, ' * @attr thread - ', ' * @attr thread - Planted. ', /custom-elements\.json is not what the code says/],
    ['an event in the code', events, `  readonly 'fp-thread-read'`, `  readonly 'fp-planted': Event;\n  readonly 'fp-thread-read'`, /code has the event "fp-planted"/],
    ['another detail', events, 'readonly upTo: number', 'readonly upTo: string', /is not what the code says/],
    ['a part in a template', 'src/message-thread/row.ts', 'part="message"', 'part="planted"', /code has the part "planted"/],
    ['a part in the comment', file, ' * @csspart send', ' * @csspart planted - Nothing.\n * @csspart send', /its page does not name planted/],
    ['a custom property', 'src/message-thread/message-thread.styles.ts', 'var(--fp-block-size', 'var(--fp-planted', /code has the custom property "--fp-planted"/],
    ['a state', file, `setState('offline'`, `setState('planted'`, /code has the state "planted"/],
    ['a property without words', 'src/shared/base-element.ts', '/** An adapter to connect to. Wins over sources. */', '', /adapter is not described/],
  ];
  for (const [what, where, from, to, told] of PLANTED) {
    test(what, () => {
      const planted = sources('elements');
      const before = planted.get(where)!;
      assert.ok(before.includes(from), `${where} has ${from}`);
      planted.set(where, before.replace(from, to));
      assert.match(problems('elements', planted).join('\n'), told);
    });
  }

  test('an attribute of a source that the page on embedding leaves out', () => {
    const planted = sources('embed');
    planted.set('src/demo-source.ts', planted.get('src/demo-source.ts')!.replace(' * @attr person', ' * @attr planted - Nothing.\n * @attr person'));
    assert.match(problems('embed', planted).join('\n'), /the page on embedding does not name planted/);
  });
});
