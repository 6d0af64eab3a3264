import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { readServeOptions } from '@family-partnering/server/server-options';
import { bundleServer, startProcess } from '../support/server-process.js';
import { newFolder } from './live.js';
import { AUDIENCE, ISSUER, signToken, TENANT, testSecret } from './world.js';

let bundle: Awaited<ReturnType<typeof bundleServer>>;
before(async () => {
  bundle = await bundleServer();
});
after(() => bundle.remove());

const run = (words: readonly string[], environment: Record<string, string> = {}) =>
  spawnSync(process.execPath, [bundle.file, ...words], { encoding: 'utf8', env: { ...process.env, ...environment } });

test('what is missing or wrong on the command line is said in words', () => {
  const fails = (words: readonly string[], said: RegExp) => assert.throws(() => readServeOptions(words, {}), said);
  fails([], /--data <folder>/);
  fails(['--data', 'x'], /--key-file <file>, or --dev-issuer/);
  fails(['--data', 'x', '--dev-issuer', '--key-file', 'k'], /--key-file <file>, or --dev-issuer/);
  fails(['--data', 'x', '--dev-issuer', '--port', 'many'], /--port is a whole number/);
  fails(['--data', 'x', '--dev-issuer', '--origin', 'riverbend.example'], /--origin looks like/);
  fails(['--data', 'x', '--dev-issuer', '--origin', 'https://riverbend.example/'], /--origin looks like/);
  fails(['--data', 'x', '--dev-issuer', '--tenant', 'a b'], /--tenant/);
  assert.equal(readServeOptions(['--data', 'x', '--dev-issuer'], { PORT: '4200' }).port, 4200);
  assert.equal(readServeOptions(['--data', 'x', '--dev-issuer'], {}).port, 4173);
});

test('the command says what it can do, and ends with 1 and a sentence when it cannot', () => {
  assert.match(run(['--help']).stdout, /serve .*\n.*import/);
  const unknown = run(['dance']);
  assert.deepEqual([unknown.status, /no command "dance"/.test(unknown.stderr)], [1, true]);
  const production = run(['serve', '--data', newFolder(), '--dev-issuer', '--port', '0'], { NODE_ENV: 'production' });
  assert.deepEqual([production.status, /does not start with NODE_ENV=production/.test(production.stderr)], [1, true]);
  const key = run(['serve', '--data', newFolder(), '--key-file', '/nowhere/key.json', '--port', '0']);
  assert.deepEqual([key.status, /key file .* cannot be read/.test(key.stderr)], [1, true]);
});

test('serves with a key file, has no token issuer then, and serves the files of a folder beside it', async () => {
  const folder = newFolder();
  const keyFile = join(folder, 'key.json');
  writeFileSync(keyFile, JSON.stringify({ kty: 'oct', alg: 'HS256', k: Buffer.from(testSecret).toString('base64url') }));
  mkdirSync(join(folder, 'public'));
  writeFileSync(join(folder, 'public/index.html'), '<title>Riverbend</title>');
  const words = ['--data', join(folder, 'data'), '--tenant', TENANT, '--audience', AUDIENCE, '--issuer', ISSUER, '--key-file', keyFile, '--static', join(folder, 'public'), '--port', '0'];
  const server = await startProcess(bundle.file, words);
  try {
    const session = await fetch(`${server.url}/v1/session`, { headers: { authorization: `Bearer ${signToken('rosa')}` } });
    assert.deepEqual([session.status, ((await session.json()) as { reason: string }).reason], [401, 'person-unknown'], 'the token is taken; the roster is empty');
    assert.match(await (await fetch(server.url)).text(), /Riverbend/);
    assert.equal((await fetch(`${server.url}/../data/server.pid`)).status, 404);
    assert.equal((await fetch(`${server.url}/dev/token?person=rosa`, { method: 'POST' })).status, 404);
    const second = run(['serve', ...words]);
    assert.deepEqual([second.status, /Another server \(process \d+\) uses the data folder/.test(second.stderr)], [1, true]);
    const taken = run(['serve', '--data', newFolder(), '--dev-issuer', '--port', new URL(server.url).port]);
    assert.deepEqual([taken.status, /Port \d+ is taken/.test(taken.stderr)], [1, true]);
  } finally {
    assert.equal(await server.stop(), 0);
  }
  const again = await startProcess(bundle.file, ['--data', join(folder, 'data'), '--dev-issuer', '--port', '0']);
  assert.equal(await again.stop(), 0, 'it takes the tenant of its folder');
});
