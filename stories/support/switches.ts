/** The switches of the toolbar. */
export const SWITCHES = {
  person: { p03: 'Rosa, home', p01: 'Mateo, student', p04: 'Daniel, the other home', p06: 'Samir, home', p16: 'Ms. Grant, school', p23: 'Coach Bell, community' },
  state: {
    live: 'Live', offline: 'Offline', slow: 'Slow', empty: 'Empty', long: 'Long',
    unauthenticated: 'Refused: unauthenticated', forbidden: 'Refused: forbidden', 'not-found': 'Refused: not found', conflict: 'Refused: conflict', invalid: 'Refused: invalid',
    'rate-limited': 'Refused: rate limited', unavailable: 'Refused: unavailable', unsupported: 'Refused: unsupported', protocol: 'Refused: protocol',
  },
  language: { en: 'English', es: 'Español', ar: 'العربية', 'en-XA': '[Þšéúđó]' },
  theme: { light: 'Light', dark: 'Dark', contrast: 'High contrast', brand: 'A bright brand' },
  text: { '100': 'Text 100 %', '200': 'Text 200 %' },
  width: { '1280': '1280 px', '768': '768 px', '320': '320 px', '280': '280 px' },
} as const;

export type Switch = keyof typeof SWITCHES;

/** How the page around a story stands when nobody has switched anything. */
export const AT_FIRST = { language: 'en', theme: 'light', text: '100', width: '1280' } as const;

/** The talk in which each person is met first. */
export const TALKS: Readonly<Record<string, string>> = { p03: 't-A', p01: 't-H', p04: 't-B', p06: 't-C', p16: 't-A', p23: 't-I' };

/** The homework card that each person is shown first. */
export const CARDS: Readonly<Record<string, string>> = { p03: 'hw-12|c-p01', p01: 'hw-12|c-p01', p04: 'hw-12|c-p01', p06: 'hw-12|c-p05', p16: 'hw-12|c-p01', p23: 'hw-12|c-p01' };

/** The student around whom each person is met first. */
export const CIRCLES: Readonly<Record<string, string>> = { p03: 'c-p01', p01: 'c-p01', p04: 'c-p01', p06: 'c-p05', p16: 'c-p01', p23: 'c-p01' };

/** What a story says for itself. It wins over the toolbar. */
interface Own {
  readonly args: Readonly<Record<string, unknown>>;
  readonly plays: boolean;
  readonly shows: readonly string[];
}

/** The switches that this story does not follow, because it shows one value of them, or because it was played to a point. */
export function pinned({ args, plays, shows }: Own): ReadonlySet<Switch> {
  const named = [...Object.keys(args), ...shows].map((name) => (name === 'lang' ? 'language' : name));
  const own = (Object.keys(SWITCHES) as Switch[]).filter((name) => named.includes(name));
  return new Set([...own, ...(plays ? (['person', 'state'] as const) : []), ...('thread' in args || 'circle' in args ? (['person'] as const) : [])]);
}

/** The arguments of a story as the toolbar changes them. */
export function switched(args: Readonly<Record<string, unknown>>, globals: Readonly<Record<string, unknown>>, fixed: ReadonlySet<Switch>): Record<string, unknown> {
  const value = (name: Switch): string | undefined => (fixed.has(name) ? undefined : (globals[name] as string | undefined) || undefined);
  const person = value('person');
  const state = value('state');
  const language = value('language');
  return {
    ...args,
    ...(person !== undefined && 'person' in args && { person }),
    ...(person !== undefined && 'thread' in args && { thread: TALKS[person] }),
    ...(person !== undefined && Boolean(args['touchpoint']) && { touchpoint: CARDS[person] }),
    ...(person !== undefined && 'circle' in args && { circle: CIRCLES[person] }),
    ...(state !== undefined && 'state' in args && { state }),
    ...(language !== undefined && 'lang' in args && { lang: language }),
  };
}
