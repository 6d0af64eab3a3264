import { CODES, isRefusal, newId, type FamilyAction } from '@family-partnering/contract';
import { clause, talk } from '../case.js';
import { ok } from '../check.js';
import { refusedBy, type Refused } from '../refusals.js';
import type { Scene } from '../scene.js';
import { say, sendTo } from '../words.js';

const SECRET = 'kept-between-ann-and-others';

/** Refusals of every kind that can be had without breaking anything. */
async function refusalsOf(scene: Scene): Promise<readonly Refused[]> {
  const [ann, bob] = await scene.both();
  const { action } = await say(ann, scene.stage.apart, SECRET);
  const into = { ...sendTo([scene.stage.ann], 1, scene.stage.apart, 'From outside') };
  return [
    await refusedBy(bob.get('message', newId()), 'an unknown id'),
    await refusedBy(bob.get('message', action.message), 'a foreign id'),
    await refusedBy(bob.list('message', { filter: { thread: scene.stage.apart.thread } }), 'a foreign list'),
    await refusedBy(bob.list('message', { filter: { colour: 'blue' } as never }), 'a strange filter'),
    await refusedBy(bob.act(into), 'a foreign thread'),
    await refusedBy(bob.act({ ...into, id: newId(), replyTo: action.message }), 'an answer to foreign words'),
    await refusedBy(bob.act({ id: newId(), type: 'message.sing' } as unknown as FamilyAction), 'a strange action'),
  ];
}

export const refuseCases = [
  clause('C-REFUSE-01', 'a refusal carries the brand of the contract', talk, async (scene) => {
    for (const { thrown } of await refusalsOf(scene)) ok(isRefusal(thrown), `without the brand: ${String(thrown)}`);
  }),
  clause('C-REFUSE-02', 'a refusal has one of the known codes', talk, async (scene) => {
    for (const { code, thrown } of await refusalsOf(scene)) ok(code !== undefined && CODES.includes(code), `the code is ${String(code)}: ${String(thrown)}`);
  }),
  clause('C-REFUSE-03', 'a refusal tells nothing of what its viewer may not see', talk, async (scene) => {
    for (const { reason, current, message, thrown } of await refusalsOf(scene)) {
      const cause = (thrown as { cause?: unknown } | undefined)?.cause;
      const told = JSON.stringify([reason, current, message, String(cause), cause]);
      ok(!told.includes(SECRET), `foreign words stand in a refusal: ${told.slice(0, 300)}`);
    }
  }),
];
