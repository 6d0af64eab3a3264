import assert from 'node:assert/strict';
import { createPublicKey, generateKeyPairSync, randomBytes, sign } from 'node:crypto';
import { test } from 'node:test';
import { bearerAuth, readTokenKey } from '@family-partnering/server/auth';
import { devIssuer } from '@family-partnering/server/dev-issuer';
import { isRefusal } from '@family-partnering/contract';
import { AUDIENCE, goodClaims, hmac, ISSUER, makeToken, makeWorld, signToken, TENANT, testSecret } from './world.js';

const now = () => Math.floor(Date.now() / 1000);
const HS = { alg: 'HS256', typ: 'JWT' };
const options = { audience: AUDIENCE, issuer: ISSUER, tenant: TENANT };
const hsAuth = bearerAuth({ ...options, key: { algorithm: 'HS256', key: testSecret } });
const with_ = (header: string | null) => new Request('http://school.example/', { headers: header === null ? {} : { authorization: header } });

/** The reason a token is refused for; `taken` for one that is let in. */
async function verdict(auth: typeof hsAuth, header: string | null): Promise<string> {
  try {
    await auth(with_(header));
    return 'taken';
  } catch (error) {
    assert.ok(isRefusal(error) && error.code === 'unauthenticated', String(error));
    return error.reason!;
  }
}

const bearer = (header: object, claims: object, signer = hmac(testSecret)) => `Bearer ${makeToken(header, claims, signer)}`;
const claims = (more: object) => ({ ...goodClaims('rosa'), ...more });
const good = goodClaims('rosa');
const parts = makeToken(HS, good, hmac(testSecret)).split('.');
const other = new Uint8Array(randomBytes(32));

const ATTACKS: readonly (readonly [name: string, header: string | null, reason: string])[] = [
  ['no header', null, 'token-missing'],
  ['another scheme', 'Basic cm9zYTpyb3Nh', 'token-wrong'],
  ['no token after Bearer', 'Bearer ', 'token-wrong'],
  ['not a JWT', 'Bearer hello', 'token-wrong'],
  ['alg none', `Bearer ${makeToken({ alg: 'none' }, good, () => Buffer.alloc(0))}`, 'token-wrong'],
  ['alg None in another spelling', `Bearer ${makeToken({ alg: 'nOnE' }, good, () => Buffer.alloc(0))}`, 'token-wrong'],
  ['signature cut off', `Bearer ${parts[0]}.${parts[1]}.`, 'token-wrong'],
  ['signed with another secret', bearer(HS, good, hmac(other)), 'token-wrong'],
  ['an empty secret', bearer(HS, good, hmac(new Uint8Array(0))), 'token-wrong'],
  ['HS512 where HS256 is agreed', bearer({ alg: 'HS512' }, good, hmac(testSecret, 'sha512')), 'token-wrong'],
  ['claims changed after signing', `Bearer ${parts[0]}.${Buffer.from(JSON.stringify(goodClaims('dave'))).toString('base64url')}.${parts[2]}`, 'token-wrong'],
  ['a kid that is a path', bearer({ ...HS, kid: '../../dev/null' }, good, hmac(new Uint8Array(0))), 'token-wrong'],
  ['its own key in the header', bearer({ ...HS, jwk: { kty: 'oct', k: Buffer.from(other).toString('base64url') } }, good, hmac(other)), 'token-wrong'],
  ['a key address in the header', bearer({ ...HS, jku: 'https://evil.example/keys' }, good, hmac(other)), 'token-wrong'],
  ['a critical extension nobody knows', bearer({ ...HS, crit: ['exp2'], exp2: 1 }, good), 'token-wrong'],
  ['expired', bearer(HS, claims({ iat: now() - 700, exp: now() - 100 })), 'token-expired'],
  ['signed by a clock two days behind', bearer(HS, claims({ iat: now() - 172_800, exp: now() - 172_200 })), 'token-expired'],
  ['signed by a clock two days ahead', bearer(HS, claims({ iat: now() + 172_800, exp: now() + 173_400 })), 'token-wrong'],
  ['lasts an hour', bearer(HS, claims({ exp: now() + 3600 })), 'token-wrong'],
  ['lasts for ever', bearer(HS, { ...good, exp: undefined }), 'token-wrong'],
  ['does not say when it was made', bearer(HS, { ...good, iat: undefined }), 'token-wrong'],
  ['not valid yet', bearer(HS, claims({ nbf: now() + 500 })), 'token-wrong'],
  ['for another audience', bearer(HS, claims({ aud: 'elsewhere' })), 'token-wrong'],
  ['for no audience', bearer(HS, { ...good, aud: undefined }), 'token-wrong'],
  ['of another issuer', bearer(HS, claims({ iss: 'evil' })), 'token-wrong'],
  ['of another school', bearer(HS, claims({ tenant: 'hillside' })), 'token-wrong'],
  ['in the name of the roster', bearer(HS, claims({ sub: 'system:roster' })), 'token-wrong'],
  ['in nobody’s name', bearer(HS, { ...good, sub: undefined }), 'token-wrong'],
  ['in the name of a number', bearer(HS, claims({ sub: 7 })), 'token-wrong'],
  ['in the name of an object', bearer(HS, claims({ sub: { person: 'rosa' } })), 'token-wrong'],
  ['dates that are text', bearer(HS, claims({ exp: String(now() + 100) })), 'token-wrong'],
  ['two tokens', `Bearer ${parts.join('.')} ${parts.join('.')}`, 'token-wrong'],
  ['20,000 characters', `Bearer ${'a'.repeat(20_000)}`, 'token-wrong'],
];

test(`${ATTACKS.length} attacks on the token are denied, each with its reason, and the good one is taken`, async () => {
  assert.equal(await verdict(hsAuth, `Bearer ${parts.join('.')}`), 'taken', 'without this, refusing everything would pass');
  for (const [name, header, reason] of ATTACKS) assert.equal(await verdict(hsAuth, header), reason, name);
});

test('a clock that is 50 seconds off is forgiven', async () => {
  assert.equal(await verdict(hsAuth, bearer(HS, claims({ iat: now() + 50, exp: now() + 600 }))), 'taken');
  assert.equal(await verdict(hsAuth, bearer(HS, claims({ iat: now() - 550, exp: now() - 50 }))), 'taken');
});

test('public keys: ES256 and EdDSA are taken, and a secret made of the public key is not', async () => {
  const ec = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const ed = generateKeyPairSync('ed25519');
  const ecAuth = bearerAuth({ ...options, key: await readTokenKey({ ...ec.publicKey.export({ format: 'jwk' }), alg: 'ES256' }) });
  const edAuth = bearerAuth({ ...options, key: await readTokenKey({ ...ed.publicKey.export({ format: 'jwk' }), alg: 'EdDSA' }) });
  const es = (text: string) => sign('sha256', Buffer.from(text), { key: ec.privateKey, dsaEncoding: 'ieee-p1363' });
  assert.equal(await verdict(ecAuth, bearer({ alg: 'ES256' }, good, es)), 'taken');
  assert.equal(await verdict(edAuth, bearer({ alg: 'EdDSA' }, good, (text) => sign(null, Buffer.from(text), ed.privateKey))), 'taken');
  for (const format of ['pem', 'der'] as const) {
    const publicBytes = Buffer.from(createPublicKey(ec.privateKey).export({ type: 'spki', format } as never) as never);
    assert.equal(await verdict(ecAuth, bearer(HS, good, hmac(publicBytes))), 'token-wrong', `HS256 with the public key as ${format}`);
  }
  assert.equal(await verdict(ecAuth, `Bearer ${parts.join('.')}`), 'token-wrong');
});

test('a key that would not protect is refused at the start, in words', async () => {
  const ec = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  await assert.rejects(readTokenKey({ ...ec.privateKey.export({ format: 'jwk' }), alg: 'ES256' }), /private key/);
  await assert.rejects(readTokenKey({ kty: 'oct', k: 'c2hvcnQ', alg: 'HS256' }), /too short/);
  await assert.rejects(readTokenKey({ kty: 'oct', k: 'c2hvcnQ' }), /needs "alg"/);
  await assert.rejects(readTokenKey({ kty: 'oct', k: Buffer.from(testSecret).toString('base64url'), alg: 'ES256' }), /cannot be used/);
});

test('the development issuer does not start in production, and its tokens are taken', async () => {
  assert.throws(() => devIssuer({ ...options, environment: 'production' }), /does not start with NODE_ENV=production/);
  const issuer = devIssuer({ ...options, environment: 'development' });
  const answer = await issuer.answer(new Request('http://x.example/dev/token', { method: 'POST', body: '{"person":"rosa"}' }));
  const { token } = (await answer.json()) as { token: string };
  assert.equal((await bearerAuth({ ...options, key: issuer.key })(with_(`Bearer ${token}`))).person, 'rosa');
  assert.equal((await issuer.answer(new Request('http://x.example/dev/token', { method: 'POST', body: 'x' }))).status, 400);
});

test('a token for somebody who is not on the roster is refused as such; the voice comes from the roster, not the token', async () => {
  const world = await makeWorld();
  const stranger = await world.ask('stranger', '/v1/session');
  assert.deepEqual([stranger.status, ((await stranger.json()) as { reason: string }).reason], [401, 'person-unknown']);
  assert.equal(stranger.headers.get('www-authenticate'), 'Bearer');
  const claimed = signToken('rosa', { side: 'school', role: 'principal', circles: ['ben'] });
  const session = await world.handler(new Request('http://school.example/v1/session', { headers: { authorization: `Bearer ${claimed}` } }));
  assert.equal(((await session.json()) as { viewer: { side: string } }).viewer.side, 'home');
  await world.close();
});
