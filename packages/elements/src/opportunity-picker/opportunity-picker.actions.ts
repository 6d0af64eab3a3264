import type {
  AnswerOffer, AnswerWay, ClaimPlace, CloseOpportunity, DoNow, DrawPlaces, FileReference, GiveThanks, Id, Instant, LanguageTag, LeavePlace, OfferOpportunity, Opportunity, Setting, SetNotThisTime, SettlePlaces, ShareFit, StepAnswer, SuggestWay, Support, SwapPlace, TakePlace, TellWhatCame, TookPart, UnshareFit,
} from '@family-partnering/contract';
import type { Answers } from './finding.model.js';

/** Makes one id whenever it is called. */
export type NewId = () => Id;

const on = <T extends string>(type: T, opportunity: Id, newId: NewId) => ({ id: newId(), type, scope: `opportunity:${opportunity}` as const, opportunity });
const spoken = (tag: LanguageTag) => ({ tag, means: 'read' as const });

export const claim = (opportunity: Id, slot: Id, needs: readonly Support[], tag: LanguageTag, newId: NewId): ClaimPlace =>
  ({ ...on('opportunity.claim', opportunity, newId), slot, needs, words: '', language: spoken(tag) });
export const take = (opportunity: Id, newId: NewId): TakePlace => on('opportunity.take', opportunity, newId);
export const leave = (opportunity: Id, newId: NewId): LeavePlace => on('opportunity.leave', opportunity, newId);
export const swap = (opportunity: Id, slot: Id, newId: NewId): SwapPlace => ({ ...on('opportunity.swap', opportunity, newId), slot });
export const thank = (opportunity: Id, text: string, tag: LanguageTag, newId: NewId): GiveThanks =>
  ({ ...on('opportunity.thank', opportunity, newId), thanks: newId(), text, language: spoken(tag) });
export const took = (opportunity: Id, person: Id, yes: boolean, newId: NewId): TookPart => ({ ...on('opportunity.took', opportunity, newId), person, took: yes });
export const tellWhatCame = (opportunity: Id, text: string, newId: NewId): TellWhatCame => ({ ...on('opportunity.tell', opportunity, newId), text });
export const close = (opportunity: Id, text: string, newId: NewId): CloseOpportunity => ({ ...on('opportunity.close', opportunity, newId), text });
/** Only what was chosen to be shown, to one named adult. */
export const share = (person: Id, to: Id, { minutes, where, helps }: Answers, newId: NewId): ShareFit =>
  ({ id: newId(), type: 'fit.share', scope: `person:${person}`, to, ...(minutes !== undefined && { minutes }), where, helps });
export const unshare = (person: Id, newId: NewId): UnshareFit => ({ id: newId(), type: 'fit.unshare', scope: `person:${person}` });
export const settle = (opportunity: Id, newId: NewId): SettlePlaces => on('opportunity.settle', opportunity, newId);
export const notNow = (opportunity: Id, yes: boolean, newId: NewId): SetNotThisTime => ({ ...on('opportunity.notnow', opportunity, newId), on: yes });
export const suggest = (opportunity: Id, text: string, tag: LanguageTag, newId: NewId): SuggestWay =>
  ({ ...on('opportunity.suggest', opportunity, newId), suggestion: newId(), text, language: spoken(tag) });
export const doNow = (opportunity: Id, { given: answers, files }: { readonly given: readonly StepAnswer[]; readonly files: readonly FileReference[] }, tag: LanguageTag, newId: NewId): DoNow =>
  ({ ...on('opportunity.do', opportunity, newId), answers, ...(files.length > 0 && { files }), language: spoken(tag) });
export const reply = (opportunity: Id, suggestion: Id, yes: boolean, text: string, newId: NewId): AnswerWay =>
  ({ ...on('opportunity.reply', opportunity, newId), suggestion, yes, text });
export const holdDraw = (opportunity: Id, newId: NewId): DrawPlaces => on('opportunity.draw', opportunity, newId);

/** The school's answer; with a day, the offer's one time gets it. */
export function answerOffer({ id, slots, minutes }: Opportunity, yes: boolean, starts: Instant | undefined, text: string, newId: NewId): AnswerOffer {
  const ends = starts === undefined ? undefined : new Date(Date.parse(starts) + minutes * 60_000).toISOString();
  const timed = slots.map(({ room: _, ...slot }) => ({ ...slot, ...(starts && ends ? { starts, ends } : {}) }));
  return { ...on('opportunity.answer', id, newId), yes, text, ...(yes && starts !== undefined ? { slots: timed } : {}) };
}

/** What somebody offers, as they put it. */
export interface Offering {
  readonly title: string;
  readonly summary: string;
  readonly lifts: string;
  readonly setting: Setting;
  readonly minutes: number;
  /** `0` is any number. */
  readonly places: number;
  readonly to: Id;
  /** By the school: shown to whoever has no account too. */
  readonly toAnybody?: boolean;
}

export function offer({ places, toAnybody, ...words }: Offering, term: string, tag: LanguageTag, newId: NewId): OfferOpportunity {
  const opportunity = newId();
  return {
    ...on('opportunity.offer', opportunity, newId), ...words, sort: 'share', languages: [tag], supports: [], slots: [{ id: 'any', ...(places > 0 ? { capacity: places } : {}) }],
    giving: { way: 'first' }, term, hold: 720, another: [], also: [], language: spoken(tag), ...(toAnybody && { public: true }),
  };
}
