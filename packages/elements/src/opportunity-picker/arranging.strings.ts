import type { msg as Msg } from '@lit/localize';
import { str } from '@lit/localize/internal/str-tag.js';

/** The sentences for those who arrange: what waits for an answer, who comes, thanks, what came of it, what families shared. */
export const arrangingStrings = (msg: typeof Msg) => ({
  answerTitle: msg('Waiting for your answer'),
  offers: (name: string) => msg(str`${name} offers this`),
  suggests: (name: string) => msg(str`${name} suggests another way`),
  whichDay: msg('On which day and at what time? You may leave it open.'),
  say: msg('A word with it'),
  yes: msg('Yes, thank you'),
  notNow: msg('Not now'),
  draw: msg('Hold the draw'),
  drawReady: (title: string) => msg(str`The draw for ${title} can be held now.`),
  yours: msg('What you arrange'),
  whoComes: (held: string, waiting: string) => msg(str`Places given: ${held}. On the list: ${waiting}.`),
  comes: (count: string) => msg(str`Said yes: ${count}`),
  didNow: (count: string) => msg(str`Answers so far: ${count}`),
  took: (name: string) => msg(str`${name} took part`),
  allClear: msg('All of it is clear.'),
  notClear: (lines: string) => msg(str`Not clear: ${lines}`),
  thankAll: msg('Thank all who took part'),
  thankSend: msg('Send thanks'),
  tell: msg('What came of it? All can read this.'),
  tellSend: msg('Tell everyone'),
  closeWhy: msg('Why does it end? Those who asked can read this.'),
  close: msg('End this'),
  sent: msg('Thank you! It is sent.'),
  // what families shared
  cover: msg('What families told you fits them'),
  coverShared: (count: string, fit: string) => msg(str`People who told you: ${count}. At least one way fits: ${fit}.`),
  coverRest: msg('The others have not told you. We do not know what fits them.'),
  coverNone: msg('Nobody has told you yet. Their answers stay with them until they share.'),
  wordsAsked: msg('We asked for the words in writing. There are none yet.'),
});

export type ArrangingStrings = ReturnType<typeof arrangingStrings>;
