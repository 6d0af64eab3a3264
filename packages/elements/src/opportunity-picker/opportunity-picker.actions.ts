import type {
  AnswerOffer, AnswerWay, ClaimPlace, CloseOpportunity, DoNow, DrawPlaces, FileReference, GiveThanks, Id, JoinPlace, KeepBegun, LanguageTag, LeavePlace, SetNotThisTime, SettlePlaces, ShareFit, SharePlace, StepAnswer, SuggestWay, Support, SwapPlace, TakePlace, TellWhatCame, TookPart, UnshareFit,
} from '@family-partnering/contract';
import type { Answers } from './finding.model.js';

/** Makes one id whenever it is called. */
export type NewId = () => Id;

export const on = <T extends string>(type: T, opportunity: Id, newId: NewId) => ({ id: newId(), type, scope: `opportunity:${opportunity}` as const, opportunity });
export const spoken = (tag: LanguageTag) => ({ tag, means: 'read' as const });

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
export const shareFit = (person: Id, to: Id, { minutes, where, helps }: Answers, newId: NewId): ShareFit =>
  ({ id: newId(), type: 'fit.share', scope: `person:${person}`, to, ...(minutes !== undefined && { minutes }), where, helps });
export const unshareFit = (person: Id, newId: NewId): UnshareFit => ({ id: newId(), type: 'fit.unshare', scope: `person:${person}` });
export const settle = (opportunity: Id, newId: NewId): SettlePlaces => on('opportunity.settle', opportunity, newId);
export const notNow = (opportunity: Id, yes: boolean, newId: NewId): SetNotThisTime => ({ ...on('opportunity.notnow', opportunity, newId), on: yes });
export const suggest = (opportunity: Id, text: string, tag: LanguageTag, newId: NewId): SuggestWay =>
  ({ ...on('opportunity.suggest', opportunity, newId), suggestion: newId(), text, language: spoken(tag) });
export const doNow = (opportunity: Id, { given: answers, files }: { readonly given: readonly StepAnswer[]; readonly files: readonly FileReference[] }, tag: LanguageTag, newId: NewId): DoNow =>
  ({ ...on('opportunity.do', opportunity, newId), answers, ...(files.length > 0 && { files }), language: spoken(tag) });
export const reply = (opportunity: Id, suggestion: Id, yes: boolean, text: string, newId: NewId): AnswerWay =>
  ({ ...on('opportunity.reply', opportunity, newId), suggestion, yes, text });
export const holdDraw = (opportunity: Id, newId: NewId): DrawPlaces => on('opportunity.draw', opportunity, newId);

/** The school's answer; with a yes, what is set before it opens. */
export const answerOffer = (opportunity: Id, yes: boolean, text: string, set: Pick<AnswerOffer, 'slots' | 'sort' | 'giving' | 'supports' | 'checks'>, newId: NewId): AnswerOffer =>
  ({ ...on('opportunity.answer', opportunity, newId), yes, text, ...(yes && set) });

/** One place for two: a code to hand over; without one, the code that was made is taken back. */
export const share = (opportunity: Id, code: string | undefined, newId: NewId): SharePlace => ({ ...on('opportunity.share', opportunity, newId), ...(code !== undefined && { code }) });
export const join = (opportunity: Id, code: string, tag: LanguageTag, newId: NewId): JoinPlace => ({ ...on('opportunity.join', opportunity, newId), code, needs: [], words: '', language: spoken(tag) });

/** Letters and digits that are not taken for one another, on paper or by ear. */
const LETTERS = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';

/** Eight letters from the random end of an id: one of 850,000 million. */
export function codeFrom(id: Id): string {
  let left = parseInt(id.slice(-12), 16);
  let code = '';
  while (code.length < 8) {
    code += LETTERS[left % LETTERS.length] ?? LETTERS[0];
    left = Math.floor(left / LETTERS.length);
  }
  return code;
}
/** As it is easily said: two times four. */
export const codeInWords = (code: string): string => `${code.slice(0, 4)} ${code.slice(4)}`;
/** A code as somebody typed it. */
export const cleanCode = (typed: string): string => typed.toUpperCase().replace(/[^0-9A-Z]/g, '');
export const isCode = (code: string): boolean => /^[2-9A-HJKMNP-Z]{8}$/.test(code);

/** What is begun, for oneself: another device goes on from there. @param sent what of one's own was sent before, by its `changedBy` */
export const keepBegun = (opportunity: Id, { step, answers, elsewhere }: Pick<KeepBegun, 'step' | 'answers' | 'elsewhere'>, sent: Id | undefined, newId: NewId): KeepBegun =>
  ({ ...on('opportunity.keep', opportunity, newId), ...(sent !== undefined && { basedOn: sent }), step, answers, elsewhere });
