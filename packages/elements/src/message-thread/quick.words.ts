import type { Message, QuickAnswer } from '@family-partnering/contract';
import { messageThreadLocales } from '../locales/message-thread/locales.js';
import { resolveLanguage, sentencesIn } from '../shared/language.js';
import { cleanWords } from '../shared/text.js';
import { threadStrings } from './message-thread.strings.js';
import { quickWords } from './message-thread.words.js';
import type { WritingWords } from './writing.words.js';

type Ready = Readonly<Record<QuickAnswer, string>>;
const QUICK: readonly QuickAnswer[] = ['yes', 'no', 'thanks', 'question', 'call'];

/** The ready words by language; `undefined` while they are on their way. */
const ready = new Map<string, Ready | undefined>();

/**
 * What stands over the words that a quick answer carries beside its ready ones, which each reader has in a language of their own. What
 * was sent is compared in the language in which it was written.
 * @param came called when the words of that language have come
 */
export const ownWordsUnder = (message: Message, known: string, { question }: Pick<WritingWords, 'question'>, came: () => void): string | undefined =>
  // Over a question of somebody's own, "I have a question" would read as an answer.
  !hasOwnWords(message, came) ? undefined : message.quick === 'question' ? question : known;

function hasOwnWords(message: Message, came: () => void): boolean {
  if (message.quick === undefined) return false;
  const code = resolveLanguage(message.language.tag);
  if (!ready.has(code)) {
    ready.set(code, undefined);
    void learn(code).then(came, () => ready.delete(code));
  }
  const words = ready.get(code);
  return words !== undefined && plain(message.text) !== plain(words[message.quick]);
}

async function learn(code: string): Promise<void> {
  const words = threadStrings(await sentencesIn(messageThreadLocales, code));
  ready.set(code, Object.fromEntries(QUICK.map((quick) => [quick, quickWords(quick, words)])) as Ready);
}

const plain = (words: string): string => cleanWords(words).replace(/[\s.!…]+/g, ' ').trim().toLowerCase();
