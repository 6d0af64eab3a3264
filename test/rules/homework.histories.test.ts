import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Refusal, type Action, type Draft, type Problem, type Rule, type Stored } from '@family-partnering/contract';
import { familyRules } from '@family-partnering/rules';
import { history, leaks, without, wrongs, type Try } from './homework.histories.js';
import type { Records } from './homework.records.js';

const HISTORIES = 2000;

const kept = (records: Records, text: string): boolean =>
  ['answer', 'touchpoint', 'homework-reply', 'homework-change', 'homework-work', 'homework-letter', 'problem', 'problem-view'].some((kind) => records.all(kind).some(({ value }) => JSON.stringify(value).includes(text)));

/** A view may be written anew until others could see it; until then it is its writer's draft. */
const isDraft = (one: Try): boolean => one.action.type === 'problem.view';

/** Plays histories until so much wrong is found, and tells it. */
function play(most: number, rules?: readonly Rule<Action>[], done: Map<string, number> = new Map()): readonly string[] {
  const found = new Set<string>();
  for (let seed = 1; seed <= HISTORIES && found.size < most; seed += 1) {
    const accepted: Try[] = [];
    const yes = new Set<string>();
    const { records, tries, told } = history(seed, rules, (now, one, answer) => {
      for (const wrong of wrongs(now)) found.add(`${wrong} (${seed}, ${one.action.type})`);
      if (answer !== 'ok') return;
      done.set(one.action.type, (done.get(one.action.type) ?? 0) + 1);
      if (one.text !== '') accepted.push(one);
      if (one.action.type === 'problem.yes') yes.add((one.action as unknown as { try: string }).try);
      for (const { value } of now.all('problem') as readonly Stored<Problem>[]) {
        for (const step of value!.tries) if (step.state === 'yes' && step.owner.person !== step.by.person && !yes.has(step.id)) found.add(`a step is in force without its owner's yes (${seed})`);
      }
    });
    for (const one of accepted) if (!isDraft(one) && !kept(records, one.text)) found.add(`lost: ${one.action.type} (${seed})`);
    for (const leak of leaks(records)) found.add(`${leak} (${seed})`);
    apart(tries, told, records, seed, found, rules);
  }
  return [...found];
}

/** What home B is told and sees is the same, byte for byte, as if home A had never done anything. */
function apart(tries: readonly Try[], told: readonly string[], records: Records, seed: number, found: Set<string>, rules?: readonly Rule<Action>[]): void {
  const ofA = (one: Try): boolean => one.person === 'ana' || one.person === 'abe';
  const alone = without(tries, ofA, rules);
  tries.forEach((one, at) => {
    if (one.person === 'bea' && alone.told.get(one.action.id) !== told[at]) found.add(`bea is told ${told[at]}, alone ${alone.told.get(one.action.id)} (${seed}, ${one.action.type})`);
  });
  const seen = (all: Records): string => JSON.stringify(all.seenBy('bea').filter(({ kind }) => kind !== 'grant').map(({ kind, id, version, value }) => [kind, id, version, withoutTimes(value)]));
  if (seen(alone.records) !== seen(records)) found.add(`what bea sees depends on home A (${seed})`);
}

const withoutTimes = (value: unknown): unknown => JSON.parse(JSON.stringify(value, (key, one: unknown) => (key === 'at' || key === 'first' ? undefined : one)));

const spoil = (type: string, decide: (decide: Rule<Action>['decide']) => Rule<Action>['decide']): readonly Rule<Action>[] =>
  familyRules.map((rule) => (rule.type === type ? { ...rule, decide: decide(rule.decide) } : rule));
const eachDraft = (type: string, of: string, change: (draft: Draft) => Draft) =>
  spoil(type, (decide) => (action, read, context) => decide(action, read, context).map((draft) => (draft.kind === of && draft.value !== null ? change(draft) : draft)));

describe('random histories of two homes, student, school and community', () => {
  it(`keep the wall, show views together, hold one stuck note each and lose nothing, ${HISTORIES} times`, () => {
    const done = new Map<string, number>();
    assert.deepEqual(play(5, undefined, done), []);
    // Histories in which nothing is done prove nothing.
    for (const type of ['homework.answer', 'homework.stuck', 'homework.start', 'homework.reply', 'homework.propose', 'homework.agree', 'homework.share-work', 'homework.letter', 'problem.open', 'problem.view', 'problem.step', 'problem.yes', 'problem.look-again']) {
      assert.ok((done.get(type) ?? 0) >= 20, `${type} was done ${done.get(type) ?? 0} times`);
    }
  });

  let number = 0;
  const defects: Readonly<Record<string, readonly Rule<Action>[]>> = {
    'an answer seen by the whole circle': eachDraft('homework.answer', 'answer', (draft) => ({ ...draft, audience: ['circle:c1'] })),
    'a reply seen by every home': eachDraft('homework.reply', 'homework-reply', (draft) => ({ ...draft, audience: [...draft.audience, 'home:c1:hA', 'home:c1:hB'] })),
    'a view shown before all are ready': eachDraft('problem.view', 'problem-view', (draft) => ({ ...draft, audience: ['student:c1', 'staff:c1'] })),
    'a view that stays hidden': eachDraft('problem.view', 'problem-view', (draft) => ({ ...draft, audience: [`person:${(draft.value as { author: { person: string } }).author.person}`] })),
    'a second stuck note beside the first': eachDraft('homework.stuck', 'answer', (draft) => ({ ...draft, id: `${draft.id}|${(number += 1)}` })),
    'words that replace earlier words': eachDraft('homework.stuck', 'answer', (draft) => ({ ...draft, value: { ...(draft.value as object), words: (draft.value as { words: unknown[] }).words.slice(-1) } })),
    'a step in force without its owner': eachDraft('problem.step', 'problem', (draft) => ({ ...draft, value: { ...(draft.value as object), tries: (draft.value as Problem).tries.map((one) => ({ ...one, state: 'yes' })) } })),
    'a refusal that tells of another home': spoil('homework.propose', (decide) => (action, read, context) => {
      if (read.list('homework-change', 'circle', ['c1'], { limit: 9 }).length > 0) throw new Refusal('conflict', { reason: 'asked-already' });
      return decide(action, read, context);
    }),
  };
  for (const [name, rules] of Object.entries(defects)) {
    it(`would find ${name} (planted defect)`, () => assert.notDeepEqual(play(1, rules), []));
  }
});
