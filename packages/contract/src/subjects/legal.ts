import type { Action, Day, Id, Instant, LanguageTag } from '../data.js';
import type { Author } from './common.js';

/** Legal words are asked to be explained, somebody is found, and then they are ready in words or explained by a person (T14). */
export type ExplainingState = 'asked' | 'found' | 'ready' | 'explained';

export const EXPLAINED_HOW = ['call', 'video', 'visit', 'paper'] as const;
export type ExplainedHow = (typeof EXPLAINED_HOW)[number];

/** How far a person has got in making legal words understood, for one reader who does not read their language. No computer takes part. */
export interface Explaining {
  readonly person: Id;
  readonly called: string;
  /** The language in which it has to be understood. */
  readonly wants: LanguageTag;
  readonly state: ExplainingState;
  /** Who sees to it: the writer, until somebody of the same side has taken it on. */
  readonly owner: Author;
  readonly found?: { readonly called: string; readonly by: Day };
  readonly explained?: { readonly called: string; readonly how: ExplainedHow; readonly understood: 'yes' | 'question' | 'no'; readonly at: Instant; readonly recordedBy: Author };
  /** The words in the reader's language, and the person who made them. */
  readonly words?: { readonly text: string; readonly language: LanguageTag; readonly madeBy: string; readonly at: Instant };
  /** "That is not what I said": the reader's own word to what was written down. */
  readonly objection?: { readonly text: string; readonly at: Instant };
}

/** Names the letter and the reader for whom it is. */
interface ForReader extends Action {
  readonly message: Id;
  readonly person: Id;
}

/** Somebody was found who explains it or puts it into words, by a day. */
export interface FindExplainer extends ForReader {
  readonly type: 'legal.find';
  readonly called: string;
  readonly by: Day;
}

/** It was explained: by whom, how, and what was understood. */
export interface RecordExplained extends ForReader {
  readonly type: 'legal.explain';
  readonly called: string;
  readonly how: ExplainedHow;
  readonly understood: 'yes' | 'question' | 'no';
}

/** The same words in the reader's language, made by a person. */
export interface GiveLegalWords extends ForReader {
  readonly type: 'legal.words';
  readonly text: string;
  readonly language: LanguageTag;
  readonly madeBy: string;
}

/** The reader alone: "That is not what I said." */
export interface ObjectToExplained extends ForReader {
  readonly type: 'legal.object';
  readonly text: string;
}

export type LegalAction = FindExplainer | RecordExplained | GiveLegalWords | ObjectToExplained;

/**
 * A plug-in for machine translation. It is handed words that are everyday or important, never legal ones: there is no way to ask it for these.
 * @returns the words in the other language; empty where it has none: the reader is told so
 */
export type Translator = (words: { readonly text: string; readonly from: LanguageTag; readonly to: LanguageTag; readonly sensitivity: 'everyday' | 'important' }) => Promise<string>;
