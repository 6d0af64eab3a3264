import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { judge, membersOf, namesIn, noticed, refused, SMALL, swap } from './bundle.js';

describe('a roster that is right', () => {
  it('is read without a refusal or a notice', async () => {
    const judged = await judge();
    assert.deepEqual(refused(judged), []);
    assert.deepEqual(noticed(judged), []);
  });

  it('gives each student a circle of home, student and the teachers of today', async () => {
    const judged = await judge();
    assert.deepEqual(namesIn(judged, 'ana'), ['ana', 'leo', 'mia', 'art', 'tea']);
    assert.deepEqual(namesIn(judged, 'ben'), ['ben', 'oda', 'art', 'tea']);
    assert.deepEqual(membersOf(judged, 'ana').map(({ relation }) => relation), ['student', 'father', 'mother', 'Art', 'Maths']);
  });

  it('puts each parent who lives elsewhere into a home of their own, under an id that tells nothing', async () => {
    const judged = await judge();
    const [, leo, mia] = membersOf(judged, 'ana');
    assert.notEqual(leo!.household, mia!.household);
    for (const id of [leo!.household!, mia!.household!]) assert.match(id, /^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });

  it('makes students from grade 6 members of family threads, or from the grade that the school says', async () => {
    const judged = await judge();
    assert.deepEqual(judged.plan.circles.map(({ band, grade }) => `${grade} ${band}`), ['7 secondary', '4 primary']);
    const other = await judge({ 'family-partnering.json': '{"zone":"UTC","secondaryFrom":4}' });
    assert.deepEqual(other.plan.circles.map(({ band }) => band), ['secondary', 'secondary']);
  });

  it('ends a teacher\'s place by the end of the enrolment, and of the term', async () => {
    const judged = await judge();
    const [, , , art, tea] = membersOf(judged, 'ana');
    assert.equal(art!.until, '2026-12-01T07:00:00.000Z');
    assert.equal(tea!.until, '2026-12-19T07:00:00.000Z');
    assert.deepEqual(namesIn(await judge({}, '2026-12-05'), 'ana'), ['ana', 'leo', 'mia', 'tea']);
    assert.deepEqual(namesIn(await judge({}, '2027-01-05'), 'ana'), ['ana', 'leo', 'mia']);
  });

  it('names the principals as safety readers unless the school says who', async () => {
    const { plan } = await judge();
    assert.deepEqual(plan.school.safetyTeam, ['pri']);
    assert.equal(plan.school.school.safetyReaders, 'the principal: Pri Nce');
  });

  it('says the school’s own sentences in the languages in which it has them, and refuses one that no school says', async () => {
    const also = [{ tag: 'es', safety: 'Llame a la consejera.', stopping: 'Puede parar.' }];
    const help = [{ name: 'Line', days: [1], from: '16:00', to: '18:00', languages: ['es'], also: [{ tag: 'es', name: 'Línea' }] }];
    const { plan } = await judge({ 'family-partnering.json': JSON.stringify({ zone: 'UTC', homework: { stopping: 'You may stop.', help }, also }) });
    assert.deepEqual(plan.school.school.also, also);
    assert.deepEqual(plan.school.school.homework?.help[0]?.also, [{ tag: 'es', name: 'Línea' }]);
    const wrong = await judge({ 'family-partnering.json': JSON.stringify({ zone: 'UTC', also: [{ tag: 'Spanish!', saftey: 'Llame.' }] }) });
    assert.match(refused(wrong).join(' '), /bad-settings/);
  });
});

describe('a roster that differs in form', () => {
  it('is read in version 1.1, with the role in users.csv', async () => {
    const users = SMALL['users.csv']!.replace('sourcedId,status,', 'sourcedId,role,status,').split('\n').map((line) => {
      const id = line.split(',')[0]!;
      const role = { ana: 'student', ben: 'student', mia: 'parent', leo: 'parent', oda: 'guardian', tea: 'teacher', art: 'teacher', pri: 'administrator' }[id];
      return role === undefined ? line : line.replace(`${id},`, `${id},${role},`);
    }).join('\n');
    const judged = await judge({ 'users.csv': users, 'roles.csv': undefined });
    assert.deepEqual(refused(judged), []);
    assert.deepEqual(namesIn(judged, 'ana'), ['ana', 'leo', 'mia', 'art', 'tea']);
  });

  it('links a caregiver from either side, or from both', async () => {
    const none = { 'contact-relations.csv': undefined };
    const both = await judge({ ...none, ...swap('users.csv', 'mia,active,true,Mia,Gil,,', 'mia,active,true,Mia,Gil,,ana') });
    assert.deepEqual(namesIn(both, 'ana'), ['ana', 'leo', 'mia', 'art', 'tea']);
    assert.deepEqual(namesIn(both, 'ben'), ['ben', 'oda', 'art', 'tea']);
  });

  it('without contact-relations.csv puts all caregivers into one home, and says so', async () => {
    const judged = await judge({ 'contact-relations.csv': undefined });
    assert.equal(new Set(membersOf(judged, 'ana').flatMap(({ household }) => household ?? [])).size, 1);
    assert.deepEqual(noticed(judged), ['contact-relations.csv: no-homes']);
  });

  it('keeps apart a caregiver of whom contact-relations.csv does not say where they live', async () => {
    for (const line of ['', 'ana,leo,father,false,,true\n']) {
      const judged = await judge(swap('contact-relations.csv', 'ana,leo,father,false,false,true\n', line));
      assert.equal(new Set(membersOf(judged, 'ana').flatMap(({ household }) => household ?? [])).size, 2);
      assert.deepEqual(noticed(judged), ['users.csv:5 no-relation']);
    }
  });

  it('tolerates a byte order mark, UTF-16, semicolons, Windows line ends and blank lines', async () => {
    const users = SMALL['users.csv']!;
    const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(users, 'utf16le')]);
    for (const text of [`\uFEFF${users}`, users.replaceAll('\n', '\r\n'), users.replaceAll('\n', '\n\n,,,,,,\n'), users.replaceAll('"mia,leo"', '"mia;leo"'), utf16]) {
      const judged = await judge({ 'users.csv': text });
      assert.deepEqual(refused(judged), []);
      assert.equal(judged.plan.circles.length, 2);
    }
    const semicolons = await judge({ 'orgs.csv': SMALL['orgs.csv']!.replaceAll(',', ';') });
    assert.equal(semicolons.plan.school.school.name, 'Elm School');
  });

  it('reads misspelt headers as what is meant, and tells by name', async () => {
    const judged = await judge(swap('users.csv', 'givenName,familyName', 'GivenNmae,family name'));
    assert.deepEqual(refused(judged), []);
    assert.deepEqual(judged.findings.notices.map(({ message }) => message), [
      'The column "GivenNmae" was read as "givenName".', 'The column "family name" was read as "familyName".',
    ]);
    assert.equal(membersOf(judged, 'ana')[0]!.person.called, 'Ana Gil');
  });

  it('does not mind in which order the columns stand', async () => {
    const straight = JSON.stringify((await judge()).plan);
    const names = ['users.csv', 'roles.csv', 'enrollments.csv', 'classes.csv', 'contact-relations.csv'];
    await fc.assert(fc.asyncProperty(fc.constantFrom(...names), fc.infiniteStream(fc.nat(1000)), async (name, random) => {
      const reordered = reorder(SMALL[name]!, random);
      const judged = await judge({ [name]: reordered });
      assert.deepEqual(refused(judged), []);
      assert.equal(JSON.stringify(judged.plan), straight);
    }), { numRuns: 40 });
  });

  it('notices columns that are taken by their place instead of their name', async () => {
    const straight = JSON.stringify((await judge()).plan);
    const judged = await judge(swap('users.csv', 'givenName,familyName', 'familyName,givenName'));
    assert.notEqual(JSON.stringify(judged.plan), straight);
  });

  it('reads dates as school systems write them', async () => {
    for (const end of ['2026-11-30', '2026-11-30T00:00:00.000Z', '20261130', '11/30/2026', '30.11.2026', '30/11/2026']) {
      const judged = await judge(swap('enrollments.csv', '2026-08-17,2026-11-30', `,${end}`));
      assert.deepEqual(refused(judged), [], end);
      assert.equal(membersOf(judged, 'ana').find(({ person }) => person.id === 'art')!.until, '2026-12-01T07:00:00.000Z', end);
    }
  });

  it('takes whoever is to be deleted as gone, with everything that points to them', async () => {
    const leo = await judge(swap('users.csv', 'leo,active', 'leo,tobedeleted'));
    assert.deepEqual(refused(leo), []);
    assert.deepEqual(namesIn(leo, 'ana'), ['ana', 'mia', 'art', 'tea']);
    const ben = await judge(swap('users.csv', 'ben,active', 'ben,tobedeleted'));
    assert.deepEqual(ben.plan.circles.map(({ student }) => student), ['ana']);
  });

  it('takes a caregiver whose account is off as gone, and a role that has ended', async () => {
    assert.deepEqual(namesIn(await judge(swap('users.csv', 'leo,active,true', 'leo,active,false')), 'ana'), ['ana', 'mia', 'art', 'tea']);
    const roles = SMALL['roles.csv']!.replace('roleType,role', 'roleType,role,endDate').replace(/(primary,\w+)$/gm, '$1,').replace('tea,primary,teacher,', 'tea,primary,teacher,2026-11-01');
    assert.deepEqual(namesIn(await judge({ 'roles.csv': roles }), 'ana'), ['ana', 'leo', 'mia', 'art']);
  });

  it('ends a partner\'s place after the last day of their consent', async () => {
    const partner = {
      'users.csv': `${SMALL['users.csv']}bob,active,true,Bob,Ell,,\n`, 'roles.csv': `${SMALL['roles.csv']}r9,bob,primary,ext:mentor\n`,
      'contact-relations.csv': 'studentSourcedId,contactSourcedId,relation,livesWith,until\nana,mia,mother,true,\nana,leo,father,false,\nben,oda,,true,\nana,bob,mentor,,2026-11-30\n',
    };
    const during = await judge(partner);
    const bob = membersOf(during, 'ana').find(({ person }) => person.id === 'bob')!;
    assert.deepEqual([bob.person.side, bob.relation, bob.household, bob.until], ['community', 'mentor', undefined, '2026-12-01T07:00:00.000Z']);
    assert.ok(!namesIn(await judge(partner, '2026-12-01'), 'ana').includes('bob'));
  });

  it('keeps a person out whom a court or the school has kept out, whatever else the roster says', async () => {
    const judged = await judge({ 'contact-relations.csv': 'studentSourcedId,contactSourcedId,relation,livesWith,restricted\nana,mia,mother,true,\nana,leo,father,false,true\nben,oda,,true,\n' });
    assert.deepEqual(judged.plan.circles[0]!.restricted, ['leo']);
  });
});

describe('a roster that is broken', () => {
  const cases: readonly (readonly [what: string, changes: Record<string, string | Uint8Array | undefined>, told: readonly string[]])[] = [
    ['a missing file', { 'enrollments.csv': undefined }, ['enrollments.csv: missing-file']],
    ['an empty file', { 'classes.csv': '' }, ['classes.csv: empty-file']],
    ['a missing column', swap('enrollments.csv', 'userSourcedId', 'person'), ['enrollments.csv:1 missing-column']],
    ['a column that stands twice', swap('orgs.csv', 'sourcedId,name', 'sourcedId,sourcedId'), ['orgs.csv:1 column-twice', 'orgs.csv:1 missing-column']],
    ['a line that has slipped', swap('users.csv', 'ben,active,true,Ben,Ode', 'ben,active,true,Ben,Ode, Jr.'), ['users.csv:3 wrong-width']],
    ['quotation marks that do not match', swap('users.csv', '"mia,leo"', '"mia,leo'), ['users.csv:9 broken-quotes']],
    ['letters that are not UTF-8', { 'orgs.csv': Buffer.from('sourcedId,name,type\nelm,\u00c9cole,school\n', 'latin1') }, ['orgs.csv: encoding']],
    ['a day that does not exist', swap('enrollments.csv', '2026-11-30', '2026-02-30'), ['enrollments.csv:6 bad-date']],
    ['a day that can be two', swap('enrollments.csv', 'e3,art,ana,student,,\n', 'e3,art,ana,student,09/25/2026,25/12/2026\ne7,art,ana,student,03/04/2026,\n'), ['enrollments.csv:5 bad-date']],
    ['a span that ends before it begins', swap('enrollments.csv', '2026-08-17,2026-11-30', '2026-11-30,2026-08-17'), ['enrollments.csv:6 ends-before-it-begins']],
    ['a role that there is not', swap('roles.csv', 'tea,primary,teacher', 'tea,primary,wizard'), ['roles.csv:7 unknown-role']],
    ['a status that there is not', swap('users.csv', 'leo,active', 'leo,maybe'), ['users.csv:5 unknown-status']],
    ['an account that is neither on nor off', swap('users.csv', 'leo,active,true', 'leo,active,perhaps'), ['users.csv:5 bad-yes-no']],
    ['a home that is neither yes nor no', swap('contact-relations.csv', 'ana,leo,father,false,false', 'ana,leo,father,false,sometimes'), ['contact-relations.csv:3 bad-yes-no']],
    ['a contact who stands twice', swap('contact-relations.csv', 'ben,oda', 'ana,leo,father,false,true,true\nben,oda'), ['contact-relations.csv:4 relation-twice']],
    ['somebody whom nobody knows in a class', swap('enrollments.csv', 'e4,art,ben', 'e4,art,bob'), ['enrollments.csv:5 unknown-user']],
    ['a class that nobody knows', swap('enrollments.csv', 'e4,art,ben', 'e4,pe,ben'), ['enrollments.csv:5 unknown-class']],
    ['a term that nobody knows', swap('classes.csv', 'Maths,fall', 'Maths,winter'), ['classes.csv:2 unknown-term']],
    ['a caregiver whom nobody knows', swap('users.csv', '"mia,leo"', '"mia,lea"'), ['users.csv:2 unknown-user']],
    ['a role of somebody whom nobody knows', swap('roles.csv', 'r4,leo', 'r4,lea'), ['roles.csv:5 unknown-user']],
    ['an id that is there twice', swap('users.csv', 'leo,active', 'mia,active,true,Mia,Gil,,\nleo,active'), ['users.csv:5 id-twice']],
    ['an id that cannot be used', swap('users.csv', 'pri,active', 'pri@elm.example,active'), ['users.csv:9 bad-id', 'roles.csv:9 unknown-user']],
    ['no name', swap('users.csv', 'Ben,Ode', ','), ['users.csv:3 no-name']],
    ['no role anywhere', { 'roles.csv': undefined }, ['users.csv:1 no-roles']],
    ['no school', swap('orgs.csv', 'elm,Elm School,school', 'elm,Elm School,department'), ['orgs.csv: no-school']],
    ['a delta', { 'manifest.csv': 'propertyName,value\nfile.users,delta\n' }, ['manifest.csv:2 delta']],
    ['settings that are no JSON', { 'family-partnering.json': '{"zone":' }, ['family-partnering.json: bad-settings']],
    ['a zone that there is not', { 'family-partnering.json': '{"zone":"Mars/North"}' }, ['family-partnering.json: bad-settings']],
    ['a setting that there is not', { 'family-partnering.json': '{"zone":"UTC","saftey":{}}' }, ['family-partnering.json: bad-settings']],
    ['somebody who answers and is no staff', { 'family-partnering.json': '{"zone":"UTC","answers":"mia"}' }, ['family-partnering.json: not-staff']],
  ];
  for (const [what, changes, told] of cases) {
    it(`is refused for ${what}, by file, line and reason`, async () => {
      const judged = await judge(changes);
      assert.deepEqual(refused(judged), told);
      for (const { message, remedy } of judged.findings.refusals) assert.ok(/\.$/.test(message) && /\.$/.test(remedy), `${message} ${remedy}`);
    });
  }

  it('tells all of it in one run', async () => {
    const judged = await judge({ ...swap('roles.csv', 'tea,primary,teacher', 'tea,primary,wizard'), ...swap('enrollments.csv', 'e4,art,ben', 'e4,pe,bob') });
    assert.deepEqual(refused(judged).sort(), ['enrollments.csv:5 unknown-class', 'enrollments.csv:5 unknown-user', 'roles.csv:7 unknown-role']);
  });

  it('never names a person in what it tells', async () => {
    for (const [, changes] of cases) {
      const { findings } = await judge(changes);
      assert.doesNotMatch(JSON.stringify(findings), /Gil|Ode\b|Cher|Nce/);
    }
  });
});

/** The columns of a file in another order; no field of these files has a line break in it. */
function reorder(text: string, random: Iterator<number>): string {
  const rows = text.split('\n').filter((line) => line !== '').map((line) => line.match(/("[^"]*"|[^,]*)(,|$)/g)!.map((cell) => cell.replace(/,$/, '')));
  const width = rows[0]!.length;
  const order = Array.from({ length: width }, (_, index) => [random.next().value as number, index] as const).sort((a, b) => a[0] - b[0]);
  return `${rows.map((row) => order.map(([, index]) => row[index] ?? '').join(',')).join('\n')}\n`;
}
