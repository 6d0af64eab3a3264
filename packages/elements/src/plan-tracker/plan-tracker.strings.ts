import type { msg as Msg } from '@lit/localize';
import { str } from '@lit/localize/internal/str-tag.js';

/** What the plan says at first sight. Names come isolated (`text.ts`), days in words. */
export const planStrings = (msg: typeof Msg) => ({
  // the head
  label: (student: string) => msg(str`Plan for ${student}`),
  shared: msg('Shared plan'),
  ours: msg('Our plan'),
  startedBy: (student: string, name: string, day: string) => msg(str`${student}. Started by ${name}, ${day}.`),
  lookOn: (day: string) => msg(str`We look at it together on ${day}.`),
  stages: msg('Stages'),
  stage: (n: string, name: string) => msg(str`Step ${n} of 7: ${name}`),
  stageNext: (title: string) => msg(str`Next: ${title}`),
  stage0: msg('Know the strengths'),
  stage1: msg('Choose one thing'),
  stage2: msg('Watch for a week'),
  stage3: msg('Make the plan'),
  stage4: msg('Try it'),
  stage5: msg('Look together'),
  stage6: msg('Keep, change, celebrate'),
  notYetLine: (name: string, answerer: string, day: string) => msg(str`${name} does not agree yet. That is okay. ${answerer} will answer by ${day}.`),
  notYetLineOpen: (name: string) => msg(str`${name} does not agree yet. That is okay.`),
  newVersion: (name: string) => msg(str`${name} asks for a change. The old plan goes on until you have all looked.`),
  newPlan: (name: string) => msg(str`${name} has put this plan forward. Please look at it.`),
  answer: msg('Answer'),

  // what waits for this viewer
  waitsForYou: msg('This waits for you'),
  stepAsked: (name: string) => msg(str`${name} asks if you will do this. Say yes, make it smaller, or say no.`),
  yesIWill: msg('Yes, I will'),
  smaller: msg('Make it smaller'),
  no: msg('No'),
  noReason: msg('You do not have to say why.'),
  more: msg('More'),
  clash: msg('This part was changed by another agreement. Both are here. Nothing is lost.'),

  // who does what
  whatEach: msg('What each of us does'),
  you: msg('You'),
  asked: msg('Asked. Not answered yet.'),
  askedNo: msg('Not this time'),
  askedSmaller: msg('Would like it smaller'),
  agreedWaits: msg('Said yes. It starts when all have agreed.'),
  needs: (help: string) => msg(str`It helps: ${help}`),
  yes: msg('Yes'),
  partly: msg('Partly'),
  logNo: msg('No'),
  noEntry: msg('No entry yet'),
  logOf: (day: string, said: string) => msg(str`${day}: ${said}`),
  asSeen: (said: string, name: string) => msg(str`${said}, as ${name} saw it`),
  noSteps: msg('No steps yet. Anyone can suggest one.'),

  // what was done
  saved: msg('Saved'),
  savedHere: msg('Saved on this device. Not sent yet.'),

  // nothing yet
  empty: msg('No plan yet. A student, a family or a teacher can start one.'),
});

export type PlanStrings = ReturnType<typeof planStrings>;
