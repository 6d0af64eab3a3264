import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { newId, type Action, type FileReference } from '@family-partnering/contract';
import { clearHalfWritten, diskFiles } from '@family-partnering/server/files/disk-files';
import { newPages } from '@family-partnering/server/files/new-pages';
import { lookClosely } from '@family-partnering/server/files/look-closely';
import { lookAtBeginning } from '@family-partnering/engine';
import { bombPdf, plainPdf, stream, tellingPdf, unfolded } from './sample-pdfs.js';
import { VIDEO_MARKERS, videoWithPlace } from './sample-video.js';
import { photoWithPlace, pngWithPlace, recordingWithPlace, voiceNote } from './sample-files.js';
import { makeWorld, sendMessage, startThread, type World } from './world.js';

const folder = mkdtempSync(join(tmpdir(), 'fp-files-'));
const put = (world: World, person: string, id: string, content: BodyInit, type = 'image/jpeg') =>
  world.ask(person, `/v1/files/${id}`, { method: 'PUT', body: content, headers: { 'content-type': type } });
const get = (world: World, person: string | null, id: string, headers: Record<string, string> = {}) => world.ask(person, `/v1/files/${id}`, { headers });
const bytesOf = async (response: Response) => Buffer.from(await response.arrayBuffer());
const reasonOf = async (response: Response) => `${response.status} ${((await response.json()) as { reason?: string }).reason}`;
const carrying = (thread: string, files: readonly FileReference[], text = ''): Action => ({ ...sendMessage(thread, text, ['maya', 'whitaker']), files }) as Action;
const reference = (id: string, more: Partial<FileReference> = {}): FileReference => ({ id, type: 'image/jpeg', size: 1, name: 'trip.jpg', ...more });

describe('files over HTTP', () => {
  let world: World;
  let photo: Uint8Array<ArrayBuffer>;
  const thread = newId();
  before(async () => {
    world = await makeWorld({ files: { store: diskFiles(folder), look: lookClosely } });
    photo = await photoWithPlace();
    await world.act('rosa', startThread(thread));
  });
  after(() => world.close());

  it('takes where a photo was made out of it, and what its camera is; the control shows that it was there', async () => {
    const id = newId();
    assert.ok(Buffer.from(photo).includes('SECRETCAM') && Buffer.from(photo).includes('Exif'), 'the sample must hold a place and a camera');
    assert.equal((await put(world, 'rosa', id, photo)).status, 200);
    const kept = await bytesOf(await get(world, 'rosa', id));
    for (const trace of ['SECRETCAM', 'Exif', 'GPS', 'xmpmeta', 'BEHIND-THE-END']) assert.ok(!kept.includes(trace), trace);
    const careless = await lookAtBeginning(photo, 'image/jpeg');
    assert.ok(Buffer.from(careless.content).includes('SECRETCAM'), 'looking at the beginning alone would have let it through');
  });

  it('takes it out of a drawing and out of a recording too', async () => {
    for (const [content, type] of [[await pngWithPlace(), 'image/png'], [await recordingWithPlace(), 'audio/wav']] as const) {
      assert.ok(Buffer.from(content).includes('+39.7392-104.9903/'), type);
      const id = newId();
      const answer = await put(world, 'rosa', id, content, type);
      assert.equal(answer.status, 200, await answer.clone().text());
      assert.ok(!(await bytesOf(await get(world, 'rosa', id))).includes('+39.7392'), type);
    }
  });

  it('takes out of a short video where it was made, in every place where phones write it', async () => {
    for (const [content, type] of [[videoWithPlace('isom'), 'video/mp4'], [videoWithPlace('qt  '), 'video/quicktime']] as const) {
      for (const marker of VIDEO_MARKERS) assert.ok(Buffer.from(content).includes(marker, 0, 'latin1'), `the sample must hold ${marker}`);
      const id = newId();
      const answer = await put(world, 'rosa', id, content, type);
      assert.equal(answer.status, 200, await answer.clone().text());
      const kept = await bytesOf(await get(world, 'rosa', id));
      assert.deepEqual(VIDEO_MARKERS.filter((marker) => kept.includes(marker, 0, 'latin1')), [], type);
      assert.ok(kept.includes(Buffer.from([0x65, 0x88, 0x84, 0x00, 0x10])), 'its pictures are as they were');
    }
  });

  it('takes out of a PDF who made it, where, when and with what, and all that would run; what it says to eyes and to screen readers stays', async () => {
    const { content, markers, stays } = tellingPdf(photo);
    assert.ok(markers.length > 30 && [...markers, ...stays].every((marker) => unfolded(content).includes(marker)), 'the sample must hold them all');
    const id = newId();
    const answer = await put(world, 'rosa', id, content, 'application/pdf');
    assert.equal(answer.status, 200, await answer.clone().text());
    const kept = unfolded(await bytesOf(await get(world, 'rosa', id)));
    assert.deepEqual(markers.filter((marker) => kept.includes(marker)), []);
    assert.deepEqual(stays.filter((words) => !kept.includes(words)), []);
    assert.equal(kept.match(/\xff\xd8\xff/g)?.length, 2, 'the photos in it stay');
    const careless = await lookAtBeginning(content, 'application/pdf');
    assert.ok(unfolded(careless.content).includes('M-AUTHOR'), 'looking at the beginning alone would have let it through');
  });

  it('a PDF that cannot be cleaned is refused with what to do, and nothing of it stays', async () => {
    const holder = '/Names << /EmbeddedFiles << /Names [(a) << /Type /Filespec /EF << /F 5 0 R >> >>] >> >>';
    const cases: readonly (readonly [Uint8Array<ArrayBuffer>, string, RegExp])[] = [
      [plainPdf('', '', ['<< /Filter /Standard /V 1 /R 2 /O (x) /U (y) /P -4 >>'], '/Encrypt 5 0 R /ID [(a) (a)]'), 'file-pdf-locked', /print it into a new PDF/],
      [plainPdf(holder, '', [stream('/Type /EmbeddedFile', 'MZ')]), 'file-pdf-inside', /by themselves/],
      [plainPdf('', '/Annots [<< /Type /Annot /Subtype /FileAttachment /Rect [0 0 9 9] >>]'), 'file-pdf-inside', /by themselves/],
      [plainPdf('/Collection << >>'), 'file-pdf-inside', /by themselves/],
      [plainPdf('/NeedsRendering true'), 'file-pdf-broken', /print it into a new PDF/],
      [plainPdf().slice(0, 90), 'file-pdf-broken', /print it into a new PDF/],
      [bombPdf(), 'file-pdf-broken', /print it into a new PDF/],
    ];
    for (const [content, reason, sentence] of cases) {
      const id = newId();
      const answer = await put(world, 'rosa', id, content, 'application/pdf');
      const said = (await answer.json()) as { reason?: string; detail?: string };
      assert.deepEqual([answer.status, said.reason], [422, reason]);
      assert.match(JSON.stringify(said), sentence);
      assert.equal((await get(world, 'rosa', id)).status, 404);
    }
    assert.equal((await put(world, 'rosa', newId(), plainPdf(), 'application/pdf')).status, 200, 'a plain one is taken');
  });

  it('refuses what is not what it says, and leaves nothing of it', async () => {
    const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';
    const cases: readonly (readonly [BodyInit, string, string])[] = [
      [svg, 'image/svg+xml', '422 file-type'], ['<script>alert(1)</script>', 'text/html', '422 file-type'], [svg, 'image/png', '422 file-content'],
      ['<html><script>1</script>', 'application/pdf', '422 file-content'], [photo, 'application/pdf', '422 file-content'], [photo, 'image/png', '422 file-content'],
      [photo.slice(0, 40), 'image/jpeg', '422 file-content'], ['', 'image/jpeg', '422 file-empty'], [voiceNote(), 'video/webm', '422 file-content'],
      [new Uint8Array(15 * 1024 * 1024 + 1), 'image/jpeg', '422 file-size'],
    ];
    for (const [content, type, expected] of cases) {
      const id = newId();
      assert.equal(await reasonOf(await put(world, 'rosa', id, content, type)), expected, `${type}`);
      assert.equal((await get(world, 'rosa', id)).status, 404);
    }
  });

  it('what is two things at once comes out as one', async () => {
    const both = new Uint8Array([...photo, ...Buffer.from('<html><script>alert(1)</script></html>')]);
    const id = newId();
    assert.equal((await put(world, 'rosa', id, both)).status, 200);
    assert.ok(!(await bytesOf(await get(world, 'rosa', id))).includes('<script>'));
  });

  it('the same id with the same bytes is one file; with others it is refused', async () => {
    const id = newId();
    const first = await (await put(world, 'rosa', id, photo)).text();
    assert.equal(await (await put(world, 'rosa', id, photo)).text(), first);
    assert.equal(await reasonOf(await put(world, 'rosa', id, await pngWithPlace(), 'image/png')), '422 id-used');
    assert.equal((await put(world, 'dave', id, await pngWithPlace(), 'image/png')).status, 200, 'an id of one person says nothing to another');
  });

  it('is seen by its giver alone until words carry it, then by whoever sees the words, and by nobody else; taken back, by nobody', async () => {
    const id = newId();
    await put(world, 'rosa', id, photo);
    const unknown = await get(world, 'whitaker', newId());
    const same = async (person: string) => {
      const foreign = await get(world, person, id);
      assert.deepEqual([foreign.status, [...foreign.headers], await foreign.text()], [unknown.status, [...unknown.headers], await unknown.clone().text()], person);
    };
    await same('whitaker');
    const send = carrying(thread, [reference(id, { description: 'a bus' })]);
    assert.equal((await world.act('rosa', send)).status, 200);
    assert.equal((await get(world, 'whitaker', id)).status, 200);
    for (const person of ['dave', 'cole']) await same(person);
    const message = (await (await world.ask('whitaker', `/v1/message/${(send as unknown as { message: string }).message}`)).json()) as { files: FileReference[] };
    assert.equal(message.files[0]!.size, (await bytesOf(await get(world, 'whitaker', id))).length, 'the size told is the size to come');
    await world.act('rosa', { id: newId(), type: 'message.withdraw', scope: 'circle:maya', message: (send as unknown as { message: string }).message } as Action);
    await same('whitaker');
  });

  it('nobody sends a file that they did not give', async () => {
    const id = newId();
    await put(world, 'dave', id, photo);
    for (const file of [id, newId()]) assert.equal(await reasonOf(await world.act('rosa', carrying(thread, [reference(file)]))), '422 file-unknown');
    assert.equal(await reasonOf(await world.act('rosa', carrying(thread, []))), '422 fields');
  });

  it('is given with headers that keep it inert, whole and in parts', async () => {
    const id = newId();
    await put(world, 'rosa', id, photo);
    const whole = await get(world, 'rosa', id);
    const table = ['x-content-type-options', 'content-disposition', 'content-security-policy', 'cache-control', 'cross-origin-resource-policy', 'referrer-policy', 'content-type', 'accept-ranges'];
    assert.deepEqual(table.map((name) => whole.headers.get(name)), [
      'nosniff', 'attachment; filename="file.jpg"', "default-src 'none'; sandbox; frame-ancestors 'none'", 'private, no-store', 'same-origin', 'no-referrer', 'image/jpeg', 'bytes',
    ]);
    const all = await bytesOf(whole);
    for (const [range, from, to] of [['bytes=0-9', 0, 10], ['bytes=10-', 10, all.length], ['bytes=-7', all.length - 7, all.length]] as const) {
      const part = await get(world, 'rosa', id, { range });
      assert.equal(part.status, 206);
      assert.equal(part.headers.get('content-range'), `bytes ${from}-${to - 1}/${all.length}`);
      assert.deepEqual(await bytesOf(part), all.subarray(from, to));
    }
    assert.equal((await get(world, 'rosa', id, { range: `bytes=${all.length}-` })).status, 416);
    assert.equal((await get(world, 'rosa', id, { range: 'bytes=5-2' })).status, 200, 'what makes no sense is passed over');
  });

  it('what is never sent goes after a while, what is carried stays, and what was half written goes at the start', async () => {
    const [kept, left] = [newId(), newId()];
    await put(world, 'rosa', kept, photo);
    await put(world, 'rosa', left, photo);
    await world.act('rosa', carrying(thread, [reference(kept)], 'look'));
    assert.equal(await world.engine.sweepFiles(60_000), 0, 'nothing is old yet');
    assert.ok((await world.engine.sweepFiles(-60_000)) > 0);
    assert.equal((await get(world, 'rosa', left)).status, 404);
    assert.equal((await get(world, 'whitaker', kept)).status, 200);
    assert.equal(await reasonOf(await world.act('rosa', carrying(thread, [reference(left)]))), '422 file-unknown');
    assert.equal((await put(world, 'rosa', left, photo)).status, 200, 'put anew, it can be sent');
    const place = join(folder, readdirSync(folder)[0]!);
    const { writeFileSync } = await import('node:fs');
    writeFileSync(join(place, 'abc.part'), 'half');
    await clearHalfWritten(folder);
    assert.ok(!existsSync(join(place, 'abc.part')));
    assert.equal((await get(world, 'whitaker', kept)).status, 200);
  });
});

it('a PDF that comes as the process for the last one ends is cleaned by another', async () => {
  for (let time = 0; time < 4; time += 1) {
    const { content } = await newPages(plainPdf(), 'application/pdf', 0);
    assert.equal(Buffer.from(content.subarray(0, 4)).toString(), '%PDF');
    // Its time is over in this turn; it is connected still.
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
});
