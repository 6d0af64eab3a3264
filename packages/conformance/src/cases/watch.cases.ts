import { clause, withWatch } from '../case.js';
import { equal, ok } from '../check.js';
import { idOf, Listener, versionOf } from '../listener.js';
import { numbered, say, sayAll } from '../words.js';

export const watchCases = [
  clause('C-WATCH-01', 'a change reaches the other person by itself', withWatch, async (scene) => {
    const [ann, bob] = await scene.both();
    const heard = await scene.watchHere(bob);
    const { action } = await say(ann, scene.stage.together, 'Live');
    await heard.hears('message', action.message);
    equal(heard.entity('message', action.message), await bob.get('message', action.message), 'what was told');
  }),
  clause('C-WATCH-02', 'from the position of a list nothing is lost', withWatch, async (scene) => {
    const [ann, bob] = await scene.both();
    const { position } = await bob.list('message', { filter: { thread: scene.stage.together.thread } });
    const between = await sayAll(ann, scene.stage.together, numbered(3));
    const heard = scene.watch(bob, position);
    for (const { message } of between) await heard.hears('message', message);
  }),
  clause('C-WATCH-03', 'from the position of a batch nothing is lost', withWatch, async (scene) => {
    const [ann, bob] = await scene.both();
    const first = await scene.watchHere(bob);
    await first.hears('message', (await say(ann, scene.stage.together, 'Heard')).action.message);
    const { position } = first.batches.at(-1)!;
    first.stop();
    const missed = await sayAll(ann, scene.stage.together, numbered(2));
    const next = scene.watch(bob, position);
    for (const { message } of missed) await next.hears('message', message);
  }),
  clause('C-WATCH-04', 'all changes of one action come in one call', withWatch, async (scene) => {
    const [ann, bob] = await scene.both();
    const heard = await scene.watchHere(bob);
    const { action } = await say(ann, scene.stage.together, 'Message and thread');
    await heard.hears('message', action.message);
    const batch = heard.batches.find(({ changes }) => changes.some((change) => idOf(change) === action.message));
    ok(batch?.changes.some((change) => change.type === 'upsert' && change.entity.kind === 'thread' && change.entity.changedBy === action.id), 'the thread did not come in the same call as its message');
  }),
  clause('C-WATCH-05', 'one’s own changes come too', withWatch, async (scene) => {
    const ann = await scene.ann();
    const heard = await scene.watchHere(ann);
    await heard.hears('message', (await say(ann, scene.stage.together, 'My own')).action.message);
  }),
  clause('C-WATCH-06', 'nothing is told after abort', withWatch, async (scene) => {
    const [ann, bob] = await scene.both();
    const heard = await scene.watchHere(bob);
    const witness = await scene.watchHere(await scene.bob());
    await heard.hears('message', (await say(ann, scene.stage.together, 'Before')).action.message);
    heard.stop();
    const told = heard.batches.length;
    for (const text of ['After', 'And again']) await witness.hears('message', (await say(ann, scene.stage.together, text)).action.message);
    equal([heard.batches.length - told, heard.resets, heard.errors.length], [0, 0, 0], 'batches, resets and errors after abort');
  }),
  clause('C-WATCH-07', 'abort holds at once, even from within a call', withWatch, async (scene) => {
    const [ann, bob] = await scene.both();
    const { position } = await bob.list('message', { filter: { thread: scene.stage.together.thread } });
    await sayAll(ann, scene.stage.together, numbered(3));
    const own = new AbortController();
    const heard = new Listener(scene.patienceMs);
    heard.onNext = () => own.abort();
    bob.watch!(position, heard, { signal: own.signal });
    const witness = scene.watch(await scene.bob(), position);
    await witness.hears('message', (await say(ann, scene.stage.together, 'After')).action.message);
    await heard.until(() => heard.batches.length > 0, 'the first call');
    await witness.hears('message', (await say(ann, scene.stage.together, 'And again')).action.message);
    equal(heard.batches.length, 1, 'calls of next');
  }),
  clause('C-WATCH-08', 'a signal that is aborted already begins nothing', withWatch, async (scene) => {
    const [ann, bob] = await scene.both();
    const { position } = await bob.list('message', { filter: { thread: scene.stage.together.thread } });
    const heard = new Listener(scene.patienceMs);
    bob.watch!(position, heard, { signal: AbortSignal.abort() });
    const witness = scene.watch(bob, position);
    await witness.hears('message', (await say(ann, scene.stage.together, 'Later')).action.message);
    equal([heard.batches.length, heard.resets, heard.errors.length], [0, 0, 0], 'batches, resets and errors');
  }),
  clause('C-WATCH-09', 'the states of one entity come in their order, and the last one comes', withWatch, async (scene) => {
    const [ann, bob] = await scene.both();
    const heard = await scene.watchHere(bob);
    await sayAll(ann, scene.stage.together, numbered(6));
    const { version } = await bob.get('thread', scene.stage.together.thread);
    const told = () => heard.of('thread', scene.stage.together.thread).map(versionOf);
    await heard.until(() => told().includes(version), 'the last state of the thread');
    equal(told(), [...told()].sort((a, b) => a - b), 'the versions in the order in which they were told');
  }),
];
