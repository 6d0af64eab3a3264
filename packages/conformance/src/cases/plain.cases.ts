import { clause, talk, withWatch } from '../case.js';
import { equal, ok } from '../check.js';
import { say, sending } from '../words.js';

/** Where something stands that is no plain data; `undefined` when everything is. */
function oddity(value: unknown, path = 'answer'): string | undefined {
  if (value === null || ['string', 'boolean', 'undefined'].includes(typeof value)) return undefined;
  if (typeof value === 'number') return Number.isFinite(value) ? undefined : `${path} is ${value}`;
  if (typeof value !== 'object') return `${path} is a ${typeof value}`;
  const prototype: unknown = Object.getPrototypeOf(value);
  if (!Array.isArray(value) && prototype !== null && Object.getPrototypeOf(prototype) !== null) return `${path} is a ${value.constructor.name}`;
  if (Object.getOwnPropertySymbols(value).length > 0) return `${path} carries a symbol`;
  return Object.entries(value).map(([name, inner]) => oddity(inner, `${path}.${name}`)).find((found) => found !== undefined);
}

/** Writes into everything that can be written into; what is frozen stays. */
function scribble(value: unknown): void {
  if (typeof value !== 'object' || value === null) return;
  Object.values(value).forEach(scribble);
  for (const name of Object.keys(value)) Reflect.set(value, name, 'scribbled');
  if (Array.isArray(value) && !Object.isFrozen(value)) value.push('scribbled');
}

export const plainCases = [
  clause('C-PLAIN-01', 'everything handed out is plain data that can be cloned', talk, async (scene) => {
    const [ann, bob] = await scene.both();
    const { action, receipt } = await say(ann, scene.stage.together, 'Plain');
    const page = await bob.list('message', { filter: { thread: scene.stage.together.thread } });
    const entity = await bob.get('message', action.message);
    const { viewer, supports } = bob;
    for (const [name, answer] of Object.entries({ page, entity, receipt, viewer, supports })) {
      const odd = oddity(answer, name);
      ok(odd === undefined, odd ?? '');
      structuredClone(answer);
    }
  }),
  clause('C-PLAIN-02', 'writing into an answer changes nothing for anybody', talk, async (scene) => {
    const [ann, bob] = await scene.both();
    const { action, receipt } = await say(ann, scene.stage.together, 'Untouched');
    const read = async () => {
      const { items } = await bob.list('message', { filter: { thread: scene.stage.together.thread } });
      return { items, one: await bob.get('message', action.message), thread: await bob.get('thread', scene.stage.together.thread) };
    };
    const before = structuredClone(await read());
    scribble(receipt);
    scribble(await read());
    equal(await read(), before, 'what is read after somebody wrote into an answer');
  }),
  clause('C-PLAIN-03', 'writing into an action after it was handed over changes nothing, and nobody else writes into it', talk, async (scene) => {
    const [ann, bob] = await scene.both();
    const action = await sending(ann, scene.stage.together, 'As handed over', { language: { tag: 'es', means: 'read' } });
    const copy = structuredClone(action);
    await ann.act(action);
    equal(action, copy, 'the action after act');
    scribble(action);
    const { text, language } = await bob.get('message', copy.message);
    equal({ text, language }, { text: copy.text, language: copy.language }, 'what the other reads');
  }),
  clause('C-PLAIN-04', 'what a stream hands out is plain, and writing into it changes nothing', withWatch, async (scene) => {
    const [ann, bob] = await scene.both();
    const heard = await scene.watchHere(bob);
    const witness = await scene.watchHere(bob);
    heard.onNext = ({ changes }) => {
      const odd = oddity(changes, 'changes');
      if (odd !== undefined) found.push(odd);
    };
    const found: string[] = [];
    const { action } = await say(ann, scene.stage.together, 'Told');
    await heard.hears('message', action.message);
    equal(found, [], 'what is not plain');
    scribble(heard.batches);
    await witness.hears('message', action.message);
    equal((witness.entity('message', action.message) as { text?: string } | undefined)?.text, 'Told', 'what another watch was told');
    equal((await bob.get('message', action.message)).text, 'Told', 'what is read');
  }),
];
