import { errors, importJWK, jwtVerify, type CryptoKey, type JWK, type JWTPayload } from 'jose';
import { Refusal, type Id } from '@family-partnering/contract';

/** The one key by which tokens are proved. A shared secret, or the public half of a pair. */
export interface TokenKey {
  readonly algorithm: (typeof ALGORITHMS)[number];
  readonly key: CryptoKey | Uint8Array;
}

export interface AuthOptions {
  readonly key: TokenKey;
  readonly audience: string;
  readonly issuer: string;
  readonly tenant: Id;
  /** Milliseconds since 1970. */
  readonly clock?: () => number;
}

export interface Proof {
  readonly person: Id;
  /** Milliseconds since 1970: open streams end then. */
  readonly expires: number;
}

/** Proves who asks. @throws Refusal `unauthenticated`, reason `token-missing`, `token-wrong` or `token-expired` */
export type Auth = (request: Request) => Promise<Proof>;

const ALGORITHMS = ['HS256', 'ES256', 'EdDSA'] as const;
const LONGEST_S = 600;
const TOLERANCE_S = 60;
const PERSON = /^(?!system:)[A-Za-z0-9:_.|-]{1,120}$/;

const wrong = (message: string) => new Refusal('unauthenticated', { reason: 'token-wrong', message });

/**
 * Reads a key as JWK. `alg` must be there: it is what a token may be signed with, whatever its own header says.
 * @throws Error in words for a private, a weak or an unknown key
 */
export async function readTokenKey(jwk: JWK): Promise<TokenKey> {
  const alg = ALGORITHMS.find((name) => name === jwk.alg);
  const { kty } = jwk;
  if (alg === undefined) throw new Error('The key needs "alg": HS256, ES256 or EdDSA.');
  if ((alg === 'HS256') !== (kty === 'oct')) throw new Error(`A key of type ${kty} cannot be used with ${alg}.`);
  if (kty !== 'oct' && jwk.d !== undefined) throw new Error('This is a private key. The server needs the public half alone.');
  const key = await importJWK(jwk, alg);
  if (key instanceof Uint8Array && key.length < 32) throw new Error('The secret is too short: 32 bytes or more are needed.');
  return { algorithm: alg, key };
}

export function bearerAuth({ key, audience, issuer, tenant, clock = Date.now }: AuthOptions): Auth {
  return async (request) => {
    const header = request.headers.get('authorization');
    const token = /^Bearer +([A-Za-z0-9._~+/=-]{1,8192})$/i.exec(header ?? '')?.[1];
    if (!header) throw new Refusal('unauthenticated', { reason: 'token-missing', message: 'Send a token as "Authorization: Bearer …".' });
    if (!token) throw wrong('The Authorization header holds no bearer token.');
    const claims = await proved(token, () =>
      jwtVerify(token, key.key, {
        algorithms: [key.algorithm], audience, issuer, requiredClaims: ['sub', 'exp', 'iat'],
        clockTolerance: TOLERANCE_S, maxTokenAge: LONGEST_S, currentDate: new Date(clock()),
      }));
    return toProof(claims, tenant);
  };
}

async function proved(token: string, verify: () => Promise<{ payload: JWTPayload }>): Promise<JWTPayload> {
  if (token.split('.').length !== 3) throw wrong('The token is not a signed JWT.');
  try {
    return (await verify()).payload;
  } catch (error) {
    if (error instanceof errors.JWTExpired) {
      throw new Refusal('unauthenticated', { reason: 'token-expired', message: 'The token has run out. Ask for a new one; if that does not help, check the clock of whoever signs it.' });
    }
    const claim = error instanceof errors.JWTClaimValidationFailed ? ` (${error.claim})` : '';
    throw wrong(`The token is not one this server takes${claim}.`);
  }
}

/** Who it is, and nothing else: what they may do comes from the roster. */
function toProof({ sub, exp, iat, tenant: theirs }: JWTPayload, tenant: Id): Proof {
  if (typeof sub !== 'string' || !PERSON.test(sub)) throw wrong('The token names no person (sub).');
  if (exp! - iat! > LONGEST_S || exp! <= iat!) throw wrong('The token lasts too long: 10 minutes at most.');
  if (theirs !== undefined && theirs !== tenant) throw wrong('The token is for another school (tenant).');
  return { person: sub, expires: exp! * 1000 };
}
