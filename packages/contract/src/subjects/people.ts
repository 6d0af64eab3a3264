import type { Action, Day, Id, Instant, LanguageTag, Side } from '../data.js';
import { composedId } from '../ids.js';
import type { Common, Means, Reach } from './common.js';

/** Hours in which a person is not alerted, on their own clock. `from` may be later than `to`: it spans midnight. */
export interface QuietHours {
  /** `HH:MM` on a 24 hour clock. */
  readonly from: string;
  readonly to: string;
  /** An IANA zone: `America/Denver`. */
  readonly zone: string;
}

/** Said once, obeyed everywhere, and no reason for anything: how this person wishes to be reached (A3). */
export interface Way {
  readonly how: 'page' | 'call' | 'paper' | 'voice' | 'important' | 'pause' | 'none';
  /** The last day on which it holds; without it, until changed. */
  readonly until?: Day;
  readonly saidAt: Instant;
}

/** Languages among those that a person speaks and reads, of which they know a little. */
export interface Little {
  readonly speaks: readonly LanguageTag[];
  readonly reads: readonly LanguageTag[];
}

/** A person, as those see them who share a circle with them. */
export interface Person extends Common {
  readonly kind: 'person';
  /** The name they go by. */
  readonly called: string;
  readonly given: string;
  readonly family: string;
  readonly sayIt?: string;
  readonly pronouns?: string;
  readonly side: Side;
  /** In words; for a family member the relation stands in each circle instead. */
  readonly role: string;
  readonly speaks: readonly LanguageTag[];
  readonly reads: readonly LanguageTag[];
  /** Which of these they know only a little of. */
  readonly little?: Little;
  /** How this person takes words in, best first. */
  readonly means: readonly Means[];
  /** By which way words reach this person when they have said nothing themselves. */
  readonly by: Reach;
  readonly way?: Way;
  readonly quiet?: QuietHours;
  /** For staff: away on these days, both counted, and who answers meanwhile. Without `from`, since it was said. */
  readonly away?: { readonly from?: Day; readonly until: Day; readonly answers: Id; readonly answersCalled: string };
  /** The last time this person said any of it themselves, so that a roster never overwrites it. */
  readonly toldAt?: Instant;
}

/** One student's circle: the people around them, in however many homes. Holds nothing that one home may not know. */
export interface Circle extends Common {
  readonly kind: 'circle';
  readonly student: Id;
  readonly called: string;
  readonly grade: string;
  /** In secondary the student is a member of every family thread by default. */
  readonly band: 'primary' | 'secondary';
}

/** One person's place in one circle. */
export interface Member extends Common {
  readonly kind: 'member';
  readonly circle: Id;
  readonly person: Id;
  readonly called: string;
  readonly side: Side;
  /** In words: mother, grade 8 maths, interpreter. */
  readonly relation: string;
  /** For home members: which home. Seen by that home, the student and school alone. */
  readonly household?: Id;
  readonly by: Reach;
  readonly state: 'in' | 'ended';
  /** The day of the school's list over which a family gave more time: that list says nothing new until it names another day. */
  readonly renewedFrom?: Instant | undefined;
}

/** Where somebody's place in a circle is found. */
export const memberId = (circle: Id, person: Id): Id => composedId(circle, person);

/** What the school declares about homework, and the help that there is. Nothing of it is ours to say. */
export interface HomeworkSettings {
  /** The school's own sentence on stopping. Without it no card says that one may stop. */
  readonly stopping?: string;
  readonly help: readonly HelpSource[];
}

/** Help with homework, and when it is open, on the school's clock. */
export interface HelpSource {
  readonly name: string;
  readonly where?: string;
  readonly phone?: string;
  /** Weekdays from Sunday, 0 to 6. */
  readonly days: readonly number[];
  readonly from: string;
  readonly to: string;
  readonly languages: readonly LanguageTag[];
  /** What it is called, and where it is, in other languages. */
  readonly also?: readonly { readonly tag: LanguageTag; readonly name: string; readonly where?: string }[];
}

/** The school's own sentences in another language. What is missing is shown as the school wrote it first. */
export interface SchoolWords {
  readonly tag: LanguageTag;
  /** The sentence of the safety line. Its number is the same in every language. */
  readonly safety?: string;
  readonly safetyReaders?: string;
  /** Shown only where the school has a sentence on stopping of its own. */
  readonly stopping?: string;
}

/** What the school has set for everyone. */
export interface School extends Common {
  readonly kind: 'school';
  readonly name: string;
  readonly zone: string;
  readonly office?: string;
  /** The safety line (A2). The library has none of its own. */
  readonly safety?: { readonly sentence: string; readonly phone: string };
  /** When somebody is on duty to read at once; without it nobody is. */
  readonly duty?: { readonly from: string; readonly to: string };
  /** Minutes in which a writer may change or take back their words. The same for all. */
  readonly editMinutes: number;
  readonly holidays: readonly Day[];
  /** Who answers in a thread that would be left without a school adult. */
  readonly answers?: Id;
  /** Who may read for safety, in words. */
  readonly safetyReaders: string;
  /** What holds for every homework card. */
  readonly homework?: HomeworkSettings;
  /** Its sentences in other languages. */
  readonly also?: readonly SchoolWords[];
}

/** That a person holds an audience key. Seen by that person alone; written by circle, thread and roster rules alone. */
export interface Grant extends Common {
  readonly kind: 'grant';
  readonly person: Id;
  readonly audience: string;
  readonly ended: boolean;
  /** Made together with the first record it opens: nothing older can appear, so nobody needs to list again. */
  readonly fresh?: boolean;
}

/** Says once how to be reached. */
export interface SetWay extends Action {
  readonly type: 'person.way';
  readonly how: Way['how'];
  readonly until?: Day;
}

/** Sets one's own quiet hours, or takes them away. */
export interface SetQuiet extends Action {
  readonly type: 'person.quiet';
  readonly quiet: QuietHours | null;
}

/** Says which languages one speaks and reads, and how one takes words in. */
export interface SetLanguages extends Action {
  readonly type: 'person.languages';
  readonly speaks: readonly LanguageTag[];
  readonly reads: readonly LanguageTag[];
  readonly little?: Little;
  readonly means: readonly Means[];
}

/** Says that one is away, and who answers meanwhile. */
export interface SetAway extends Action {
  readonly type: 'person.away';
  readonly away: { readonly from?: Day; readonly until: Day; readonly answers: Id } | null;
}

/** Says yes to more time with a community partner. */
export interface RenewConsent extends Action {
  readonly type: 'circle.renew';
  readonly circle: Id;
  readonly person: Id;
  readonly until: Instant;
}

/** Ends a community partner's time in a circle, at once. A partner may end their own. */
export interface EndConsent extends Action {
  readonly type: 'circle.end';
  readonly circle: Id;
  readonly person: Id;
}

/** Ends all shared talk between oneself and a person who is not of the school. */
export interface BlockPerson extends Action {
  readonly type: 'circle.block';
  readonly circle: Id;
  readonly person: Id;
  readonly blocked: boolean;
}

/** That two people of one circle share no talk. Seen by the one who asked for it and by school. */
export interface Block extends Common {
  readonly kind: 'block';
  readonly circle: Id;
  readonly by: Id;
  readonly person: Id;
}

export type PersonAction = SetWay | SetQuiet | SetLanguages | SetAway;
export type CircleAction = RenewConsent | EndConsent | BlockPerson;
