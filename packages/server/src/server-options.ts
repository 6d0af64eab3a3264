import { parseArgs } from 'node:util';

/** What `family-partnering serve` was told. */
export interface ServeOptions {
  readonly data: string;
  readonly port: number;
  readonly host: string;
  /** Without it, the one that the data folder belongs to. */
  readonly tenant?: string;
  readonly audience: string;
  readonly issuer: string;
  readonly origins: readonly string[];
  readonly keyFile?: string;
  readonly devIssuer: boolean;
  /** Whoever has no account may look at the ways to take part that the school has opened to anybody. */
  readonly visitors?: boolean;
  readonly static?: string;
  readonly actionsPerMinute?: number;
  /** Draws on their day and freed places go on by themselves. A test that moves the clock beats it by hand. */
  readonly keepsTime?: boolean;
}

export const SERVE_HELP = `family-partnering serve --data <folder> (--key-file <file> | --dev-issuer)

  --data <folder>         where everything is kept; made if it does not exist
  --port <n>              4173, or PORT; 0 takes any free one
  --host <name>           127.0.0.1; 0.0.0.0 to be reached from other machines
  --tenant <id>           the school or district: the one of the data folder, else "school"
  --key-file <file>       the key that proves tokens, as JWK with "alg": HS256, ES256 or EdDSA (public half)
  --audience <text>       what tokens must name as "aud": default "family-partnering"
  --issuer <text>         what tokens must name as "iss": default "school"
  --dev-issuer            POST /dev/token gives anybody anybody's token: for a demo alone
  --origin <origin>       another site whose pages may ask; may be given several times
  --static <folder>       also serves the files of this folder
  --visitors              shows whoever has no account the ways to take part that are open to anybody
  --actions-per-minute <n>  what one person may do in a minute: default 120
`;

function wholeNumber(text: string, name: string, most: number): number {
  if (!/^\d{1,9}$/.test(text) || Number(text) > most) throw new Error(`--${name} is a whole number up to ${most}, not "${text}".`);
  return Number(text);
}

/** @throws Error in words for what is missing or wrong */
export function readServeOptions(words: readonly string[], environment: Readonly<Record<string, string | undefined>> = process.env): ServeOptions {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({
    args: [...words],
    options: {
      data: text, port: text, host: text, tenant: text, audience: text, issuer: text, 'key-file': text, static: text, 'actions-per-minute': text,
      'dev-issuer': { type: 'boolean' }, visitors: { type: 'boolean' }, origin: { type: 'string', multiple: true },
    },
  });
  if (values.data === undefined) throw new Error('Say where to keep the data: --data <folder>.');
  const devIssuer = values['dev-issuer'] === true;
  if (devIssuer === (values['key-file'] !== undefined)) throw new Error('Say how tokens are proved: --key-file <file>, or --dev-issuer for a demo.');
  const { tenant } = values;
  if (tenant !== undefined && !/^[A-Za-z0-9_.-]{1,100}$/.test(tenant)) throw new Error('--tenant is made of letters, digits and _ . -');
  for (const origin of values.origin ?? []) {
    if (!URL.canParse(origin) || new URL(origin).origin !== origin) throw new Error(`--origin looks like https://www.riverbend.example, not "${origin}".`);
  }
  const rate = values['actions-per-minute'];
  return {
    data: values.data,
    port: wholeNumber(values.port ?? environment['PORT'] ?? '4173', 'port', 65535),
    host: values.host ?? '127.0.0.1',
    audience: values.audience ?? 'family-partnering',
    issuer: values.issuer ?? 'school',
    origins: values.origin ?? [],
    devIssuer,
    visitors: values.visitors === true,
    ...(tenant === undefined ? {} : { tenant }),
    ...(values['key-file'] === undefined ? {} : { keyFile: values['key-file'] }),
    ...(values.static === undefined ? {} : { static: values.static }),
    ...(rate === undefined ? {} : { actionsPerMinute: wholeNumber(rate, 'actions-per-minute', 1_000_000) }),
  };
}
