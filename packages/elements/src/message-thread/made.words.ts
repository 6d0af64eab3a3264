import type { Entity, Link, LinkedKind, LogWay, MeetingWish, Message, Opportunity, Plan, PlanStep, Touchpoint } from '@family-partnering/contract';
import type { TemplateResult } from 'lit';
import { icon, type IconName } from '../shared/icons.js';
import { stepIcon } from '../shared/step.icon.js';
import { dateOf, dayInWords, dayOf } from '../shared/dates.js';
import { cleanWords, excerpt, isolate } from '../shared/text.js';
import { names } from '../shared/names.js';
import type { WritingTelling, WritingWords } from './writing.words.js';

const WAYS = { call: 'logCall', talk: 'logTalk', paper: 'logPaper', visit: 'logVisit' } as const satisfies Record<LogWay, keyof WritingWords>;
export const WAY_ICONS = { call: 'phone', talk: 'talk', paper: 'paper', visit: 'meeting' } as const satisfies Record<LogWay, IconName>;
export const wayWords = (how: LogWay, words: WritingWords): string => words[WAYS[how]];

/** `Phone call on Thursday, October 8`. */
export function logLine({ log }: Message, { words, tag, now }: WritingTelling): string {
  const { how, on } = log!;
  return on === dayOf(now) ? words.logToday(wayWords(how, words)) : words.logOn(wayWords(how, words), dayInWords(dateOf(on), tag));
}

/** `Ms. Grant and Mateo`, whoever is looking among them as "you". */
export function logPeople({ author, log }: Message, { words, tag, viewer }: WritingTelling): string {
  return names([author, ...log!.with].map(({ person, called }, at) => (person !== viewer.person ? called : at === 0 ? words.you : words.youInside)), tag);
}

/** How sure it is (T9): as one remembers it, until another who was there has said something. */
export function recallLines({ author, log }: Message, telling: WritingTelling): readonly { readonly icon: IconName; readonly words: string; readonly n?: number }[] {
  const { words, viewer } = telling;
  const { recalled, readBack } = log!;
  if (recalled.length === 0) {
    const own = author.person === viewer.person;
    return [{ icon: readBack ? 'check' : 'pen', words: `${own ? words.asYouRemember : words.asRemembered(isolate(author.called))}${readBack ? `. ${own ? words.youReadBack : words.wasReadBack}` : ''}` }];
  }
  const said = { same: [words.recallSame, words.youRecallSame], otherwise: [words.recallOtherwise, words.youRecallOtherwise], more: [words.recallMore, words.youRecallMore] } as const;
  return recalled.map(({ by, what, n }) => ({
    icon: what === 'same' ? 'check' : 'talk', n, words: by.person === viewer.person ? said[what][1] : said[what][0](isolate(by.called)),
  }));
}

/** What a tie is called, and whether the thing is only asked for so far. */
export function tiedWords({ what, first }: Pick<Link, 'what' | 'first'>, thing: Entity, { words }: WritingTelling): { readonly label: string; readonly title: string; readonly proposed: boolean } {
  const label = first === 'thing' ? words.tiedAbout(words[KINDS[what]]) : words[KINDS[what]];
  const titled = (title: string, proposed = false) => ({ label, title: excerpt(cleanWords(title), 120), proposed });
  switch (what) {
    case 'plan': return titled((thing as Plan).fields.oneThing ?? '');
    case 'plan-step': {
      const { now, asks } = thing as PlanStep;
      return titled((now?.words ?? asks.at(-1)?.words)?.what ?? '', now === undefined);
    }
    case 'touchpoint': return titled((thing as Touchpoint).title);
    case 'opportunity': return titled((thing as Opportunity).title, (thing as Opportunity).state === 'asked');
    case 'meeting-wish': return titled((thing as MeetingWish).text, (thing as MeetingWish).ended === undefined);
  }
}

const KINDS = {
  plan: 'tiedPlan', 'plan-step': 'tiedStep', touchpoint: 'tiedCard', opportunity: 'tiedOffer', 'meeting-wish': 'tiedMeeting',
} as const satisfies Record<LinkedKind, keyof WritingWords>;
export const TIED_ICONS: Readonly<Record<LinkedKind, TemplateResult>> = { plan: stepIcon, 'plan-step': stepIcon, touchpoint: icon('pen'), opportunity: icon('people'), 'meeting-wish': icon('meeting') };
