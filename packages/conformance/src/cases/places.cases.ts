import { newId, type Claim } from '@family-partnering/contract';
import { also, around, clause, type Needs } from '../case.js';
import { equal, ok } from '../check.js';
import { refusedBy, sameRefusal } from '../refusals.js';
import { all, claiming, ENGLISH, idsOf, inCircle, inScope, offerPlaces, onOffer } from '../subjects.js';
import { say } from '../words.js';

const places: Needs = { kinds: ['opportunity', 'claim'], actions: ['opportunity.offer', 'opportunity.claim'] };
const sha256 = async (text: string): Promise<string> =>
  [...new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
const stateOf = async (session: { get(kind: 'claim', id: string): Promise<Claim> }, opportunity: string, person: string) => (await session.get('claim', `${opportunity}|${person}`)).state;

export const placesCases = [
  clause('C-PLACES-01', 'there are never more places than there are, whoever asks at the same moment', places, async (scene) => {
    const [ann, bob] = await scene.both();
    const newcomer = await scene.session(scene.stage.newcomer);
    const opportunity = await offerPlaces(ann, ann.viewer.person, 1);
    await Promise.all([bob, newcomer].map((one) => onOffer(one, opportunity, claiming())));
    const states = await Promise.all([bob, newcomer].map((one) => stateOf(one, opportunity, one.viewer.person)));
    equal([...states].sort(), ['in', 'waiting'], 'the two who asked for one place');
  }),
  clause('C-PLACES-02', 'a place that is given back is offered to who is first in line, and is theirs when they take it', also(places, { actions: ['opportunity.leave', 'opportunity.take', 'opportunity.settle', 'opportunity.swap', 'person.quiet'] }), async (scene) => {
    const [ann, bob] = await scene.both();
    const newcomer = await scene.session(scene.stage.newcomer);
    // An offer waits for the end of quiet hours, and an adapter may run by the clock on the wall: this person has none.
    await inScope(newcomer, `person:${newcomer.viewer.person}`, { type: 'person.quiet', quiet: { from: '00:00', to: '00:00', zone: 'UTC' } });
    const opportunity = await offerPlaces(ann, ann.viewer.person, 1);
    for (const one of [bob, newcomer]) await onOffer(one, opportunity, claiming());
    await onOffer(bob, opportunity, { type: 'opportunity.leave' });
    await onOffer(ann, opportunity, { type: 'opportunity.settle' });
    equal(await stateOf(newcomer, opportunity, newcomer.viewer.person), 'offered', 'the first in line');
    await onOffer(newcomer, opportunity, { type: 'opportunity.take' });
    equal(await stateOf(newcomer, opportunity, newcomer.viewer.person), 'in', 'who took the place');
    await onOffer(newcomer, opportunity, { type: 'opportunity.swap', slot: 'other' });
    equal((await newcomer.get('claim', `${opportunity}|${newcomer.viewer.person}`)).slot, 'other', 'the time they changed to');
  }),
  clause('C-PLACES-03', 'who comes is known to that person and to those who arrange it', also(places, { kinds: ['places'] }), async (scene) => {
    const [ann, bob] = await scene.both();
    const newcomer = await scene.session(scene.stage.newcomer);
    const opportunity = await offerPlaces(ann, ann.viewer.person, 5);
    await onOffer(bob, opportunity, claiming());
    const [claim, unknown] = [`${opportunity}|${bob.viewer.person}`, newId()];
    equal([idsOf(await all(ann, 'claim', { opportunity })), idsOf(await all(newcomer, 'claim', { opportunity }))], [[claim], []], 'who reads a claim');
    equal([(await all(ann, 'places', { opportunity })).length > 0, (await all(newcomer, 'places', { opportunity })).length], [true, 0], 'who reads how many there are');
    const [one, other] = [await refusedBy(newcomer.get('claim', claim), 'a foreign claim'), await refusedBy(newcomer.get('claim', unknown), 'an unknown claim')];
    sameRefusal(one, other, [[claim, unknown]], 'the refusals for a foreign and an unknown claim');
  }),
  clause('C-PLACES-04', 'what a family offers is nobody else’s business until the school has said yes', also(places, { actions: ['opportunity.answer'] }), async (scene) => {
    const [ann, bob] = await scene.both();
    const newcomer = await scene.session(scene.stage.newcomer);
    const opportunity = await offerPlaces(bob, ann.viewer.person, undefined);
    const unknown = newId();
    const [one, other] = [await refusedBy(newcomer.get('opportunity', opportunity), 'what only two know of'), await refusedBy(newcomer.get('opportunity', unknown), 'an unknown one')];
    sameRefusal(one, other, [[opportunity, unknown]], 'the refusals');
    ok(!idsOf(await all(newcomer, 'opportunity')).includes(opportunity), 'it is listed before the school has said yes');
    await onOffer(ann, opportunity, { type: 'opportunity.answer', yes: true, text: '' });
    equal((await newcomer.get('opportunity', opportunity)).state, 'open', 'it');
  }),
  clause('C-PLACES-05', 'a "not this time" reaches nobody', also(places, { kinds: ['not-this-time'], actions: ['opportunity.notnow'] }), async (scene) => {
    const [ann, bob] = await scene.both();
    const opportunity = await offerPlaces(ann, ann.viewer.person, 5);
    await onOffer(bob, opportunity, { type: 'opportunity.notnow', on: true });
    equal([(await all(bob, 'not-this-time')).length, (await all(ann, 'not-this-time')).length], [1, 0], 'who reads it');
  }),
  clause('C-PLACES-06', 'what is done at once counts once, however often it is done; what was said meets an answer', also(places, { kinds: ['contribution', 'another-way', 'thanks'], actions: ['opportunity.do', 'opportunity.suggest', 'opportunity.reply', 'opportunity.thank', 'opportunity.took'] }), async (scene) => {
    const [ann, bob] = await scene.both();
    const opportunity = await offerPlaces(ann, ann.viewer.person, undefined, { slots: [{ id: 's' }], task: [{ id: 'q', how: 'write', ask: 'A word?' }] });
    for (const text of ['soup', 'soup and bread']) await onOffer(bob, opportunity, { type: 'opportunity.do', answers: [{ step: 'q', text }], language: ENGLISH });
    equal((await all(ann, 'contribution', { opportunity })).map(({ answers }) => answers.map(({ text }) => text)), [['soup and bread']], 'what was done');
    const suggestion = newId();
    await onOffer(bob, opportunity, { type: 'opportunity.suggest', suggestion, text: 'By phone?', language: ENGLISH });
    await onOffer(ann, opportunity, { type: 'opportunity.reply', suggestion, text: 'Yes', yes: true });
    equal((await bob.get('another-way', suggestion)).answer?.text, 'Yes', 'the answer to another way');
    await onOffer(bob, opportunity, claiming());
    await onOffer(bob, opportunity, { type: 'opportunity.took', person: bob.viewer.person, took: true });
    await onOffer(bob, opportunity, { type: 'opportunity.thank', thanks: newId(), text: 'Thank you', language: ENGLISH });
    equal([(await all(ann, 'thanks', { opportunity })).length, (await ann.get('claim', `${opportunity}|${bob.viewer.person}`)).took?.by], [1, bob.viewer.person], 'thanks, and who took part');
  }),
  clause('C-PLACES-07', 'a draw gives each place once, by a seed that is sealed from the beginning and told at the end', also(places, { actions: ['opportunity.draw', 'opportunity.tell', 'opportunity.close'] }), async (scene) => {
    const [ann, bob] = await scene.both();
    const newcomer = await scene.session(scene.stage.newcomer);
    const opportunity = await offerPlaces(ann, ann.viewer.person, 1, { giving: { way: 'draw', on: '2020-01-01T00:00:00.000Z' } });
    for (const one of [bob, newcomer]) await onOffer(one, opportunity, claiming());
    const { sealed } = await bob.get('opportunity', opportunity);
    await onOffer(ann, opportunity, { type: 'opportunity.draw' });
    equal(await sha256((await bob.get('opportunity', opportunity)).drawn?.seed ?? ''), sealed, 'the seed, by the seal that was told before');
    const states = await Promise.all([bob, newcomer].map((one) => stateOf(one, opportunity, one.viewer.person)));
    equal([...states].sort(), ['in', 'waiting'], 'the two who asked for one place');
    await refusedBy(onOffer(ann, opportunity, { type: 'opportunity.draw' }), 'a second draw');
    await onOffer(ann, opportunity, { type: 'opportunity.tell', text: 'Nine came' });
    await onOffer(ann, opportunity, { type: 'opportunity.close', text: '' });
    const { came, state } = await bob.get('opportunity', opportunity);
    equal([came?.text, state], ['Nine came', 'closed'], 'what came of it');
  }),
  clause('C-PLACES-08', 'what fits a person is read by the one whom they show it to, until they take it back', { kinds: ['fit-answers'], actions: ['fit.share', 'fit.unshare'] }, async (scene) => {
    const [ann, bob] = await scene.both();
    const newcomer = await scene.session(scene.stage.newcomer);
    const own = `person:${bob.viewer.person}` as const;
    await inScope(bob, own, { type: 'fit.share', to: ann.viewer.person, minutes: 15, where: ['home'], helps: [] });
    const read = async () => Promise.all([ann, newcomer].map(async (one) => (await all(one, 'fit-answers')).map(({ minutes }) => minutes)));
    equal(await read(), [[15], []], 'who reads it');
    await inScope(bob, own, { type: 'fit.unshare' });
    equal(await read(), [[], []], 'who reads it once it is taken back');
  }),
  clause('C-PLACES-09', 'what is begun is its person’s alone, wherever they look, and gone once it is sent', also(places, { kinds: ['begun', 'contribution'], actions: ['opportunity.keep', 'opportunity.do'] }), async (scene) => {
    const [ann, bob] = await scene.both();
    const opportunity = await offerPlaces(ann, ann.viewer.person, undefined, { slots: [{ id: 's' }], task: [{ id: 'q', how: 'write', ask: 'A word?' }] });
    const answers = [{ step: 'q', text: 'soup' }];
    await onOffer(bob, opportunity, { type: 'opportunity.keep', step: 0, answers, elsewhere: [] });
    const read = async () => Promise.all([bob, ann].map(async (one) => (await all(one, 'begun')).filter((begun) => begun.opportunity === opportunity).map((begun) => begun.answers[0]?.text)));
    equal(await read(), [['soup'], []], 'who reads it');
    await onOffer(bob, opportunity, { type: 'opportunity.do', answers, language: ENGLISH });
    equal(await read(), [[], []], 'who reads it once it is sent');
    await onOffer(bob, opportunity, { type: 'opportunity.keep', step: 0, answers, elsewhere: [] });
    equal(await read(), [[], []], 'what comes late from another device');
  }),
  clause('C-PLACES-10', 'two who take turns have one place, know each other, and each keeps it when the other leaves', also(places, { kinds: ['places'], actions: ['opportunity.share', 'opportunity.join', 'opportunity.leave'] }), async (scene) => {
    const [ann, bob] = await scene.both();
    const newcomer = await scene.session(scene.stage.newcomer);
    const opportunity = await offerPlaces(ann, ann.viewer.person, 1);
    const [code, wrong] = ['QX7K4MWP', 'WRN9WRN9'].map((one) => ({ type: 'opportunity.join', code: one, needs: [], words: '', language: ENGLISH }) as const);
    await onOffer(bob, opportunity, claiming());
    await refusedBy(onOffer(newcomer, opportunity, code!), 'a code that nobody made');
    await onOffer(bob, opportunity, { type: 'opportunity.share', code: 'QX7K4MWP' });
    await refusedBy(onOffer(newcomer, opportunity, wrong!), 'a wrong code');
    await onOffer(newcomer, opportunity, code!);
    const held = async () => (await all(ann, 'places', { opportunity })).find(({ slot }) => slot === 's')?.held;
    const pair = await Promise.all([bob, newcomer].map((one) => one.get('claim', `${opportunity}|${one.viewer.person}`)));
    equal(pair.map(({ state, shared }) => [state, shared?.with.person]), [['in', newcomer.viewer.person], ['in', bob.viewer.person]], 'the two');
    equal(await held(), 1, 'the places given');
    await onOffer(bob, opportunity, { type: 'opportunity.leave' });
    equal([await stateOf(newcomer, opportunity, newcomer.viewer.person), await held()], ['in', 1], 'when one has left');
  }),
];

const news: Needs = { ...around, kinds: ['announcement', 'announcement-question'], actions: ['announcement.post', 'announcement.ask'] };

export const newsCases = [
  clause('C-NEWS-01', 'what is asked under an announcement is read by the one who answers and by nobody else', also(news, { actions: ['announcement.reply'] }), async (scene) => {
    const [ann, bob] = await scene.both();
    const newcomer = await scene.session(scene.stage.newcomer);
    const [announcement, question, school] = [newId(), newId(), `tenant:${ann.viewer.tenant}` as const];
    await inScope(ann, school, { type: 'announcement.post', announcement, to: ann.viewer.person, text: 'The bus is early', language: ENGLISH });
    equal((await newcomer.get('announcement', announcement)).text, 'The bus is early', 'what everyone reads');
    await inScope(bob, school, { type: 'announcement.ask', announcement, question, text: 'How early?', language: ENGLISH });
    await inScope(ann, school, { type: 'announcement.reply', announcement, question, text: 'At seven' });
    equal((await bob.get('announcement-question', question)).reply?.text, 'At seven', 'the answer');
    equal(idsOf(await all(newcomer, 'announcement-question', { announcement })), [], 'what others read of it');
    equal((await newcomer.get('announcement', announcement)).version, 1, 'the states of the announcement');
  }),
  clause('C-NEWS-02', 'what a family has for everyone is told after the school’s yes, and before it to nobody', also(news, { actions: ['announcement.answer'] }), async (scene) => {
    const [ann, bob] = await scene.both();
    const newcomer = await scene.session(scene.stage.newcomer);
    const [announcement, school] = [newId(), `tenant:${ann.viewer.tenant}` as const];
    await inScope(bob, school, { type: 'announcement.post', announcement, to: ann.viewer.person, text: 'Coats to give away', language: ENGLISH });
    const unknown = newId();
    sameRefusal(await refusedBy(newcomer.get('announcement', announcement), 'what only two know of'), await refusedBy(newcomer.get('announcement', unknown), 'an unknown one'), [[announcement, unknown]], 'the refusals');
    await inScope(ann, school, { type: 'announcement.answer', announcement, yes: true, text: '' });
    equal((await newcomer.get('announcement', announcement)).by.person, bob.viewer.person, 'whose words they are');
  }),
  clause('C-NEWS-03', 'whoever reports a message learns what came of it', { ...around, kinds: ['report'], actions: ['message.send', 'message.report', 'report.answer'] }, async (scene) => {
    const [ann, bob] = await scene.both();
    const safety = await scene.session(scene.family.safety);
    const { together } = scene.stage;
    const report = newId();
    const { action } = await say(ann, together, 'Words');
    await inCircle(bob, together.circle, { type: 'message.report', message: action.message, report, reason: 'it hurt' });
    await inCircle(safety, together.circle, { type: 'report.answer', report, text: 'We spoke with the writer' });
    equal((await bob.get('report', report)).outcome?.text, 'We spoke with the writer', 'what came of it');
    equal(idsOf(await all(ann, 'report')), [], 'what its writer reads of it');
  }),
];
