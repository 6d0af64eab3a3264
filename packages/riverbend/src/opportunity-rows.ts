import type { Opportunity, Setting, Support, TakePart } from '@family-partnering/contract';

/** One way to take part as Riverbend writes it down; `opportunities.ts` makes the action of it. */
export interface OpportunityRow {
  readonly id: string;
  readonly title: string;
  readonly setting: Setting;
  readonly minutes: number;
  readonly sort: TakePart;
  readonly lifts: string;
  readonly languages: Opportunity['languages'];
  readonly supports: readonly Support[];
  readonly checks?: true;
  readonly places?: number;
  readonly way?: 'draw' | 'kept';
  readonly kept?: number;
  readonly now?: true;
}

/** Sixty ways to take part: from home 15, from work 10, at school 14, in the community 12, by phone or online 9. */
export const OPPORTUNITY_ROWS: readonly OpportunityRow[] = [
  { id: 'o-01', title: 'Tell us one thing that helps your student start', setting: 'home', minutes: 5, sort: 'advise', lifts: 'starting work', languages: ['en', 'es', 'ar', 'vi', 'ht'], supports: ['voice', 'paper', 'no-check'], now: true },
  { id: 'o-02', title: 'Ask at home: which number did you meet today?', setting: 'home', minutes: 5, sort: 'at-home', lifts: 'number sense', languages: ['en', 'es', 'ar', 'vi'], supports: ['paper'] },
  { id: 'o-03', title: 'Cook and measure: send a photo of the fractions', setting: 'home', minutes: 15, sort: 'at-home', lifts: 'fractions', languages: ['en', 'es', 'ar', 'vi', 'ht'], supports: ['paper', 'voice'], now: true },
  { id: 'o-04', title: 'Record a story from your childhood', setting: 'home', minutes: 10, sort: 'share', lifts: 'writing', languages: ['mul'], supports: ['voice', 'no-check'], now: true },
  { id: 'o-05', title: 'Read side by side, any language, any book', setting: 'home', minutes: 20, sort: 'at-home', lifts: 'reading', languages: ['en', 'es', 'ar', 'vi', 'ht', 'zh-Hans'], supports: ['paper', 'loan'] },
  { id: 'o-06', title: 'Check if our letter is clear', setting: 'home', minutes: 10, sort: 'advise', lifts: 'every family informed', languages: ['en', 'es', 'ar'], supports: ['voice'], now: true },
  { id: 'o-07', title: 'Vote: what should family night be about?', setting: 'home', minutes: 5, sort: 'decide', lifts: 'belonging', languages: ['en', 'es', 'ar', 'vi', 'ht'], supports: ['paper', 'voice'], now: true },
  { id: 'o-08', title: 'Map your way to school with your student', setting: 'home', minutes: 30, sort: 'at-home', lifts: 'graphs', languages: ['en', 'es', 'ar', 'vi'], supports: ['paper'] },
  { id: 'o-09', title: 'Cut and label picture cards at home', setting: 'home', minutes: 45, sort: 'help', lifts: 'new learners of English', languages: ['en', 'es', 'vi'], supports: ['paper', 'no-cost', 'ride', 'materials'], places: 20 },
  { id: 'o-10', title: 'A quiet place and time: plan it together', setting: 'home', minutes: 15, sort: 'at-home', lifts: 'practice', languages: ['en', 'es', 'ar', 'vi', 'ht'], supports: ['paper', 'voice'] },
  { id: 'o-11', title: 'Interview a grandparent: three questions', setting: 'home', minutes: 30, sort: 'at-home', lifts: 'history', languages: ['en', 'es', 'ar', 'vi', 'ht'], supports: ['paper', 'voice'] },
  { id: 'o-12', title: 'Tell us how to say your names', setting: 'home', minutes: 5, sort: 'share', lifts: 'belonging', languages: ['mul'], supports: ['voice'], now: true },
  { id: 'o-13', title: 'Watch two minutes: the five steps, then try one', setting: 'home', minutes: 10, sort: 'learn', lifts: 'starting work', languages: ['en', 'es', 'ar', 'ase'], supports: ['captions', 'voice'], now: true },
  { id: 'o-14', title: 'Sort the month’s costs with your student', setting: 'home', minutes: 30, sort: 'at-home', lifts: 'percent', languages: ['en', 'es', 'ar'], supports: ['paper'] },
  { id: 'o-15', title: 'Write a kind line to a teacher or a cook', setting: 'home', minutes: 5, sort: 'celebrate', lifts: 'climate', languages: ['mul'], supports: ['voice', 'paper'], now: true },
  { id: 'o-16', title: 'Show numbers at your work: one photo', setting: 'workplace', minutes: 5, sort: 'share', lifts: 'math at work', languages: ['en', 'es', 'ar'], supports: ['no-check'], now: true },
  { id: 'o-17', title: 'A two-minute voice note: how I use reading at work', setting: 'workplace', minutes: 10, sort: 'share', lifts: 'careers', languages: ['mul'], supports: ['voice', 'no-check'], now: true },
  { id: 'o-18', title: 'Job shadow: one student for two hours', setting: 'workplace', minutes: 120, sort: 'mentor', lifts: 'careers', languages: ['en', 'es'], supports: ['ride', 'no-cost'], places: 8, way: 'draw' },
  { id: 'o-19', title: 'Answer three career questions on your break', setting: 'workplace', minutes: 10, sort: 'share', lifts: 'careers', languages: ['en', 'es', 'ar'], supports: ['voice'], now: true },
  { id: 'o-20', title: 'Read one page of our budget and mark what is unclear', setting: 'workplace', minutes: 15, sort: 'decide', lifts: 'fair spending', languages: ['en', 'es', 'ar'], supports: ['voice'], now: true },
  { id: 'o-21', title: 'Ask your work to put up our flyer', setting: 'workplace', minutes: 10, sort: 'help', lifts: 'every family informed', languages: ['en', 'es', 'ar', 'vi', 'ht', 'zh-Hans'], supports: ['paper'] },
  { id: 'o-22', title: 'Lunch call: choosing courses for grade 9', setting: 'workplace', minutes: 20, sort: 'learn', lifts: 'course choice', languages: ['en', 'es', 'ar', 'vi'], supports: ['interpreter', 'captions'] },
  { id: 'o-23', title: 'Old forms, boxes, fabric from work for projects', setting: 'workplace', minutes: 15, sort: 'help', lifts: 'science, art', languages: ['en', 'es'], supports: ['ride', 'materials'] },
  { id: 'o-24', title: 'Practice interview by phone with a student', setting: 'workplace', minutes: 20, sort: 'mentor', lifts: 'speaking', languages: ['en', 'es'], supports: ['interpreter'], checks: true, places: 12, way: 'kept', kept: 4 },
  { id: 'o-25', title: 'Sit in on a class, any day', setting: 'school', minutes: 45, sort: 'learn', lifts: 'shared picture of class', languages: ['en', 'es', 'ar', 'vi', 'ht'], supports: ['interpreter', 'step-free', 'siblings'], places: 2 },
  { id: 'o-26', title: 'Family math night: play, eat, go home', setting: 'school', minutes: 60, sort: 'learn', lifts: 'math', languages: ['en', 'es', 'ar', 'vi', 'ht'], supports: ['childcare', 'food', 'ride', 'interpreter', 'siblings', 'no-cost'], places: 80, way: 'kept', kept: 20 },
  { id: 'o-27', title: 'Portfolio panel: listen to three students', setting: 'school', minutes: 60, sort: 'advise', lifts: 'speaking', languages: ['en', 'es', 'ar', 'ase'], supports: ['interpreter', 'childcare', 'step-free'], places: 24, way: 'draw' },
  { id: 'o-28', title: 'Museum trip partner', setting: 'school', minutes: 240, sort: 'help', lifts: 'science', languages: ['en', 'es'], supports: ['food', 'no-cost'], checks: true, places: 10, way: 'draw', kept: 5 },
  { id: 'o-29', title: 'Pack the museum bags the evening before', setting: 'school', minutes: 45, sort: 'help', lifts: 'science', languages: ['en', 'es', 'ar'], supports: ['childcare', 'food', 'no-check'], places: 15 },
  { id: 'o-30', title: 'School team seat: one school year, four evenings', setting: 'school', minutes: 90, sort: 'decide', lifts: 'decisions', languages: ['en', 'es', 'ar', 'vi'], supports: ['childcare', 'food', 'interpreter', 'ride', 'paid-time'], places: 4, way: 'draw' },
  { id: 'o-31', title: 'Record fraction words in your language', setting: 'online', minutes: 10, sort: 'help', lifts: 'math words', languages: ['ar', 'vi', 'ht', 'es'], supports: ['voice', 'no-check'], now: true },
  { id: 'o-32', title: 'Greet at the door, Monday morning', setting: 'school', minutes: 20, sort: 'help', lifts: 'belonging', languages: ['mul'], supports: ['siblings', 'no-check'], places: 4 },
  { id: 'o-33', title: 'Garden hour, all ages', setting: 'school', minutes: 60, sort: 'help', lifts: 'science', languages: ['en', 'es', 'vi'], supports: ['siblings', 'food', 'no-check', 'step-free'] },
  { id: 'o-34', title: 'Teach a craft at club hour', setting: 'school', minutes: 60, sort: 'share', lifts: 'art', languages: ['en', 'es', 'ar', 'vi'], supports: ['interpreter', 'materials'], checks: true, places: 6 },
  { id: 'o-35', title: 'Student-led talk: my work this fall', setting: 'school', minutes: 30, sort: 'attend', lifts: 'ownership', languages: ['en', 'es', 'ar', 'vi', 'ht', 'ase'], supports: ['childcare', 'interpreter', 'by-phone'] },
  { id: 'o-36', title: 'Cooking with maths, with bà Lan’s rice recipe', setting: 'school', minutes: 60, sort: 'share', lifts: 'ratios', languages: ['en', 'vi'], supports: ['interpreter', 'food', 'siblings'], places: 12 },
  { id: 'o-37', title: 'Try the new lunch and tell us', setting: 'school', minutes: 20, sort: 'advise', lifts: 'health', languages: ['en', 'es', 'ar'], supports: ['food', 'interpreter'], places: 20, way: 'draw' },
  { id: 'o-38', title: 'Interpreters’ circle: what makes a good letter?', setting: 'school', minutes: 60, sort: 'advise', lifts: 'language access', languages: ['es', 'ar', 'vi', 'ht'], supports: ['paid-time', 'food'], places: 10 },
  { id: 'o-39', title: 'Celebrate: one good thing wall', setting: 'school', minutes: 15, sort: 'celebrate', lifts: 'climate', languages: ['mul'], supports: ['paper'] },
  { id: 'o-40', title: 'Library math club partner', setting: 'community', minutes: 45, sort: 'mentor', lifts: 'math', languages: ['en', 'es'], supports: ['ride'], checks: true, places: 6 },
  { id: 'o-41', title: 'Homework table at River Street Library: just sit near', setting: 'community', minutes: 60, sort: 'help', lifts: 'practice', languages: ['en', 'es', 'ar'], supports: ['siblings', 'no-check', 'food'] },
  { id: 'o-42', title: 'Saturday story hour in Vietnamese and English', setting: 'community', minutes: 60, sort: 'share', lifts: 'reading', languages: ['vi', 'en'], supports: ['siblings', 'ride'], places: 15 },
  { id: 'o-43', title: 'Bus trip timing with the transit office', setting: 'community', minutes: 30, sort: 'at-home', lifts: 'graphs', languages: ['en', 'es'], supports: ['no-cost'], places: 30 },
  { id: 'o-44', title: 'Community center: talking books to borrow', setting: 'community', minutes: 15, sort: 'at-home', lifts: 'reading', languages: ['en', 'es', 'ar', 'vi'], supports: ['loan', 'no-cost'] },
  { id: 'o-45', title: 'River clean-up and counting', setting: 'community', minutes: 90, sort: 'help', lifts: 'data', languages: ['en', 'es', 'vi'], supports: ['siblings', 'food', 'ride', 'materials'], places: 60 },
  { id: 'o-46', title: 'Faith and culture groups: tell us your busy days', setting: 'community', minutes: 10, sort: 'advise', lifts: 'fair calendar', languages: ['mul'], supports: ['voice', 'paper'], now: true },
  { id: 'o-47', title: 'Market math walk', setting: 'community', minutes: 45, sort: 'at-home', lifts: 'percent', languages: ['en', 'es', 'ar'], supports: ['siblings', 'no-cost'], places: 25 },
  { id: 'o-48', title: 'Learn about grade 9 at the laundromat, Sunday', setting: 'community', minutes: 20, sort: 'learn', lifts: 'course choice', languages: ['en', 'es'], supports: ['interpreter', 'siblings', 'food'] },
  { id: 'o-49', title: 'Health worker talk: sleep and teens', setting: 'community', minutes: 40, sort: 'learn', lifts: 'well-being', languages: ['en', 'es', 'ar', 'ht'], supports: ['interpreter', 'childcare', 'captions'], places: 40 },
  { id: 'o-50', title: 'Newcomer families’ tea', setting: 'community', minutes: 60, sort: 'attend', lifts: 'belonging', languages: ['ht', 'ar', 'es', 'vi'], supports: ['interpreter', 'childcare', 'food', 'ride'], places: 30 },
  { id: 'o-51', title: 'Walk-to-school partner', setting: 'community', minutes: 25, sort: 'help', lifts: 'attendance', languages: ['en', 'es'], supports: ['siblings'], checks: true, places: 12 },
  { id: 'o-52', title: 'Phone partner for a new family', setting: 'online', minutes: 15, sort: 'mentor', lifts: 'belonging', languages: ['ht', 'es', 'ar', 'vi'], supports: ['interpreter'], places: 12 },
  { id: 'o-53', title: 'Evening talk: how algebra groups work', setting: 'online', minutes: 30, sort: 'learn', lifts: 'course choice', languages: ['en', 'es', 'ar'], supports: ['interpreter', 'captions', 'recording', 'by-phone'] },
  { id: 'o-54', title: 'Check a translation of one page', setting: 'online', minutes: 15, sort: 'help', lifts: 'language access', languages: ['es', 'ar', 'vi', 'ht', 'zh-Hans'], supports: [], places: 20, now: true },
  { id: 'o-55', title: 'Listen to a student read by phone', setting: 'online', minutes: 15, sort: 'help', lifts: 'reading', languages: ['en', 'es', 'ar'], supports: [], checks: true, places: 20, way: 'kept', kept: 6 },
  { id: 'o-56', title: 'Question for the principal, answered for all', setting: 'online', minutes: 5, sort: 'advise', lifts: 'trust', languages: ['mul'], supports: ['voice', 'paper'], now: true },
  { id: 'o-57', title: 'Judge a science idea: three clicks and a word', setting: 'online', minutes: 15, sort: 'advise', lifts: 'science', languages: ['en', 'es', 'ar'], supports: ['captions'], now: true },
  { id: 'o-58', title: 'Help plan the year’s calendar', setting: 'online', minutes: 10, sort: 'decide', lifts: 'fair calendar', languages: ['en', 'es', 'ar', 'vi', 'ht'], supports: ['voice', 'paper'], now: true },
  { id: 'o-59', title: 'Make a short video in Sign: a school word', setting: 'online', minutes: 20, sort: 'share', lifts: 'language access', languages: ['ase', 'en'], supports: ['captions', 'loan'] },
  { id: 'o-60', title: 'Offered by Samir: how a warehouse counts, for grade 8', setting: 'workplace', minutes: 30, sort: 'share', lifts: 'math at work', languages: ['ar', 'en'], supports: ['interpreter'], places: 1 },
];
