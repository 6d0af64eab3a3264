import type { Entity, Id } from '../data.js';
import type { Announcement, AnnouncementAction, AnnouncementQuestion } from './announcement.js';
import type { Block, Circle, CircleAction, Grant, Member, Person, PersonAction, School } from './people.js';
import type { SharedFile } from './file.js';
import type { LaterAction, LaterMessage } from './later.js';
import type { Message, MessageAction, MessageNote, MessageVersion, Passed, Report, ReportAction, SafetyNote } from './message.js';
import type { Plan, PlanAnswer, PlanAside, PlanLog, PlanPhase, PlanPoint, PlanReview, PlanShare, PlanStep, PlanVersion, PlanView } from './plan.js';
import type { PlanAction } from './plan-actions.js';
import type { Invitation, Mark, Seen, SetMark, Thread, ThreadAction } from './thread.js';
import type { AnotherWay, Begun, Claim, Contribution, FitAnswers, NotThisTime, Opportunity, Places, Thanks } from './opportunity.js';
import type { OpportunityAction } from './opportunity.actions.js';
import type { RosterAction } from './roster.js';
import type { Answer, Card, HomeworkAction, HomeworkChange, HomeworkLetter, HomeworkPaper, HomeworkReply, HomeworkWork, Touchpoint } from './homework.js';
import type { Problem, ProblemAction, ProblemView } from './problem.js';
import type { Link, LinkAction } from './link.js';
import type { LegalAction } from './legal.js';
import type { MeetingAction, MeetingWish } from './meeting.js';

interface OfTouchpoint { readonly touchpoint?: Id }

/** The kinds of Family Partnering, and by what each may be listed. A filter names at most one of its fields. */
export interface FamilyKinds {
  readonly [kind: string]: { readonly entity: Entity; readonly filter: object };
  readonly school: { readonly entity: School; readonly filter: Record<string, never> };
  readonly person: { readonly entity: Person; readonly filter: Record<string, never> };
  readonly circle: { readonly entity: Circle; readonly filter: Record<string, never> };
  readonly member: { readonly entity: Member; readonly filter: { readonly circle?: Id } };
  readonly block: { readonly entity: Block; readonly filter: { readonly circle?: Id } };
  readonly grant: { readonly entity: Grant; readonly filter: Record<string, never> };
  readonly thread: { readonly entity: Thread; readonly filter: { readonly circle?: Id } };
  readonly invitation: { readonly entity: Invitation; readonly filter: Record<string, never> };
  readonly mark: { readonly entity: Mark; readonly filter: { readonly thread?: Id } };
  readonly seen: { readonly entity: Seen; readonly filter: { readonly thread: Id } };
  readonly message: { readonly entity: Message; readonly filter: { readonly thread: Id } };
  readonly file: { readonly entity: SharedFile; readonly filter: Record<string, never> };
  readonly 'message-version': { readonly entity: MessageVersion; readonly filter: { readonly message: Id } };
  readonly 'message-note': { readonly entity: MessageNote; readonly filter: { readonly thread: Id } };
  readonly 'later-message': { readonly entity: LaterMessage; readonly filter: { readonly thread?: Id } };
  readonly passed: { readonly entity: Passed; readonly filter: { readonly thread?: Id } };
  readonly 'safety-note': { readonly entity: SafetyNote; readonly filter: Record<string, never> };
  readonly report: { readonly entity: Report; readonly filter: Record<string, never> };
  readonly announcement: { readonly entity: Announcement; readonly filter: Record<string, never> };
  readonly 'announcement-question': { readonly entity: AnnouncementQuestion; readonly filter: { readonly announcement?: Id } };
  readonly opportunity: { readonly entity: Opportunity; readonly filter: Record<string, never> };
  readonly claim: { readonly entity: Claim; readonly filter: { readonly opportunity?: Id } };
  readonly places: { readonly entity: Places; readonly filter: { readonly opportunity?: Id } };
  readonly 'not-this-time': { readonly entity: NotThisTime; readonly filter: Record<string, never> };
  readonly 'another-way': { readonly entity: AnotherWay; readonly filter: { readonly opportunity?: Id } };
  readonly contribution: { readonly entity: Contribution; readonly filter: { readonly opportunity?: Id } };
  readonly begun: { readonly entity: Begun; readonly filter: Record<string, never> };
  readonly 'fit-answers': { readonly entity: FitAnswers; readonly filter: Record<string, never> };
  readonly thanks: { readonly entity: Thanks; readonly filter: { readonly opportunity?: Id } };
  readonly plan: { readonly entity: Plan; readonly filter: { readonly circle?: Id; readonly waits?: Id } };
  readonly 'plan-view': { readonly entity: PlanView; readonly filter: { readonly plan: Id } };
  readonly 'plan-version': { readonly entity: PlanVersion; readonly filter: { readonly plan?: Id; readonly state?: PlanVersion['state'] } };
  readonly 'plan-answer': { readonly entity: PlanAnswer; readonly filter: { readonly plan?: Id; readonly forVersion?: Id; readonly waits?: Id } };
  readonly 'plan-aside': { readonly entity: PlanAside; readonly filter: { readonly plan: Id } };
  readonly 'plan-step': { readonly entity: PlanStep; readonly filter: { readonly plan?: Id; readonly waits?: Id } };
  readonly 'plan-log': { readonly entity: PlanLog; readonly filter: { readonly plan: Id } };
  readonly 'plan-point': { readonly entity: PlanPoint; readonly filter: { readonly plan: Id } };
  readonly 'plan-phase': { readonly entity: PlanPhase; readonly filter: { readonly plan: Id } };
  readonly 'plan-review': { readonly entity: PlanReview; readonly filter: { readonly plan: Id } };
  readonly 'plan-share': { readonly entity: PlanShare; readonly filter: { readonly plan: Id } };
  readonly card: { readonly entity: Card; readonly filter: Record<string, never> };
  readonly touchpoint: { readonly entity: Touchpoint; readonly filter: { readonly circle?: Id; readonly card?: Id; readonly started?: 'family'; readonly waits?: 'school' } };
  readonly answer: { readonly entity: Answer; readonly filter: OfTouchpoint & { readonly card?: Id; readonly waits?: 'school' } };
  readonly 'homework-reply': { readonly entity: HomeworkReply; readonly filter: OfTouchpoint };
  readonly 'homework-change': { readonly entity: HomeworkChange; readonly filter: OfTouchpoint & { readonly waits?: 'school' | 'family' } };
  readonly 'homework-work': { readonly entity: HomeworkWork; readonly filter: OfTouchpoint };
  readonly 'homework-letter': { readonly entity: HomeworkLetter; readonly filter: OfTouchpoint };
  readonly 'homework-paper': { readonly entity: HomeworkPaper; readonly filter: OfTouchpoint | { readonly code?: string } };
  readonly problem: { readonly entity: Problem; readonly filter: OfTouchpoint & { readonly circle?: Id; readonly waits?: 'school' } };
  readonly 'problem-view': { readonly entity: ProblemView; readonly filter: { readonly problem: Id } };
  readonly link: { readonly entity: Link; readonly filter: { readonly thread?: Id; readonly circle?: Id } };
  readonly 'meeting-wish': { readonly entity: MeetingWish; readonly filter: { readonly thread?: Id; readonly circle?: Id } };
}

/** Everything a person can do so far. */
export type FamilyAction = ThreadAction | SetMark | MessageAction | ReportAction | PersonAction | CircleAction | PlanAction | RosterAction | AnnouncementAction | OpportunityAction | HomeworkAction | ProblemAction | LinkAction | MeetingAction | LegalAction | LaterAction;
