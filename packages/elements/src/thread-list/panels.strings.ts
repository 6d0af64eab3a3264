import type { msg as Msg } from '@lit/localize';
import { str } from '@lit/localize/internal/str-tag.js';

/** The words of the forms: handing on, answering several alike, starting a talk. */
export const panelStrings = (msg: typeof Msg) => ({
  handTitle: (title: string) => msg(str`Who answers now? ${title}`),
  handTold: (name: string) => msg(str`The family will read: “${name} answers now.”`),
  handNobody: msg('There is no colleague in this circle yet. Ask the school office.'),
  handNow: msg('Hand it on'),
  severalHelp: msg('Choose the talks. Write once. Each gets its own copy.'),
  chosen: (count: string) => msg(str`Chosen: ${count}`),
  severalWords: msg('Your words for each of them'),
  look: msg('Look before sending'),
  lookTitle: msg('Each talk gets its own copy. Answers stay apart.'),
  willSee: (people: string) => msg(str`${people} will see this.`),
  leaveOut: (title: string) => msg(str`Leave out ${title}`),
  leaveOutShort: msg('Leave out'),
  sendCopies: (count: string) => msg(str`Send. Copies: ${count}`),
  back: msg('Back'),
  startAbout: msg('About whom?'),
  startWhat: msg('What is it about?'),
  startWhatHelp: msg('A few words, like: the math card, the trip, a good day.'),
  startWho: msg('Who should be in it?'),
  allOfUs: msg('All of us'),
  theAdults: msg('The adults'),
  studentAndSchool: (student: string) => msg(str`${student} and school`),
  whichHome: msg('Which home?'),
  home: (people: string) => msg(str`Home of ${people}`),
  eachHome: msg('Send to each home on its own. Each gets a copy. Answers stay apart.'),
  withWhom: msg('Who from school?'),
  willBeIn: (people: string) => msg(str`${people} will see this.`),
  studentAsked: (student: string) => msg(str`We ask ${student} first. ${student} sees it after a yes.`),
  studentMayBeAsked: (student: string) => msg(str`${student} may be asked first.`),
  firstWords: msg('Your first words'),
  startNow: msg('Start'),

  // what of homework waits, beside the conversations that do
  onCards: msg('On homework cards'),
  stuckCount: (count: string) => msg(str`Stuck: ${count}`),
  questionCount: (count: string) => msg(str`Questions: ${count}`),
});

export type PanelStrings = ReturnType<typeof panelStrings>;
