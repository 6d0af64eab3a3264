import type { msg as Msg } from '@lit/localize';
import { str } from '@lit/localize/internal/str-tag.js';

/** The sentences for those who arrange: what waits for an answer, who comes, thanks, what came of it, what families shared. */
export const arrangingStrings = (msg: typeof Msg) => ({
  answerTitle: msg('Waiting for your answer'),
  offers: (name: string) => msg(str`${name} offers this`),
  wishes: (name: string) => msg(str`${name} wishes for this`),
  suggests: (name: string) => msg(str`${name} suggests another way`),
  say: msg('A word with it'),
  yes: msg('Yes, thank you'),
  notNow: msg('Not now'),
  moreSettings: msg('Places, help and what is asked'),
  howMany: msg('For how many people? Leave it empty for any number.'),
  saidOpen: msg('Thank you. You said yes. All can see it now.'),
  saidNotNow: msg('You said: not now. They can read why.'),
  saidReply: msg('Thank you. They can read your answer.'),
  saidDrawn: msg('The draw was held. All who asked can see it.'),
  draw: msg('Hold the draw'),
  drawReady: (title: string) => msg(str`The draw for ${title} can be held now.`),
  yours: msg('What you arrange'),
  alsoYours: msg('More that you arrange'),
  whoComes: (held: string, waiting: string) => msg(str`Places given: ${held}. On the list: ${waiting}.`),
  inDraw: (day: string, count: string) => msg(str`In the draw on ${day}: ${count}`),
  comes: (count: string) => msg(str`Said yes: ${count}`),
  didNow: (count: string) => msg(str`Answers so far: ${count}`),
  inTurns: (name: string) => msg(str`in turns with ${name}`),
  whoSaid: msg('Who said what'),
  howOftenUnclear: msg('How many marked a line as not clear'),
  tellCount: msg('Put the count into words for all'),
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
