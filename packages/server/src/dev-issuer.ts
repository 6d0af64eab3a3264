import { randomBytes } from 'node:crypto';
import { SignJWT } from 'jose';
import type { TokenKey } from './auth.js';

export interface DevIssuer {
  readonly key: TokenKey;
  /** Answers `POST {person}` or `POST ?person=` with `{token}`. Asks nobody who they are. */
  answer(request: Request): Promise<Response>;
}

const LIFETIME_S = 600;

/**
 * Gives anybody the token of anybody: for the demo alone. Its secret is made anew with each start.
 * @throws Error in production
 */
export function devIssuer(options: { readonly audience: string; readonly issuer: string; readonly tenant: string; readonly environment?: string | undefined }): DevIssuer {
  if ((options.environment ?? process.env['NODE_ENV']) === 'production') {
    throw new Error('The development issuer lets anybody be anybody. It does not start with NODE_ENV=production; give a --key-file instead.');
  }
  const secret = new Uint8Array(randomBytes(32));
  return {
    key: { algorithm: 'HS256', key: secret },
    async answer(request) {
      const person = await personOf(request);
      if (person === undefined) return Response.json({ title: 'Name a person: {"person": "…"}' }, { status: 400 });
      const token = await new SignJWT({ tenant: options.tenant })
        .setProtectedHeader({ alg: 'HS256' }).setSubject(person).setAudience(options.audience).setIssuer(options.issuer)
        .setIssuedAt().setExpirationTime(`${LIFETIME_S} s`).sign(secret);
      return Response.json({ token }, { headers: { 'cache-control': 'no-store' } });
    },
  };
}

async function personOf(request: Request): Promise<string | undefined> {
  const named = new URL(request.url).searchParams.get('person');
  if (named) return named;
  try {
    const body = (await request.json()) as { person?: unknown } | null;
    return typeof body?.person === 'string' && body.person !== '' ? body.person : undefined;
  } catch {
    return undefined;
  }
}
