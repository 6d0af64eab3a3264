import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { visitorAdapter } from '@family-partnering/adapter-http/visitor-adapter';
import { isRefusal, VISITOR, type Action, type Opportunity, type Session } from '@family-partnering/contract';
import { readServeOptions } from '@family-partnering/server/server-options';
import type { RunningServer } from '@family-partnering/server/node';
import { offer } from '../rules/opportunity.world.js';
import { liveServer, tokenUrl } from './live.js';
import { TENANT } from './world.js';

const NAMES = /Whitaker|Rosa|whitaker|rosa/;
let open: RunningServer;
let shut: RunningServer;
let organiser: { readonly id: string; readonly called: string };

/** Puts two ways to take part into a school: one for its own people, one for anybody. */
async function fill({ engine }: RunningServer): Promise<void> {
  const staff = engine.session(await engine.viewer('whitaker')) as unknown as Session;
  organiser = (await staff.get('person', 'whitaker')) as unknown as typeof organiser;
  for (const [id, more] of [['inside', {}], ['garden', { public: true }]] as const) {
    await staff.act({ id: `offer-${id}`, scope: `opportunity:${id}`, opportunity: id, ...offer({ way: 'first' }, 4, { to: 'whitaker', title: `The ${id}`, ...more }) } as unknown as Action);
  }
  const rosa = engine.session(await engine.viewer('rosa')) as unknown as Session;
  await rosa.act({ id: 'claim-1', type: 'opportunity.claim', scope: 'opportunity:garden', opportunity: 'garden', slot: 's', needs: [], words: 'I bring a spade', language: { tag: 'en', means: 'read' } } as unknown as Action);
}

before(async () => {
  open = await liveServer(undefined, { visitors: true });
  shut = await liveServer();
  await Promise.all([fill(open), fill(shut)]);
});
after(() => Promise.all([open.stop(), shut.stop()]));

const ask = async ({ url }: RunningServer, path: string, init?: RequestInit): Promise<{ readonly status: number; readonly body: string }> => {
  const response = await fetch(`${url}/v1/${path}`, init);
  return { status: response.status, body: await response.text() };
};

describe('without an account', () => {
  it('sees the ways to take part that the school opened to anybody, through the adapter, and nothing to do', async () => {
    const session = await visitorAdapter({ url: open.url }).connect();
    assert.deepEqual([session.viewer.person, session.viewer.tenant, session.supports.actions, session.supports.kinds], [VISITOR, TENANT, [], ['opportunity']]);
    const { items } = await session.list('opportunity', { filter: {} });
    assert.deepEqual(items.map(({ id, title }) => [id, title]), [['garden', 'The garden']]);
    assert.equal((await session.get('opportunity', 'garden')).title, 'The garden');
    assert.equal(session.watch, undefined);
    await assert.rejects(session.act({ id: 'a', type: 'opportunity.settle', scope: 'opportunity:garden', opportunity: 'garden' }), (error) => isRefusal(error) && error.code === 'unauthenticated');
  });

  it('learns no name, and nothing that people did; a field that nobody listed is not told', async () => {
    const { body } = await ask(open, 'visitor/opportunity');
    assert.doesNotMatch(body, NAMES);
    assert.doesNotMatch(body, /spade/);
    const [told] = (JSON.parse(body) as { items: Opportunity[] }).items;
    assert.deepEqual([told!.organisers, told!.origin.called, told!.origin.person], [[], '', '']);
    // The control: the same record, as the school's own people have it, holds what was looked for.
    const staff = open.engine.session(await open.engine.viewer('whitaker')) as unknown as Session;
    assert.match(JSON.stringify(await staff.get('opportunity', 'garden')), new RegExp(organiser.called));
    assert.match(organiser.called, NAMES);
  });

  it('meets what is not theirs as an unknown id, byte by byte, and everything else as not there or not signed in', async () => {
    const unknown = await ask(open, 'visitor/opportunity/nowhere');
    assert.equal(unknown.status, 404);
    assert.deepEqual(await ask(open, 'visitor/opportunity/inside'), unknown);
    for (const path of ['claim', 'person', 'school', 'places', 'thread', 'changes', 'files/x', 'openapi.json', 'actions', 'opportunity/garden%7Crosa']) assert.equal((await ask(open, `visitor/${path}`)).status, 404, path);
    for (const method of ['POST', 'PUT', 'DELETE']) assert.equal((await ask(open, 'visitor/opportunity/garden', { method, body: '{}' })).status, 404, method);
    for (const path of ['session', 'opportunity', 'opportunity/garden', 'changes?since=a.0.0', 'claim']) assert.equal((await ask(open, path)).status, 401, path);
    const token = await fetch(tokenUrl(open.url, VISITOR), { method: 'POST' });
    const signed = token.ok ? ((await token.json()) as { token: string }).token : 'none';
    assert.equal((await ask(open, 'session', { headers: { authorization: `Bearer ${signed}` } })).status, 401, 'a token for the visitor');
  });

  it('sees it no more when it is over', async () => {
    const staff = open.engine.session(await open.engine.viewer('whitaker')) as unknown as Session;
    await staff.act({ id: 'close-1', type: 'opportunity.close', scope: 'opportunity:garden', opportunity: 'garden', text: '' } as unknown as Action);
    assert.equal((await ask(open, 'visitor/opportunity/garden')).status, 404);
    assert.deepEqual((JSON.parse((await ask(open, 'visitor/opportunity')).body) as { items: unknown[] }).items, []);
  });

  it('finds nothing at all where the school has not said so', async () => {
    for (const path of ['visitor/session', 'visitor/opportunity', 'visitor/opportunity/garden']) assert.equal((await ask(shut, path)).status, 404, path);
    assert.equal(readServeOptions(['--data', 'x', '--dev-issuer']).visitors, false);
    assert.equal(readServeOptions(['--data', 'x', '--dev-issuer', '--visitors']).visitors, true);
  });

  it('never sees what a family offers: it is for their school', async () => {
    const rosa = open.engine.session(await open.engine.viewer('rosa')) as unknown as Session;
    const bread = { id: 'offer-bread', scope: 'opportunity:bread', opportunity: 'bread', ...offer({ way: 'first' }, 4, { to: 'whitaker', public: true }) } as unknown as Action;
    await assert.rejects(rosa.act(bread), (error) => isRefusal(error) && error.reason === 'staff-only');
  });
});
