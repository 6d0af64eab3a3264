import type { Call } from '@family-partnering/contract';
import { clause, talk } from '../case.js';
import { equal, ok } from '../check.js';
import type { FamilySession } from '../backend.js';
import { rejection } from '../refusals.js';
import { say, sending, textsIn } from '../words.js';
import type { Scene } from '../scene.js';

/** Every call of a session that takes a signal. */
async function callsOf(scene: Scene, session: FamilySession): Promise<readonly (readonly [string, (call: Call) => Promise<unknown>])[]> {
  const { thread } = scene.stage.together;
  const action = await sending(session, scene.stage.together, 'Aborted');
  return [
    ['list', (call) => session.list('message', { filter: { thread } }, call)],
    ['get', (call) => session.get('thread', thread, call)],
    ['act', (call) => session.act(action, call)],
  ];
}

export const abortCases = [
  clause('C-ABORT-01', 'a call whose signal is aborted already rejects with its reason', talk, async (scene) => {
    const ann = await scene.ann();
    const reason = new Error('gone elsewhere');
    for (const [name, call] of await callsOf(scene, ann)) {
      ok((await rejection(call({ signal: AbortSignal.abort(reason) }), name)) === reason, `${name} did not reject with signal.reason`);
    }
  }),
  clause('C-ABORT-02', 'a call that is aborted on its way rejects with the reason of its signal', talk, async (scene) => {
    const ann = await scene.ann();
    for (const [name, call] of await callsOf(scene, ann)) {
      const leaving = new AbortController();
      const reason = new Error('gone elsewhere');
      const under = rejection(call({ signal: leaving.signal }), name);
      leaving.abort(reason);
      ok((await under) === reason, `${name} did not reject with signal.reason`);
    }
  }),
  clause('C-ABORT-03', 'an action that was aborted before it began has no effect', talk, async (scene) => {
    const [ann, bob] = await scene.both();
    const action = await sending(ann, scene.stage.together, 'Never');
    await ann.act(action, { signal: AbortSignal.abort() }).catch(() => undefined);
    await say(ann, scene.stage.together, 'Said');
    equal(await textsIn(bob, scene.stage.together), ['Said'], 'what the other reads');
  }),
  clause('C-ABORT-04', 'connecting can be aborted', {}, async (scene) => {
    const reason = new Error('gone elsewhere');
    const connecting = scene.adapter(scene.stage.ann).connect({ signal: AbortSignal.abort(reason) });
    const thrown = await connecting.then((session) => session.close(), (why: unknown) => why);
    ok(thrown === reason, 'connect did not reject with signal.reason');
  }),
];
