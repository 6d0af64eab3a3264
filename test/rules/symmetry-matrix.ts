/** One thing that a school can do, what a home can do in turn, and where it is shown. */
export interface MatrixRow {
  readonly row: number;
  readonly school: string;
  readonly home: string;
  /** The actions by which both do it. Their sides stand in the first table, with the reason wherever one has it alone. */
  readonly actions: readonly string[];
  /** The sentence of a test, in the file. */
  readonly shown?: readonly [file: string, sentence: string];
  /** Why something of it is the same nothing for both, or how a side comes by it without an action. */
  readonly note?: string;
  /** What of it is not built yet, on neither side. */
  readonly later?: string;
}

const M = 'test/rules/symmetry-matrix.test.ts';
const MIRROR = 'test/rules/symmetry.test.ts';
const PLAN = 'test/rules/plan.test.ts';
const HOMEWORK = 'test/rules/homework.test.ts';
const PLACES = 'test/rules/opportunity.test.ts';
const THREAD = 'test/elements/message-thread/message-thread.test.ts';
const LATER = 'test/rules/later.test.ts';
const LIST = 'test/elements/thread-list/thread-list.test.ts';
const BOTH = 'does the same for both';

/** Rows 1 to 39, 51 and 52 of what schools can do with families; each has its other half. */
export const MATRIX: readonly MatrixRow[] = [
  { row: 1, school: 'start a talk', home: 'start a talk with any adult of the circle', actions: ['thread.start'], shown: [MIRROR, BOTH], note: 'A role is written to by its person: who answers for it stands in the circle.' },
  { row: 2, school: 'write to a whole class', home: 'write to all teachers of the circle; ask for words to everyone', actions: ['thread.start', 'announcement.post', 'announcement.answer'], shown: [M, 'row 2: a home writes to all its teachers at once, and may ask for words to everyone'], note: 'Asked for under “Start a talk” in the list of talks.' },
  { row: 3, school: 'tell everyone', home: 'answer and ask under it privately; ask the school to tell everyone', actions: ['announcement.post', 'announcement.ask', 'announcement.answer', 'announcement.reply'], shown: [M, 'row 3: what is asked under an announcement reaches the one who answers and nobody else'], note: 'A note to several families goes out from the list of talks, and each answers in a talk of their own. News for everyone stands in that list, too.' },
  { row: 4, school: 'see that it was seen', home: 'the same, with the same switch', actions: ['thread.seen', 'mark.set'], shown: [MIRROR, BOTH], note: 'Off until all in the talk turn it on; any one turns it off for all.' },
  { row: 5, school: 'say that it is for today', home: 'the same, free', actions: ['message.send'], shown: [M, 'row 5: “for today” is free for both, and for the student'], note: 'It always shows the school’s number, and alerts nobody in their quiet hours.' },
  { row: 6, school: 'have office hours', home: 'have quiet hours', actions: ['person.quiet', 'person.way', 'person.away'], shown: [MIRROR, BOTH] },
  { row: 7, school: 'send later', home: 'send later', actions: ['later.keep', 'later.drop', 'later.go'], shown: [LATER, 'goes out at its time, for whoever wrote it, on any side'], note: 'Quiet hours hold the alert, not the message, for both (row 6). Where no clock runs while nobody’s page is open, nobody has it.' },
  { row: 8, school: 'begin from ready words', home: 'begin from ready words in one’s own language', actions: [], shown: ['test/elements/message-thread/message-thread.states.test.ts', 'invites to begin when nothing has been said, and a starter goes into the box'] },
  { row: 9, school: 'give pictures, pages, voice, video', home: 'the same types and limits', actions: ['message.send', 'message.words'], shown: [M, 'row 9: files of the same types and sizes are taken from both'] },
  { row: 10, school: 'change and take back its words', home: 'the same, in the same time, with the same trace', actions: ['message.edit', 'message.withdraw'], shown: [MIRROR, BOTH] },
  { row: 11, school: 'have words put into another language', home: 'the same; bring a person who interprets', actions: ['thread.add', 'person.languages', 'legal.find', 'legal.words', 'legal.explain', 'legal.object'], shown: [MIRROR, BOTH], note: 'Legal words are explained by a person, never by a computer.', later: 'A computer’s draft of everyday words: there is the place for a plug-in, and none comes with it.' },
  { row: 12, school: 'bring somebody in', home: 'bring in people of the circle, an interpreter, an advocate', actions: ['thread.add', 'thread.join', 'circle.renew', 'circle.end'], shown: [MIRROR, BOTH] },
  { row: 13, school: 'mark a talk as done', home: 'mark as done, and open it again', actions: ['thread.resolve', 'thread.reopen'], shown: [THREAD, 'quotes what is answered, and opens and closes the talk from either side'] },
  { row: 14, school: 'print and save a record', home: 'print and save one’s own', actions: [], shown: ['test/elements/household-wall/household-wall.test.ts', 'plan-tracker: the copy that one takes home holds nothing of another'], note: 'Whoever sees a page prints it; a plan is also saved as a file. A talk is saved by printing.' },
  { row: 15, school: 'report and look into it', home: 'report, and learn what came of it', actions: ['message.report', 'message.pass', 'circle.block', 'report.answer'], shown: [M, 'row 15: whoever reports a message learns what came of it, and nobody else does'], note: 'What came of it stands under the reported message; the safety team answers in the list of talks.' },
  { row: 16, school: 'log a call or a visit; say that paper was handed over', home: 'log one too; confirm or correct the school’s; say it too', actions: ['message.send', 'message.reached', 'message.unnote'], shown: [MIRROR, 'row 16: a call or a visit is logged by either side, and confirmed, corrected or added to by the other'] },
  { row: 17, school: 'give a touch point', home: 'start one, suggest a topic', actions: ['homework.invite', 'homework.start'], shown: [HOMEWORK, 'a home starts one of its own, in which school takes part and the other home has none'] },
  { row: 18, school: 'say by when', home: 'ask for another day or form', actions: ['homework.propose', 'homework.agree'], shown: [HOMEWORK, 'either side asks for another day, the other side says yes; nobody says it for themselves'] },
  { row: 19, school: 'say something to the work', home: 'say something to the task: clear, enjoyed, of use', actions: ['homework.reply', 'homework.answer'], shown: [HOMEWORK, 'one answer to several who are stuck at one task: each family has it as its own'] },
  { row: 20, school: '(nothing marks work as not done)', home: 'say that it is stuck, unclear, too long, without things or time', actions: ['homework.stuck'], shown: [HOMEWORK, 'has no field, reason or word for a penalty'] },
  { row: 21, school: 'begin to find out together', home: 'begin to find out together', actions: ['problem.open', 'problem.view', 'problem.look-again'], shown: ['test/rules/problem.test.ts', 'is opened by home, student or school, with the student and an adult of the school, for one home'] },
  { row: 22, school: 'ask home for help', home: 'ask school and community for help', actions: ['problem.step', 'problem.yes', 'thread.start'], shown: ['test/rules/problem.test.ts', 'puts a step in force only with its owner’s own yes, whoever asks'] },
  { row: 23, school: 'start a plan', home: 'start a plan', actions: ['plan.start'], shown: [MIRROR, BOTH] },
  { row: 24, school: 'say strengths and what to change', home: 'say strengths, hopes, what to change', actions: ['plan.say', 'plan.unsay'], shown: [MIRROR, BOTH] },
  { row: 25, school: 'say goal and measure', home: 'propose both; nothing is ours without a yes', actions: ['plan.propose', 'plan.edit', 'plan.agree'], shown: ['test/rules/plan-look.test.ts', 'waits for home, school and, from secondary on, the student'] },
  { row: 26, school: 'propose a step to home; nobody is given one', home: 'propose a step to school', actions: ['plan.edit', 'plan.propose', 'plan.reply', 'plan.stop'], shown: [M, 'row 26: no step is in force by anybody’s word but its owner’s, and home may propose one to school'] },
  { row: 27, school: 'log what it did', home: 'log one’s own; see the school’s', actions: ['plan.log'], shown: [M, 'row 27: each logs their own step, and a home reads what school logged'] },
  { row: 28, school: 'add counts', home: 'add counts on the same chart', actions: ['plan.point', 'plan.phase'], shown: [MIRROR, BOTH] },
  { row: 29, school: 'call for a look together', home: 'call for a look together', actions: ['plan.review'], shown: [MIRROR, BOTH] },
  { row: 30, school: 'change a plan', home: 'change a plan: both become a version to look at', actions: ['plan.edit', 'plan.propose'], shown: [PLAN, 'both are shown, where they changed the same'] },
  { row: 31, school: 'agree', home: 'agree, would change something, not yet, disagree; the student too', actions: ['plan.agree', 'plan.respond', 'plan.tell'], shown: [PLAN, 'holds a version back for a student who says not yet, and never for silence of one home'] },
  { row: 32, school: 'close a plan', home: 'ask to close it or to keep it open', actions: ['plan.close', 'plan.reopen'], shown: [PLAN, 'waits for home, school and student, and either side opens it again'] },
  { row: 33, school: 'see who has access', home: 'decide on sharing with the community; see who has access', actions: ['plan.share'], shown: [PLAN, 'lets a partner in by the family or the student, to the plan and to their own steps, until they take it back'] },
  { row: 34, school: 'offer a way to take part', home: 'offer one, and a skill', actions: ['opportunity.offer', 'opportunity.answer'], shown: [M, 'row 34: what a home offers and school says yes to is what school offers'] },
  { row: 35, school: 'ask for childcare or an interpreter', home: 'ask for childcare, a ride, an interpreter', actions: ['opportunity.claim', 'fit.share', 'fit.unshare'], shown: [PLACES, 'row ${row}: ${what}'] },
  { row: 36, school: 'have a number of places', home: 'wait in line, change to another time, share one place, suggest another way', actions: ['opportunity.claim', 'opportunity.take', 'opportunity.leave', 'opportunity.swap', 'opportunity.share', 'opportunity.join', 'opportunity.notnow', 'opportunity.suggest', 'opportunity.reply', 'opportunity.draw', 'opportunity.settle', 'opportunity.depart'], shown: ['test/rules/opportunity.sharing.test.ts', 'is joined by the code that was handed over; it stays one place, and those who wait keep theirs in the line'] },
  { row: 37, school: 'thank', home: 'thank', actions: ['opportunity.thank', 'message.send', 'homework.reply'], shown: [PLACES, 'row ${row}: ${what}'] },
  { row: 38, school: 'see who came', home: 'see what came of it', actions: ['opportunity.took', 'opportunity.tell', 'opportunity.close', 'opportunity.do', 'opportunity.keep'], shown: [PLACES, 'row ${row}: ${what}'] },
  { row: 39, school: 'wish to meet', home: 'wish to meet, with a reason or without', actions: ['meeting.wish', 'meeting.end'], shown: [MIRROR, BOTH], later: 'Times and ways to choose from: a wish is written down and shown, and the planner takes it up.' },
  { row: 51, school: 'be reminded of an answer', home: 'be reminded by the same rule, in the same words', actions: ['message.send'], shown: [LIST, 'reminds once, gently, the one who is waited for, when the day is over; the one who waits is asked for nothing'] },
  { row: 52, school: 'tell of something good', home: 'tell of something good; the student sees it', actions: ['message.send'], shown: [M, 'row 52: good news from home reaches school and the student, and asks for nothing'] },
];
