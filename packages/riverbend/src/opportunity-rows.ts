import type { Opportunity, Setting, Support, TakePart } from '@family-partnering/contract';

/** One way to take part as Riverbend writes it down; `opportunities.ts` makes the action of it. */
export interface OpportunityRow {
  readonly id: string;
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
  { id: 'o-01', setting: 'home', minutes: 5, sort: 'advise', lifts: 'starting work', languages: ['en', 'es', 'ar', 'vi', 'ht'], supports: ['voice', 'paper', 'no-check'], now: true },
  { id: 'o-02', setting: 'home', minutes: 5, sort: 'at-home', lifts: 'number sense', languages: ['en', 'es', 'ar', 'vi'], supports: ['paper'] },
  { id: 'o-03', setting: 'home', minutes: 15, sort: 'at-home', lifts: 'fractions', languages: ['en', 'es', 'ar', 'vi', 'ht'], supports: ['paper', 'voice'], now: true },
  { id: 'o-04', setting: 'home', minutes: 10, sort: 'share', lifts: 'writing', languages: ['mul'], supports: ['voice', 'no-check'], now: true },
  { id: 'o-05', setting: 'home', minutes: 20, sort: 'at-home', lifts: 'reading', languages: ['en', 'es', 'ar', 'vi', 'ht', 'zh-Hans'], supports: ['paper', 'loan'] },
  { id: 'o-06', setting: 'home', minutes: 10, sort: 'advise', lifts: 'every family informed', languages: ['en', 'es', 'ar'], supports: ['voice'], now: true },
  { id: 'o-07', setting: 'home', minutes: 5, sort: 'decide', lifts: 'belonging', languages: ['en', 'es', 'ar', 'vi', 'ht'], supports: ['paper', 'voice'], now: true },
  { id: 'o-08', setting: 'home', minutes: 30, sort: 'at-home', lifts: 'graphs', languages: ['en', 'es', 'ar', 'vi'], supports: ['paper'] },
  { id: 'o-09', setting: 'home', minutes: 45, sort: 'help', lifts: 'new learners of English', languages: ['en', 'es', 'vi'], supports: ['paper', 'no-cost', 'ride', 'materials'], places: 20 },
  { id: 'o-10', setting: 'home', minutes: 15, sort: 'at-home', lifts: 'practice', languages: ['en', 'es', 'ar', 'vi', 'ht'], supports: ['paper', 'voice'] },
  { id: 'o-11', setting: 'home', minutes: 30, sort: 'at-home', lifts: 'history', languages: ['en', 'es', 'ar', 'vi', 'ht'], supports: ['paper', 'voice'] },
  { id: 'o-12', setting: 'home', minutes: 5, sort: 'share', lifts: 'belonging', languages: ['mul'], supports: ['voice'], now: true },
  { id: 'o-13', setting: 'home', minutes: 10, sort: 'learn', lifts: 'starting work', languages: ['en', 'es', 'ar', 'ase'], supports: ['voice'], now: true },
  { id: 'o-14', setting: 'home', minutes: 30, sort: 'at-home', lifts: 'percent', languages: ['en', 'es', 'ar'], supports: ['paper'] },
  { id: 'o-15', setting: 'home', minutes: 5, sort: 'celebrate', lifts: 'climate', languages: ['mul'], supports: ['voice', 'paper'], now: true },
  { id: 'o-16', setting: 'workplace', minutes: 5, sort: 'share', lifts: 'math at work', languages: ['en', 'es', 'ar'], supports: ['no-check'], now: true },
  { id: 'o-17', setting: 'workplace', minutes: 10, sort: 'share', lifts: 'careers', languages: ['mul'], supports: ['voice', 'no-check'], now: true },
  { id: 'o-18', setting: 'workplace', minutes: 120, sort: 'mentor', lifts: 'careers', languages: ['en', 'es'], supports: ['ride', 'no-cost'], places: 8, way: 'draw' },
  { id: 'o-19', setting: 'workplace', minutes: 10, sort: 'share', lifts: 'careers', languages: ['en', 'es', 'ar'], supports: ['voice'], now: true },
  { id: 'o-20', setting: 'workplace', minutes: 15, sort: 'decide', lifts: 'fair spending', languages: ['en', 'es', 'ar'], supports: ['voice'], now: true },
  { id: 'o-21', setting: 'workplace', minutes: 10, sort: 'help', lifts: 'every family informed', languages: ['en', 'es', 'ar', 'vi', 'ht', 'zh-Hans'], supports: ['paper'] },
  { id: 'o-22', setting: 'workplace', minutes: 20, sort: 'learn', lifts: 'course choice', languages: ['en', 'es', 'ar', 'vi'], supports: ['interpreter', 'captions'] },
  { id: 'o-23', setting: 'workplace', minutes: 15, sort: 'help', lifts: 'science, art', languages: ['en', 'es'], supports: ['ride', 'materials'] },
  { id: 'o-24', setting: 'workplace', minutes: 20, sort: 'mentor', lifts: 'speaking', languages: ['en', 'es'], supports: ['interpreter'], checks: true, places: 12, way: 'kept', kept: 4 },
  { id: 'o-25', setting: 'school', minutes: 45, sort: 'learn', lifts: 'shared picture of class', languages: ['en', 'es', 'ar', 'vi', 'ht'], supports: ['interpreter', 'step-free', 'siblings'], places: 2 },
  { id: 'o-26', setting: 'school', minutes: 60, sort: 'learn', lifts: 'math', languages: ['en', 'es', 'ar', 'vi', 'ht'], supports: ['childcare', 'food', 'ride', 'interpreter', 'siblings', 'no-cost'], places: 80, way: 'kept', kept: 20 },
  { id: 'o-27', setting: 'school', minutes: 60, sort: 'advise', lifts: 'speaking', languages: ['en', 'es', 'ar', 'ase'], supports: ['interpreter', 'childcare', 'step-free'], places: 24, way: 'draw' },
  { id: 'o-28', setting: 'school', minutes: 240, sort: 'help', lifts: 'science', languages: ['en', 'es'], supports: ['food', 'no-cost'], checks: true, places: 10, way: 'draw', kept: 5 },
  { id: 'o-29', setting: 'school', minutes: 45, sort: 'help', lifts: 'science', languages: ['en', 'es', 'ar'], supports: ['childcare', 'food', 'no-check'], places: 15 },
  { id: 'o-30', setting: 'school', minutes: 90, sort: 'decide', lifts: 'decisions', languages: ['en', 'es', 'ar', 'vi'], supports: ['childcare', 'food', 'interpreter', 'ride', 'paid-time'], places: 4, way: 'draw' },
  { id: 'o-31', setting: 'online', minutes: 10, sort: 'help', lifts: 'math words', languages: ['ar', 'vi', 'ht', 'es'], supports: ['voice', 'no-check'], now: true },
  { id: 'o-32', setting: 'school', minutes: 20, sort: 'help', lifts: 'belonging', languages: ['mul'], supports: ['siblings', 'no-check'], places: 4 },
  { id: 'o-33', setting: 'school', minutes: 60, sort: 'help', lifts: 'science', languages: ['en', 'es', 'vi'], supports: ['siblings', 'food', 'no-check', 'step-free'] },
  { id: 'o-34', setting: 'school', minutes: 60, sort: 'share', lifts: 'art', languages: ['en', 'es', 'ar', 'vi'], supports: ['interpreter', 'materials'], checks: true, places: 6 },
  { id: 'o-35', setting: 'school', minutes: 30, sort: 'attend', lifts: 'ownership', languages: ['en', 'es', 'ar', 'vi', 'ht', 'ase'], supports: ['childcare', 'interpreter', 'by-phone'] },
  { id: 'o-36', setting: 'school', minutes: 60, sort: 'share', lifts: 'ratios', languages: ['en', 'vi'], supports: ['interpreter', 'food', 'siblings'], places: 12 },
  { id: 'o-37', setting: 'school', minutes: 20, sort: 'advise', lifts: 'health', languages: ['en', 'es', 'ar'], supports: ['food', 'interpreter'], places: 20, way: 'draw' },
  { id: 'o-38', setting: 'school', minutes: 60, sort: 'advise', lifts: 'language access', languages: ['es', 'ar', 'vi', 'ht'], supports: ['paid-time', 'food'], places: 10 },
  { id: 'o-39', setting: 'school', minutes: 15, sort: 'celebrate', lifts: 'climate', languages: ['mul'], supports: ['paper'] },
  { id: 'o-40', setting: 'community', minutes: 45, sort: 'mentor', lifts: 'math', languages: ['en', 'es'], supports: ['ride'], checks: true, places: 6 },
  { id: 'o-41', setting: 'community', minutes: 60, sort: 'help', lifts: 'practice', languages: ['en', 'es', 'ar'], supports: ['siblings', 'no-check', 'food'] },
  { id: 'o-42', setting: 'community', minutes: 60, sort: 'share', lifts: 'reading', languages: ['vi', 'en'], supports: ['siblings', 'ride'], places: 15 },
  { id: 'o-43', setting: 'community', minutes: 30, sort: 'at-home', lifts: 'graphs', languages: ['en', 'es'], supports: ['no-cost'], places: 30 },
  { id: 'o-44', setting: 'community', minutes: 15, sort: 'at-home', lifts: 'reading', languages: ['en', 'es', 'ar', 'vi'], supports: ['loan', 'no-cost'] },
  { id: 'o-45', setting: 'community', minutes: 90, sort: 'help', lifts: 'data', languages: ['en', 'es', 'vi'], supports: ['siblings', 'food', 'ride', 'materials'], places: 60 },
  { id: 'o-46', setting: 'community', minutes: 10, sort: 'advise', lifts: 'fair calendar', languages: ['mul'], supports: ['voice', 'paper'], now: true },
  { id: 'o-47', setting: 'community', minutes: 45, sort: 'at-home', lifts: 'percent', languages: ['en', 'es', 'ar'], supports: ['siblings', 'no-cost'], places: 25 },
  { id: 'o-48', setting: 'community', minutes: 20, sort: 'learn', lifts: 'course choice', languages: ['en', 'es'], supports: ['interpreter', 'siblings', 'food'] },
  { id: 'o-49', setting: 'community', minutes: 40, sort: 'learn', lifts: 'well-being', languages: ['en', 'es', 'ar', 'ht'], supports: ['interpreter', 'childcare', 'captions'], places: 40 },
  { id: 'o-50', setting: 'community', minutes: 60, sort: 'attend', lifts: 'belonging', languages: ['ht', 'ar', 'es', 'vi'], supports: ['interpreter', 'childcare', 'food', 'ride'], places: 30 },
  { id: 'o-51', setting: 'community', minutes: 25, sort: 'help', lifts: 'attendance', languages: ['en', 'es'], supports: ['siblings'], checks: true, places: 12 },
  { id: 'o-52', setting: 'online', minutes: 15, sort: 'mentor', lifts: 'belonging', languages: ['ht', 'es', 'ar', 'vi'], supports: ['interpreter'], places: 12 },
  { id: 'o-53', setting: 'online', minutes: 30, sort: 'learn', lifts: 'course choice', languages: ['en', 'es', 'ar'], supports: ['interpreter', 'captions', 'recording', 'by-phone'] },
  { id: 'o-54', setting: 'online', minutes: 15, sort: 'help', lifts: 'language access', languages: ['es', 'ar', 'vi', 'ht', 'zh-Hans'], supports: [], places: 20, now: true },
  { id: 'o-55', setting: 'online', minutes: 15, sort: 'help', lifts: 'reading', languages: ['en', 'es', 'ar'], supports: [], checks: true, places: 20, way: 'kept', kept: 6 },
  { id: 'o-56', setting: 'online', minutes: 5, sort: 'advise', lifts: 'trust', languages: ['mul'], supports: ['voice', 'paper'], now: true },
  { id: 'o-57', setting: 'online', minutes: 15, sort: 'advise', lifts: 'science', languages: ['en', 'es', 'ar'], supports: ['captions'], now: true },
  { id: 'o-58', setting: 'online', minutes: 10, sort: 'decide', lifts: 'fair calendar', languages: ['en', 'es', 'ar', 'vi', 'ht'], supports: ['voice', 'paper'], now: true },
  { id: 'o-59', setting: 'online', minutes: 20, sort: 'share', lifts: 'language access', languages: ['ase', 'en'], supports: ['captions', 'loan'] },
  { id: 'o-60', setting: 'workplace', minutes: 30, sort: 'share', lifts: 'math at work', languages: ['ar', 'en'], supports: ['interpreter'], places: 1 },
];
