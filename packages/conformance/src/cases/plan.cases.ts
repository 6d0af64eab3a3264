import { newId } from '@family-partnering/contract';
import { also, around, clause, type Needs } from '../case.js';
import { equal, ok } from '../check.js';
import { idOf } from '../listener.js';
import { refusedBy, refusesWith, sameRefusal } from '../refusals.js';
import { all, answering, askForStep, DAY, idsOf, inCircle, proposeGoal, startPlan } from '../subjects.js';

const plans: Needs = { kinds: ['plan', 'plan-view'], actions: ['plan.start', 'plan.say'] };
const steps = also(plans, { kinds: ['plan-step'], actions: ['plan.edit', 'plan.reply', 'plan.stop'] });
const versions = also(plans, { ...around, kinds: ['plan-version', 'plan-answer'], actions: ['plan.propose', 'plan.agree'] });

export const planCases = [
  clause('C-PLAN-01', 'what one side says in a plan the other reads, and can take back nothing of it', also(plans, { actions: ['plan.unsay'] }), async (scene) => {
    const [ann, bob] = await scene.both();
    const { circle } = scene.stage.together;
    const plan = await startPlan(bob, circle);
    const view = newId();
    await inCircle(bob, circle, { type: 'plan.say', plan, home: 'shared', view, sort: 'hope', text: 'That it is light' });
    equal((await all(ann, 'plan', { circle })).map(({ id, fields }) => [id, fields.oneThing]), [[plan, 'starting alone']], 'the plan');
    const said = async () => (await all(ann, 'plan-view', { plan })).map(({ text }) => text).sort();
    equal(await said(), ['That it is light', 'drawing'], 'what was said');
    await refusedBy(inCircle(ann, circle, { type: 'plan.unsay', plan, view }), 'taking back the words of another');
    await inCircle(bob, circle, { type: 'plan.unsay', plan, view });
    equal(await said(), ['drawing'], 'what was taken back');
  }),
  clause('C-PLAN-02', 'no step is in force without its owner’s yes, and its owner stops it', steps, async (scene) => {
    const [ann, bob] = await scene.both();
    const { circle } = scene.stage.together;
    for (const [asks, owner, home] of [[ann, bob, await scene.homeOf(bob)], [bob, ann, 'shared']] as const) {
      const plan = await startPlan(bob, circle);
      const step = await askForStep(asks, circle, plan, owner.viewer.person, home);
      const now = async () => (await asks.get('plan-step', step)).now?.owner.person;
      equal(await now(), undefined, 'a step that was only asked for');
      const yes = { type: 'plan.reply', plan, step, ask: step, state: 'yes', text: '' } as const;
      await refusesWith('forbidden', inCircle(asks, circle, yes), 'a yes in the place of the owner');
      equal(await now(), undefined, 'a step to which somebody else said yes');
      await inCircle(owner, circle, yes);
      equal(await now(), owner.viewer.person, 'a step to which its owner said yes');
      await refusesWith('forbidden', inCircle(asks, circle, { type: 'plan.stop', plan, step }), 'stopping a step of another');
      await inCircle(owner, circle, { type: 'plan.stop', plan, step });
      equal(await now(), undefined, 'a step that its owner stopped');
    }
  }),
  clause('C-PLAN-03', 'a yes to one version counts for that version alone', also(versions, { actions: ['plan.respond'] }), async (scene) => {
    const [ann, bob] = await scene.both();
    const student = await scene.session(scene.family.student);
    const { circle } = scene.stage.together;
    const plan = await startPlan(bob, circle);
    await inCircle(ann, circle, { type: 'plan.say', plan, home: 'shared', view: newId(), sort: 'strength', text: 'He explains graphs' });
    await inCircle(student, circle, { type: 'plan.say', plan, home: 'shared', view: newId(), sort: 'strength', text: 'drawing' });
    const first = await proposeGoal(ann, circle, plan, 'Starts alone');
    await inCircle(bob, circle, answering(plan, first));
    const second = await proposeGoal(ann, circle, plan, 'Starts by ten past', { over: first });
    await inCircle(student, circle, answering(plan, second));
    equal((await all(bob, 'plan-version', { plan })).map(({ id, n, state }) => [id, n, state]), [[first, 1, 'replaced'], [second, 2, 'proposed']], 'the versions');
    const yes = (await all(bob, 'plan-answer', { plan })).filter(({ state, forVersion }) => state === 'agree' && forVersion === second);
    equal(yes.map(({ by }) => by.person).sort(), [ann, student].map(({ viewer }) => viewer.person).sort(), 'who has agreed to what was put forward last');
    equal((await bob.get('plan', plan)).inForce, undefined, 'what is in force');
    await inCircle(bob, circle, answering(plan, second, 'not-yet'));
    const [open] = (await all(ann, 'plan-answer', { plan })).filter(({ state }) => state === 'not-yet');
    await inCircle(ann, circle, { type: 'plan.respond', plan, answer: open!.id, text: 'At the door then' });
    equal((await bob.get('plan-answer', open!.id)).reply?.text, 'At the door then', 'the answer to a not yet');
  }),
  clause('C-PLAN-04', 'agreeing to what another agreement has changed is a conflict that shows what there is', versions, async (scene) => {
    const [ann, bob] = await scene.both();
    const student = await scene.session(scene.family.student);
    const { circle } = scene.stage.together;
    const plan = await startPlan(bob, circle);
    for (const one of [ann, student]) await inCircle(one, circle, { type: 'plan.say', plan, home: 'shared', view: newId(), sort: 'strength', text: 'x' });
    const [first, second] = [await proposeGoal(ann, circle, plan, 'Starts alone'), await proposeGoal(bob, circle, plan, 'Starts by ten past')];
    for (const one of [bob, student]) await inCircle(one, circle, answering(plan, first));
    equal((await student.get('plan', plan)).inForce?.version, first, 'what is in force');
    const { current } = await refusesWith('conflict', inCircle(ann, circle, answering(plan, second)), 'agreeing to what was made on older words');
    equal([current?.kind, current?.id, (current as { fields?: { goal?: string } } | undefined)?.fields?.goal], ['plan', plan, 'Starts alone'], 'what the refusal shows');
    equal((await bob.get('plan', plan)).fields.goal, 'Starts alone', 'the goal');
  }),
  clause('C-PLAN-05', 'what was done and counted stands by its day, and what was put right keeps what it said', also(steps, { kinds: ['plan-log', 'plan-point', 'plan-phase'], actions: ['plan.log', 'plan.point', 'plan.phase'] }), async (scene) => {
    const [ann, bob] = await scene.both();
    const { circle } = scene.stage.together;
    const plan = await startPlan(bob, circle);
    const [step, point] = [await askForStep(ann, circle, plan, ann.viewer.person), newId()];
    await inCircle(ann, circle, { type: 'plan.log', plan, log: newId(), step, on: DAY, done: 'partly', note: '' });
    await inCircle(ann, circle, { type: 'plan.log', plan, log: newId(), step, on: DAY, week: true, done: 'yes', note: '' });
    for (const value of [2, 3]) await inCircle(ann, circle, { type: 'plan.point', plan, home: 'shared', point, setting: 'school', on: DAY, value, note: '' });
    await inCircle(bob, circle, { type: 'plan.phase', plan, home: 'shared', phase: newId(), on: DAY, label: 'Library' });
    const logs = (await all(bob, 'plan-log', { plan })).map(({ on, week, done, own }) => [on, week === true ? 'week' : 'day', done, own]);
    equal(logs, [[DAY, 'day', 'partly', true], [DAY, 'week', 'yes', true]], 'what was done');
    equal((await all(bob, 'plan-point', { plan })).map(({ value, was, on }) => [value, was, on]), [[3, [2], DAY]], 'what was counted');
    equal((await all(ann, 'plan-phase', { plan })).map(({ label }) => label), ['Library'], 'the lines');
  }),
  clause('C-PLAN-06', 'a plan around another student answers as an unknown one', also(plans, around), async (scene) => {
    const [ann, bob] = await scene.both();
    const circle = scene.family.otherCircle;
    const [plan, unknown] = [await startPlan(bob, circle), newId()];
    for (const ask of [(id: string) => ann.get('plan', id), (id: string) => all(ann, 'plan-view', { plan: id }),
      (id: string) => inCircle(ann, circle, { type: 'plan.say', plan: id, home: 'shared', view: newId(), sort: 'view', text: 'x' })]) {
      sameRefusal(await refusedBy(ask(plan), 'a foreign plan'), await refusedBy(ask(unknown), 'an unknown plan'), [[plan, unknown]], 'the refusals for a foreign and an unknown plan');
    }
    ok(!(await all(ann, 'plan')).some(({ id }) => id === plan), 'the list holds a plan around another student');
  }),
  clause('C-PLAN-07', 'a look together is called by either side; a plan is closed by all and opened by any', also(plans, { ...around, kinds: ['plan-review'], actions: ['plan.review', 'plan.close', 'plan.reopen'] }), async (scene) => {
    const [ann, bob] = await scene.both();
    const student = await scene.session(scene.family.student);
    const { circle } = scene.stage.together;
    const plan = await startPlan(ann, circle);
    await inCircle(bob, circle, { type: 'plan.review', plan, on: '2099-12-04', why: '' });
    equal((await all(ann, 'plan-review', { plan })).map(({ on }) => on), ['2099-12-04'], 'the day to look together');
    const closed = async () => (await ann.get('plan', plan)).closed !== undefined;
    for (const one of [bob, ann]) await inCircle(one, circle, { type: 'plan.close', plan, yes: true, why: 'Done' });
    ok(!(await closed()), 'it was closed before all had said so');
    await inCircle(student, circle, { type: 'plan.close', plan, yes: true, why: '' });
    ok(await closed(), 'all have said so, and it is open');
    await inCircle(bob, circle, { type: 'plan.reopen', plan });
    ok(!(await closed()), 'it was opened again, and is closed');
  }),
  clause('C-PLAN-08', 'what a student tells one adult is read by those two', also(versions, { kinds: ['plan-aside'], actions: ['plan.tell'] }), async (scene) => {
    const [ann, bob] = await scene.both();
    const student = await scene.session(scene.family.student);
    const { circle } = scene.stage.together;
    const [plan, aside] = [await startPlan(bob, circle), newId()];
    const version = await proposeGoal(ann, circle, plan, 'Starts alone');
    await inCircle(student, circle, { type: 'plan.tell', plan, aside, version, to: ann.viewer.person, text: 'not in front of all' });
    equal([idsOf(await all(ann, 'plan-aside', { plan })), idsOf(await all(bob, 'plan-aside', { plan }))], [[aside], []], 'who reads it');
    const unknown = newId();
    sameRefusal(await refusedBy(bob.get('plan-aside', aside), 'what was told to another'), await refusedBy(bob.get('plan-aside', unknown), 'an unknown one'), [[aside, unknown]], 'the refusals');
  }),
  clause('C-PLAN-09', 'what one home does for itself in a plan of both changes nothing that the other home gets, not even a version', also(plans, { ...around, kinds: ['plan-share', 'plan-point'], actions: ['plan.share', 'plan.point'] }), async (scene) => {
    const { circle, other, partner } = scene.family.twoHomes;
    const [bob, dan, guest] = [await scene.bob(), await scene.session(other), await scene.session(partner)];
    const [plan, home] = [await startPlan(bob, circle), await scene.homeOf(bob, circle)];
    const gets = async () => [await dan.get('plan', plan), await Promise.all((['plan-view', 'plan-share', 'plan-point'] as const).map((kind) => all(dan, kind, { plan })))];
    const before = await gets();
    const told = dan.watch && scene.watch(dan, (await dan.list('plan', { filter: {} })).position);
    const share = (yes: boolean) => inCircle(bob, circle, { type: 'plan.share', plan, person: partner, yes });
    await share(true);
    equal((await guest.get('plan', plan)).id, plan, 'what the partner was let into');
    await inCircle(bob, circle, { type: 'plan.point', plan, home, point: newId(), setting: 'home', on: DAY, value: 2, note: '' });
    await inCircle(bob, circle, { type: 'plan.say', plan, home, view: newId(), sort: 'view', text: 'At our table' });
    equal(await gets(), before, 'what the other home gets');
    await share(false);
    await refusedBy(guest.get('plan', plan), 'the plan after the partner was let out again');
    equal(await gets(), before, 'what the other home gets in the end');
    const view = newId();
    await inCircle(bob, circle, { type: 'plan.say', plan, home: 'shared', view, sort: 'hope', text: 'For all of us' });
    await told?.hears('plan-view', view);
    equal([...new Set(told?.changes.map(idOf))].filter((id) => id !== view), [], 'what the stream of the other home tells');
  }),
  clause('C-PLAN-10', 'why somebody of a home asks is read by that home, the student and school, until it chooses all', also(plans, { ...around, kinds: ['plan-review'], actions: ['plan.review', 'plan.close'] }), async (scene) => {
    const { circle, other } = scene.family.twoHomes;
    const [bob, dan] = [await scene.bob(), await scene.session(other)];
    const plan = await startPlan(bob, circle);
    const reads = async (session: typeof bob) => JSON.stringify([await session.get('plan', plan), await all(session, 'plan-view', { plan }), await all(session, 'plan-review', { plan })]);
    await inCircle(bob, circle, { type: 'plan.review', plan, on: '2099-12-04', why: 'He sleeps at our place' });
    await inCircle(bob, circle, { type: 'plan.close', plan, yes: true, why: 'We have moved' });
    for (const why of ['He sleeps at our place', 'We have moved']) {
      ok((await reads(bob)).includes(why), 'a home does not read its own reason');
      ok(!(await reads(dan)).includes(why), 'another home reads why one home asks');
    }
    equal((await all(dan, 'plan-review', { plan })).length, 0, 'a look that one home called for');
    ok((await dan.get('plan', plan)).closing !== undefined, 'that a plan of both is asked to be closed is kept from one');
    await inCircle(bob, circle, { type: 'plan.review', plan, on: '2099-12-05', why: 'For all of us', whose: 'shared' });
    ok((await reads(dan)).includes('For all of us'), 'what was said to all is not read by all');
  }),
  clause('C-PLAN-11', 'what waits for somebody is found by their name, and not after they have answered', also(versions, { kinds: ['plan-step'], actions: ['plan.edit', 'plan.reply', 'plan.respond'] }), async (scene) => {
    const [ann, bob] = await scene.both();
    const { circle } = scene.stage.together;
    const me = ann.viewer.person;
    const plan = await startPlan(bob, circle, { answers: me });
    const waits = async () => (await Promise.all((['plan', 'plan-step', 'plan-answer'] as const).map((kind) => all(ann, kind, { waits: me })))).map(idsOf);
    const before = await waits();
    ok(before[0]!.includes(plan), 'a plan does not wait for whoever was asked to answer');
    const version = await proposeGoal(bob, circle, plan, 'Starts alone');
    equal((await all(ann, 'plan-version', { state: 'proposed' })).filter((one) => one.plan === plan).map(({ id }) => id), [version], 'what is put forward');
    const student = await scene.session(scene.family.student);
    await inCircle(student, circle, { ...answering(plan, version, 'not-yet'), answerer: { person: me, by: '2099-11-25' } });
    const step = await askForStep(student, circle, plan, me);
    const [open] = (await all(ann, 'plan-answer', { forVersion: version })).filter(({ state }) => state === 'not-yet');
    const now = await waits();
    ok(now[1]!.includes(step) && now[2]!.includes(open!.id), 'a step or an answer that is asked is not found');
    await inCircle(ann, circle, { type: 'plan.reply', plan, step, ask: step, state: 'no', text: '' });
    await inCircle(ann, circle, { type: 'plan.respond', plan, answer: open!.id, text: 'At the door then' });
    equal((await waits()).map((ids, at) => ids.some((id) => [plan, step, open!.id][at] === id)), [false, false, false], 'what still waits');
  }),
];
