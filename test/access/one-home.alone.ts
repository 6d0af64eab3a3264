import type { FamilyAction } from '@family-partnering/contract';
import type { Name, Step } from './wall.world.js';

/** Looks a record up, whoever may see it. */
export type Ask = <V extends object>(kind: string, id: string) => Promise<V | undefined>;
type Body = Step[1];
type Alone = (step: Step, ask: Ask) => boolean | Promise<boolean>;

const HOME_A: readonly string[] = ['ada', 'al'];
const OTHER: Name = 'bo';
const text = (body: Body, field: string): string => String(body[field]);
const isOwn = (home: unknown): boolean => home !== undefined && home !== 'shared' && home !== 'hB';

/** Everyone of the circle, or of the school, is meant. No arguments: there is nothing to ask. */
const forAll: Alone = () => false;

const withoutOther = async (ask: Ask, thread: string): Promise<boolean> => {
  const found = await ask<{ members: readonly { person: string; state: string }[] }>('thread', thread);
  return found !== undefined && !found.members.some(({ person }) => person === OTHER);
};
const inTalk: Alone = ([who, body], ask) => who !== OTHER && body['person'] !== OTHER && withoutOther(ask, text(body, 'thread'));
/** Through a record that names its talk. */
const talkOf = (kind: string, field: string): Alone => async ([who, body], ask) => {
  const found = await ask<{ thread: string }>(kind, text(body, field));
  return found !== undefined && who !== OTHER && withoutOther(ask, found.thread);
};
const onMessage = talkOf('message', 'message');
/** Through a record that says whose it is. */
const ownOf = (kind: string, field: string): Alone => async ([, body], ask) => isOwn((await ask<{ home: string }>(kind, text(body, field)))?.home);
/** Somebody's own word to somebody else, whom it is about. */
const ofOneself: Alone = ([who, body]) => who !== OTHER && body['to'] !== OTHER;
const byHome: Alone = ([who]) => HOME_A.includes(who);

/** To whom words on a plan belong: the plan is one home's, or they are said for one home. */
const inPlan: Alone = async (step, ask) => isOwn(step[1]['home']) || (await ownOf('plan', 'plan')(step, ask));

/** Words that a home writes are its own, until it chooses all. */
const worded = (otherwise: Alone): Alone => async (step, ask) => (HOME_A.includes(step[0]) && step[1]['whose'] !== 'shared') || (await otherwise(step, ask));

/** On a card: a home's own; or for the home that a student or school names; or a student's to school alone. */
const onCard = (kind = 'touchpoint', field = 'touchpoint'): Alone => async ([who, body], ask) => {
  if (who === OTHER) return false;
  const of = kind === '' ? undefined : (await ask<{ home: string }>(kind, text(body, field)))?.home;
  return isOwn(body['home'] ?? (HOME_A.includes(who) ? 'hA' : of === undefined || of === 'shared' ? 'student' : of));
};

/** Whose the record is that one answers. */
const askedBy = (kind: string, field: string, by: string): Alone => async ([, body], ask) => {
  const found = await ask<Record<string, { person: string }>>(kind, text(body, field));
  return found !== undefined && found[by]!.person !== OTHER && body['yes'] !== true;
};

/** Which actions, at which moment, are one home's own affair. For every action of the contract. */
export const ALONE: Readonly<Record<FamilyAction['type'], Alone>> = {
  'thread.start': ([who, body]) => who !== OTHER && !(body['people'] as readonly string[]).includes(OTHER),
  'thread.join': inTalk, 'thread.add': inTalk, 'thread.leave': inTalk, 'thread.hand': inTalk, 'thread.resolve': inTalk, 'thread.reopen': inTalk, 'thread.seen': inTalk, 'thread.earlier': inTalk,
  'mark.set': inTalk, 'message.send': inTalk, 'message.edit': onMessage, 'message.withdraw': onMessage, 'message.pass': onMessage, 'message.report': onMessage,
  'message.reached': onMessage, 'message.words': onMessage, 'message.unnote': talkOf('message-note', 'note'),
  'later.keep': inTalk, 'later.drop': talkOf('later-message', 'later'), 'later.go': talkOf('later-message', 'later'),
  'report.answer': talkOf('report', 'report'), 'meeting.wish': inTalk, 'meeting.end': talkOf('meeting-wish', 'wish'), 'link.make': onMessage, 'link.drop': talkOf('link', 'link'),
  'legal.find': onMessage, 'legal.explain': onMessage, 'legal.words': onMessage, 'legal.object': onMessage,
  'person.way': byHome, 'person.quiet': byHome, 'person.languages': byHome,
  'person.away': forAll,
  // A partner is in the whole circle: how long they are in it is told to all of it.
  'circle.renew': forAll, 'circle.end': forAll,
  'circle.block': byHome,
  'plan.start': ([, body]) => isOwn(body['home']), 'plan.say': inPlan, 'plan.edit': inPlan, 'plan.phase': inPlan,
  'plan.agree': async (step, ask) => {
    const said = `${text(step[1], 'version')}|${step[0]}`;
    // Whoever takes back what they said to all, and says it to one home, tells all that it is taken back.
    return (await inPlan(step, ask)) && !((await ask<{ home: string }>('plan-answer', said))?.home === 'shared');
  },
  'plan.point': async (step, ask) => (await inPlan(step, ask)) || (step[1]['setting'] === 'home' && HOME_A.includes(step[0])),
  'plan.propose': ownOf('plan', 'plan'), 'plan.review': worded(ownOf('plan', 'plan')), 'plan.close': ownOf('plan', 'plan'), 'plan.reopen': ownOf('plan', 'plan'),
  'plan.unsay': ownOf('plan-view', 'view'), 'plan.respond': worded(ownOf('plan-answer', 'answer')), 'plan.reply': ownOf('plan-step', 'step'), 'plan.stop': ownOf('plan-step', 'step'),
  'plan.log': async (step, ask) => {
    const found = await ask<{ home: string; now?: { owner: { person: string } } }>('plan-step', text(step[1], 'step'));
    // What somebody does in front of all is logged there; what a home saw of another's is its own.
    return found !== undefined && (isOwn(found.home) || (found.now?.owner.person !== step[0] && (await worded(() => false)(step, ask))));
  },
  'plan.tell': ofOneself,
  'plan.share': async (step, ask) => HOME_A.includes(step[0]) || (await ownOf('plan', 'plan')(step, ask)),
  'homework.invite': forAll, 'homework.start': onCard(''), 'homework.answer': onCard(), 'homework.stuck': onCard(), 'homework.propose': onCard(), 'homework.letter': onCard(), 'homework.share-work': onCard(),
  'homework.key-in': ownOf('homework-paper', 'paper'), 'homework.agree': ownOf('homework-change', 'change'),
  'homework.reply': async ([, body], ask) => isOwn((await ask<{ home: string }>('answer', (body['to'] as readonly { answer: string }[])[0]!.answer))?.home),
  'problem.open': onCard(), 'problem.view': ownOf('problem', 'problem'), 'problem.step': ownOf('problem', 'problem'), 'problem.yes': ownOf('problem', 'problem'), 'problem.look-again': ownOf('problem', 'problem'),
  'announcement.post': byHome, 'announcement.answer': askedBy('announcement', 'announcement', 'by'), 'announcement.ask': ofOneself,
  'announcement.reply': askedBy('announcement-question', 'question', 'by'),
  'opportunity.offer': byHome, 'opportunity.answer': askedBy('opportunity', 'opportunity', 'origin'),
  // Places are counted for the whole school; of those that are not counted nobody hears.
  'opportunity.claim': ofOneself, 'opportunity.leave': ofOneself, 'opportunity.swap': ofOneself, 'opportunity.take': forAll, 'opportunity.draw': forAll, 'opportunity.settle': forAll,
  // Who takes turns in a place changes nothing of the places; who has left the school is the same to every home.
  'opportunity.share': ofOneself, 'opportunity.join': ofOneself, 'opportunity.keep': ofOneself, 'opportunity.depart': forAll,
  'opportunity.notnow': ofOneself, 'opportunity.suggest': ofOneself, 'opportunity.do': ofOneself, 'opportunity.thank': ofOneself,
  'opportunity.reply': askedBy('another-way', 'suggestion', 'by'), 'opportunity.took': ([, body]) => body['person'] !== OTHER, 'opportunity.tell': forAll, 'opportunity.close': forAll,
  'fit.share': ofOneself, 'fit.unshare': ofOneself,
  // Who comes and goes in one home is not told to the other.
  'roster.circle': ([, body]) => body['circle'] === 'kim' && body['changes'] === 'hA', 'roster.end': forAll, 'roster.school': forAll,
};
