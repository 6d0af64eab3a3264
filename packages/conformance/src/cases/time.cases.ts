import { clause, talk } from '../case.js';
import { equal, ok } from '../check.js';
import { say } from '../words.js';
import { INSTANT } from './session.cases.js';

/** Anything that begins like a date and goes on with a time. */
const LIKE_AN_INSTANT = /^\d{4}-\d{2}-\d{2}[T ]\d{2}/;

function* textsOf(value: unknown, path: string): Generator<readonly [string, string]> {
  if (typeof value === 'string') yield [path, value];
  else if (typeof value === 'object' && value !== null) for (const [name, inner] of Object.entries(value)) yield* textsOf(inner, `${path}.${name}`);
}

export const timeCases = [
  clause('C-TIME-01', 'instants are ISO 8601 in UTC with milliseconds', talk, async (scene) => {
    const [ann, bob] = await scene.both();
    const { action } = await say(ann, scene.stage.together, 'When');
    const message = await bob.get('message', action.message);
    const thread = await bob.get('thread', scene.stage.together.thread);
    for (const [name, value] of [['message.at', message.at], ['thread.last.at', thread.last?.at]] as const) ok(INSTANT.test(value ?? ''), `${name} is ${value}`);
    for (const [path, text] of [...textsOf(message, 'message'), ...textsOf(thread, 'thread')]) {
      ok(!LIKE_AN_INSTANT.test(text) || INSTANT.test(text), `${path} is ${text}`);
    }
  }),
  clause('C-TIME-02', 'a school day stays the day it was, without a zone', talk, async (scene) => {
    const [ann, bob] = await scene.both();
    const { action } = await say(ann, scene.stage.together, 'By Monday, please', { sort: 'request', needsReplyBy: '2026-11-30' });
    equal((await bob.get('message', action.message)).needsReplyBy, '2026-11-30', 'the day');
  }),
];
