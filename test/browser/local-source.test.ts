import { expect } from '@open-wc/testing';
import '@family-partnering/adapter-local/local-source.define';
import { newId, SESSION_CONTEXT } from '@family-partnering/contract';
import type { Connection } from '@family-partnering/contract';
import { until } from './outbox-world.js';

const rosterPerson = (id: string, side: string): object =>
  ({ id, called: id, given: id, family: 'Ash', side, role: '', by: 'page', speaks: ['en'], reads: ['en'], means: ['read'] });

const rosterFile = (tenant: string): string => URL.createObjectURL(new Blob([JSON.stringify([
  { type: 'roster.school', scope: `tenant:${tenant}`, staff: [rosterPerson('whitaker', 'school')], safetyTeam: [],
    school: { id: tenant, name: 'Riverbend', zone: 'America/Denver', editMinutes: 15, holidays: [], safetyReaders: 'school leaders' } },
  { type: 'roster.circle', scope: 'circle:maya', circle: 'maya', student: 'maya', grade: '8', band: 'secondary', restricted: [],
    members: [{ person: rosterPerson('maya', 'student'), relation: 'student', household: 'h1' },
      { person: rosterPerson('rosa', 'home'), relation: 'mother', household: 'h1' }, { person: rosterPerson('whitaker', 'school'), relation: 'teacher' }] },
])], { type: 'application/json' }));

describe('<fp-local-source>', () => {
  let source: HTMLElement;
  const ask = (attributes: Record<string, string>): Connection[] => {
    const states: Connection[] = [];
    source = document.createElement('fp-local-source');
    for (const [name, value] of Object.entries(attributes)) source.setAttribute(name, value);
    const widget = document.createElement('p');
    source.append(widget);
    document.body.append(source);
    const callback = (value: Connection): void => void states.push(value);
    widget.dispatchEvent(Object.assign(new Event('context-request', { bubbles: true, composed: true }), { context: SESSION_CONTEXT, callback, subscribe: true }));
    return states;
  };
  afterEach(() => source.remove());

  it('serves the widgets inside it from a roster file, with an outbox and drafts', async () => {
    const tenant = `t-${newId()}`;
    const states = ask({ person: 'rosa', tenant, roster: rosterFile(tenant) });
    await until('ready', () => states.at(-1)?.state === 'ready');
    const { session } = states.at(-1) as Extract<Connection, { state: 'ready' }>;
    expect(session.viewer).to.deep.equal({ person: 'rosa', side: 'home', tenant });
    expect((await session.list('circle', { filter: {} })).items.map(({ id }) => id)).to.deep.equal(['maya']);
    expect(session.outbox && session.device?.keeps).to.equal('device');
  });

  it('says in words what is missing or wrong', async () => {
    const cases: [Record<string, string>, string][] = [
      [{ tenant: 'x' }, 'attribute-missing'],
      [{ person: 'rosa', tenant: `t-${newId()}`, roster: '/nowhere.json' }, 'roster-file'],
      [{ person: 'rosa', tenant: `t-${newId()}`, roster: URL.createObjectURL(new Blob(['[{"type":"message.send"}]'])) }, 'roster-file'],
      [{ person: 'rosa', tenant: `t-${newId()}` }, 'person-unknown'],
    ];
    for (const [attributes, reason] of cases) {
      const states = ask(attributes);
      await until(reason, () => states.at(-1)?.state === 'refused');
      expect((states.at(-1) as Extract<Connection, { state: 'refused' }>).refusal.reason).to.equal(reason);
      source.remove();
    }
  });
});
