import { newId, type FileReference, type Id } from '@family-partnering/contract';
import type { FamilySession } from '../backend.js';
import { also, clause, talk, type Needs } from '../case.js';
import { equal } from '../check.js';
import { refusedBy, refusesWith, sameRefusal } from '../refusals.js';
import { page } from '../page.js';
import { all } from '../subjects.js';
import { say } from '../words.js';

const files: Needs = also(talk, { kinds: ['file'], files: true });
const TYPE = 'application/pdf';

/** Puts a page, and says what it is. */
async function put(session: FamilySession, words: string, id: Id = newId()): Promise<FileReference> {
  const { size } = await session.files!.put({ id, type: TYPE }, page(words));
  return { id, type: TYPE, size, name: 'page.pdf' };
}

export const fileCases = [
  clause('C-FILE-01', 'whoever sees the words that carry a file reads it whole, all the same bytes, of the size that was told, and before that nobody else does', files, async (scene) => {
    const [ann, bob] = await scene.both();
    const file = await put(ann, 'two trips');
    await refusedBy(bob.files!.get(file.id), 'a file that nothing carries yet');
    const { action } = await say(ann, scene.stage.together, 'Here it is', { files: [file] });
    equal((await bob.get('message', action.message)).files?.map(({ id, name, size }) => [id, name, size]), [[file.id, file.name, file.size]], 'what the message says of it');
    const [his, hers] = [await bob.files!.get(file.id), await ann.files!.get(file.id)];
    equal([his.size, await his.text()], [file.size, await hers.text()], 'its size and its bytes');
    equal((await his.text()).includes('two trips'), true, 'that its words are on it');
    equal((await all(bob, 'file')).map((one) => one.file.id), [file.id], 'the files that bob may see');
  }),
  clause('C-FILE-02', 'a foreign file is answered as an unknown one', files, async (scene) => {
    const [ann, bob] = await scene.both();
    const [file, unknown] = [await put(ann, 'not for bob'), newId()];
    await say(ann, scene.stage.apart, 'Not for bob', { files: [file] });
    const [one, other] = [await refusedBy(bob.files!.get(file.id), 'a foreign file'), await refusedBy(bob.files!.get(unknown), 'an unknown file')];
    sameRefusal(one, other, [[file.id, unknown]], 'the refusals of a foreign and of an unknown file');
    await refusesWith('invalid', say(bob, scene.stage.together, 'Mine', { files: [file] }), 'sending a file of somebody else');
  }),
  clause('C-FILE-03', 'the same bytes twice are one file; other bytes under its id are refused', files, async (scene) => {
    const ann = await scene.ann();
    const { id } = await put(ann, 'two trips');
    const kept = await (await ann.files!.get(id)).text();
    await put(ann, 'two trips', id);
    await refusesWith('invalid', put(ann, 'three trips', id), 'other bytes under the same id');
    equal(await (await ann.files!.get(id)).text(), kept, 'its bytes');
  }),
  clause('C-FILE-04', 'what is told in the limits is taken, and nothing beside it', files, async (scene) => {
    const ann = await scene.ann();
    const { types } = ann.supports.files!;
    const putting = (type: string, content: Blob): Promise<unknown> => ann.files!.put({ id: newId(), type }, content);
    await refusesWith('invalid', putting('application/x-no-such-type', page('x')), 'a type that is not in the limits');
    await refusesWith('invalid', putting(TYPE, new Blob([])), 'an empty file');
    await refusesWith('invalid', putting(TYPE, new Blob(['<html>'], { type: TYPE })), 'a page that is no PDF');
    await refusesWith('invalid', putting(TYPE, new Blob([page('x'), new Uint8Array(types[TYPE]!)])), 'a file above its limit');
  }),
];
