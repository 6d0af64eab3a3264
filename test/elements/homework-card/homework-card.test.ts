import { newId, type Answer, type Entity, type FileReference, type PlanStep } from '@family-partnering/contract';
import { engineAdapter, type Engine } from '@family-partnering/engine';
import type { HomeworkCard } from '@family-partnering/elements/homework-card/homework-card';
import { aTimeout, expect, fixture, html, waitUntil } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { itNeeds } from '../../support/capability.js';
import { button, card, filled, HW_12, open as openFrom, riverbend, root, seen as seenIn, tap, text, until, write } from './world.js';

const AXE = { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] } as never;

describe('<fp-homework-card>', () => {
  let engine: Engine;
  beforeEach(async () => {
    engine = await riverbend();
  });

  const open = (person: string, more: { touchpoint?: string; card?: string; lang?: string } = {}): Promise<HomeworkCard> => openFrom(engine, person, more);
  const seen = (person: string, kind: string, filter: object = {}): Promise<readonly Entity[]> => seenIn(engine, person, kind, filter);

  it('takes one tap for "We did it", and the school has it', async () => {
    const samir = await open('p04', { touchpoint: card('p01') });
    await tap(samir, 'We did it');
    await until(() => text(samir).includes('You answered') && text(samir).includes('Did it'));
    expect((await seen('p16', 'answer') as unknown as Answer[]).some(({ author, sort }) => author.person === 'p04' && sort === 'did')).to.equal(true);
  });

  it('takes three taps for "We got stuck"; a second note adds to the first', async () => {
    const daniel = await open('p04', { touchpoint: card('p01') });
    const stuck = async (): Promise<void> => {
      await tap(daniel, 'We got stuck');
      await tap(daniel, 'The task is not clear');
      await tap(daniel, 'Send');
    };
    await stuck();
    await until(() => text(daniel).includes('You can stop here for tonight'));
    expect(text(daniel)).to.contain('Practice cards are not graded').and.to.contain('Homework line');
    await stuck();
    const notes = async () => (await seen('p04', 'answer') as unknown as Answer[]).filter(({ sort, author }) => sort === 'stuck' && author.person === 'p04');
    await waitUntil(async () => (await notes())[0]?.times === 2, 'no second note', { timeout: 9000 });
    expect((await notes()).length).to.equal(1);
    await until(() => root(daniel).querySelector('.b.go')?.textContent?.includes('Find out together'), 'finding out together is not offered first at a second stuck');
  });

  it('says that one may stop only where the school has declared it', async () => {
    const adapter = engineAdapter(engine, 'p04');
    const silent = { ...adapter, connect: async () => {
      const session = await adapter.connect();
      return { ...session, list: async (kind: string, query: never, call: never) => {
        const page = await session.list(kind, query, call);
        return kind === 'school' ? { ...page, items: page.items.map(({ homework: _homework, ...school }: Entity & { homework?: unknown }) => school) } : page;
      } };
    } };
    const one = await fixture<HomeworkCard>(html`<fp-homework-card .adapter=${silent as never} touchpoint=${card('p01')} lang="en"></fp-homework-card>`);
    await tap(one, 'We got stuck');
    await tap(one, 'Send');
    await until(() => text(one).includes('Stuck'));
    expect(text(one)).not.to.contain('You can stop');
  });

  it('takes two taps and words for a question, and keeps the words when there are none', async () => {
    const daniel = await open('p04', { touchpoint: card('p01') });
    await tap(daniel, 'We have a question');
    await tap(daniel, 'Send');
    await until(() => text(daniel).includes('Write something first'));
    await write(daniel, 'Is a bus a trip?');
    await tap(daniel, 'Send');
    await until(() => text(daniel).includes('Is a bus a trip?') && !root(daniel).querySelector('textarea'));
  });

  it('shows the other home nothing of what this home told', async () => {
    const daniel = await open('p04', { touchpoint: card('p01') });
    expect(text(daniel)).not.to.match(/Rosa|two trips but only|No hay nadie|draw first/);
    const rosa = await open('p03', { touchpoint: card('p01') });
    await until(() => text(rosa).includes('Number 4 was not clear'));
    expect(text(rosa)).to.contain('School wrote back').and.to.contain('Se anima cuando dibuja').and.not.to.contain('Daniel');
  });

  it('answers three who are stuck at one step at once: each family has its own', async () => {
    const grant = await open('p16', { card: HW_12 });
    await until(() => text(grant).includes('Stuck: 3, all at step 4'));
    await write(grant, 'Please try the new number 4.');
    await tap(grant, 'Answer all 3 at once');
    await until(() => !text(grant).includes('Stuck: 3'));
    for (const person of ['g09', 'p01', 's02']) expect(JSON.stringify(await seen(person, 'homework-reply'))).to.contain('the new number 4');
    const yusra = await open('g09', { touchpoint: card('s06') });
    await until(() => text(yusra).includes('the new number 4'));
    expect(text(yusra)).not.to.match(/Mateo|Benjamin/);
  });

  it('goes on with finding out together on another device, at the same step', async () => {
    const rosa = await open('p03', { touchpoint: card('p01') });
    await until(() => root(rosa).querySelector('.js-steps'));
    await tap(rosa, 'Yes');
    await until(() => !text(rosa).includes('asks if you will do this'));
    const mateo = await open('p01', { touchpoint: card('p01') });
    await until(() => root(mateo).querySelector('.js-steps .now h4')?.textContent === 'What we try');
    expect(root(mateo).querySelectorAll('.trial.yes').length).to.equal(3);
  });

  it('makes what was decided a step that is asked for in the plan, and is in force with nobody’s yes but its owner’s', async () => {
    const [plan] = (await seen('p03', 'plan')) as unknown as { id: string }[];
    const grant = await open('p16', { touchpoint: card('p01') });
    await until(() => root(grant).querySelector('.js-steps .now'));
    await tap(grant, 'Next');
    await until(() => button(grant, 'Make it a plan step'));
    await aTimeout(200);
    await tap(grant, 'Make it a plan step');
    await until(() => root(grant).querySelector('textarea')?.value === 'New number 4 and the "draw first" box', 'what was tried last does not stand there');
    expect(filled(grant)).to.deep.equal(['Ask']);
    const owner = root(grant).querySelector<HTMLSelectElement>('select.wide')!;
    owner.selectedIndex = [...owner.options].findIndex(({ text: name }) => name === 'Rosa');
    owner.dispatchEvent(new Event('change'));
    await tap(grant, 'Ask');
    await until(() => text(grant).includes('Asked in the plan. It starts when its owner says yes.'));
    const steps = (await seen('p03', 'plan-step', { plan: plan!.id })) as unknown as PlanStep[];
    const step = steps.find(({ asks }) => asks.some(({ words }) => words.what.startsWith('New number 4')))!;
    expect([step.now, step.asks[0]!.owner.called]).to.deep.equal([undefined, 'Rosa']);
    expect(JSON.stringify(await seen('p04', 'plan-step', { plan: plan!.id }))).not.to.contain('New number 4');
  });

  it('records a wish to meet in the talk of that home, as the talk itself does; the other home hears nothing', async () => {
    const wishes = async (who: string) => JSON.stringify(await seen(who, 'meeting-wish'));
    const grant = await open('p16', { touchpoint: card('p01') });
    await until(() => root(grant).querySelector('.js-steps .now'));
    await tap(grant, 'Next');
    await until(() => button(grant, 'Meet'));
    await tap(grant, 'Meet');
    await until(() => root(grant).querySelector('.panel textarea') && /Rosa.* will see this/.test(text(grant)), 'it does not say who will see it');
    expect(text(grant)).not.to.match(/Daniel.* will see this/);
    await write(grant, 'Thursday, by phone, about number 4.', '.panel textarea');
    await tap(grant, 'Ask');
    await until(() => text(grant).includes('The wish to meet stands in your talk.'), 'it is not said');
    expect(await wishes('p03')).to.contain('about number 4');
    expect(await wishes('p04')).not.to.contain('about number 4');
  });

  it('carries a photo with the words back of the teacher and with the letter of the student, without a word too', async () => {
    const touchpoint = card('p01');
    const picture = await new Promise<Blob>((resolve) => Object.assign(document.createElement('canvas'), { width: 8, height: 8 }).toBlob((blob) => resolve(blob!), 'image/png'));
    const kept = async (who: string, id: string) => {
      const session = engine.session(await engine.viewer(who));
      return { session, files: [{ ...(await session.files!.put({ id, type: 'image/png' }, picture)), name: `${id}.png` }] };
    };
    const mateo = await kept('p01', 'leaf');
    await mateo.session.act({ id: newId(), type: 'homework.letter', scope: 'circle:c-p01', touchpoint, letter: newId(), text: '', language: { tag: 'en', means: 'read' }, home: 'shared', files: mateo.files } as never);
    const grant = await open('p16', { touchpoint });
    await tap(grant, 'Write back');
    await tap(grant, 'Add a photo or your voice');
    await until(() => root(grant).querySelector('input[type=file]'));
    const input = root(grant).querySelector<HTMLInputElement>('input[type=file]')!;
    const data = new DataTransfer();
    data.items.add(new File([picture], 'back.png', { type: 'image/png' }));
    input.files = data.files;
    input.dispatchEvent(new Event('change'));
    await until(() => root(grant).querySelector('.given-file.ready'), 'the photo is not ready');
    await tap(grant, 'Send');
    await until(() => !root(grant).querySelector('.panel'), 'it did not go');
    const rosa = await open('p03', { touchpoint });
    await until(() => root(rosa).querySelector('.entry .said.school .file'), 'nothing came back');
    await until(() => root(rosa).querySelector('.letter .file'), 'the letter shows nothing');
  });

  it('gives a photo with a stuck note, and shows it to the teacher', async () => {
    const daniel = await open('p04', { touchpoint: card('p01') });
    await tap(daniel, 'We got stuck');
    await tap(daniel, 'Add a photo or your voice');
    await until(() => root(daniel).querySelector('input[type=file]'));
    const picture = await new Promise<Blob>((resolve) => Object.assign(document.createElement('canvas'), { width: 8, height: 8 }).toBlob((blob) => resolve(blob!), 'image/png'));
    const input = root(daniel).querySelector<HTMLInputElement>('input[type=file]')!;
    const data = new DataTransfer();
    data.items.add(new File([picture], 'number-4.png', { type: 'image/png' }));
    input.files = data.files;
    input.dispatchEvent(new Event('change'));
    await until(() => root(daniel).querySelector('.given-file.ready'), 'the photo is not ready');
    await tap(daniel, 'Send');
    await until(() => text(daniel).includes('You can stop here for tonight'));
    const [note] = ((await seen('p16', 'answer')) as unknown as Answer[]).filter(({ author }) => author.person === 'p04');
    const [file] = note!.words[0]!.files as readonly FileReference[];
    expect(file!.name).to.contain('number-4');
    const grant = await open('p16', { touchpoint: card('p01') });
    await until(() => root(grant).querySelector('.files .file'), 'the teacher sees no file');
    const rosa = await engine.session(await engine.viewer('p03')).files!.get(file!.id).then(() => 'seen', ({ code }: { code: string }) => code);
    expect(rosa).to.equal('not-found');
  });

  it('lets either side write back; the teacher’s words to a home meet what waits there', async () => {
    const grant = await open('p16', { touchpoint: card('p01') });
    expect([...root(grant).querySelectorAll('.tag')].map((one) => one.textContent)).to.deep.equal(['Stuck']);
    await tap(grant, 'Write back');
    await write(grant, 'Here is a sheet with one speed.');
    await tap(grant, 'Send');
    await until(() => !root(grant).querySelector('.tag'), 'the stuck note still waits');
    const rosa = await open('p03', { touchpoint: card('p01') });
    await until(() => text(rosa).includes('Here is a sheet with one speed.'));
    await tap(rosa, 'Write back');
    await write(rosa, 'Gracias, lo vemos hoy.');
    await tap(rosa, 'Send');
    await until(() => text(grant).includes('Gracias, lo vemos hoy.'));
    expect(JSON.stringify(await seen('p04', 'homework-reply'))).to.equal('[]');
  });

  it('prints the code of a home for all who know of that home alone, and none for whoever knows of two (A1)', async () => {
    const code = async (person: string, student: string): Promise<string | undefined> => {
      const one = await open(person, { touchpoint: card(student) });
      await until(() => root(one).querySelector('.sheet'));
      const papers = await seen(person, 'homework-paper', { touchpoint: card(student) });
      if (papers.length === 1) await until(() => root(one).querySelector('.sheet .code'), `${person} prints no code`);
      return root(one).querySelector('.sheet .code')?.textContent?.trim();
    };
    const samirs = await code('p06', 'p05');
    expect(samirs).to.match(/^[A-Z0-9]{6}$/);
    expect([await code('p05', 'p05'), await code('p16', 'p05')]).to.deep.equal([samirs, samirs]);
    expect(await code('p03', 'p01')).not.to.equal(await code('p04', 'p01'));
    expect([await code('p01', 'p01'), await code('p16', 'p01')], 'a sheet with both codes would tell each home of the other').to.deep.equal([undefined, undefined]);
  });

  it('never shows two filled buttons, whatever is open', async () => {
    const places: readonly (readonly [string, { touchpoint?: string; card?: string }, readonly string[]])[] = [
      ['p04', { touchpoint: card('p01') }, ['We got stuck', 'We have a question', 'Not this week?', 'Find out together']],
      ['p03', { touchpoint: card('p01') }, ['We have a question', 'Not this week?', 'Write back']],
      ['p01', { touchpoint: card('p01') }, ['We got stuck', 'Write a letter to your family partner', 'Share my work']],
      ['p16', { touchpoint: card('p01') }, ['Write back']], ['p16', { card: HW_12 }, []], ['p16', {}, ['New card', 'Write down from paper']], ['p03', {}, ['Start one']],
    ];
    for (const [person, where, opens] of places) {
      const one = await open(person, where);
      await until(() => text(one).length > 60);
      expect(filled(one).length, `${person} ${JSON.stringify(where)}: ${filled(one).join(', ')}`).to.be.at.most(1);
      for (const name of opens) {
        await tap(one, name);
        await until(() => button(one, 'Close'), `${name} opens nothing`);
        expect(filled(one).length, `${person}, ${name}: ${filled(one).join(', ')}`).to.equal(1);
        await tap(one, 'Close');
      }
      one.remove();
    }
    // The control: a second one would be seen.
    const one = await open('p04', { touchpoint: card('p01') });
    button(one, 'We got stuck')!.classList.add('go');
    expect(filled(one).length).to.equal(2);
  });

  it('keeps a card readable while the parts in which one answers are on their way: one tap is there at once', async () => {
    const one = await fixture<HomeworkCard>(html`<fp-homework-card .adapter=${engineAdapter(engine, 'p04')} touchpoint=${card('p01')} lang="en"></fp-homework-card>`);
    await until(() => root(one).querySelector('.card-title'));
    expect(filled(one)).to.deep.equal(['We did it']);
  });

  it('lists the cards of all children, and one can be started from home', async () => {
    const rosa = await open('p03');
    await until(() => text(rosa).includes('Two trips, one graph'));
    await tap(rosa, 'Start one');
    await write(rosa, 'We measured rice');
    await tap(rosa, 'Send');
    await until(() => [...root(rosa).querySelectorAll('.card-row .t3')].some((title) => title.textContent === 'We measured rice'));
  });

  itNeeds('viewport', 'is clean for assistive technology in English and Arabic, and fits 280 px', async () => {
    for (const [person, more] of [['p04', { touchpoint: card('p01') }], ['p03', { touchpoint: card('p01') }], ['p16', { card: HW_12 }], ['p06', { touchpoint: card('p05'), lang: 'ar' }], ['p03', {}]] as const) {
      const one = await open(person, more);
      await until(() => text(one).length > 60);
      await expect(one).to.be.accessible(AXE);
    }
    await setViewport({ width: 280, height: 700 });
    for (const lang of ['en', 'ar']) {
      const one = await open('p03', { touchpoint: card('p01'), lang });
      await until(() => root(one).querySelector('.js-steps'));
      const wide = [...root(one).querySelectorAll('.fp *')].filter((node) => getComputedStyle(node).display !== 'none' && !node.closest('svg, .vh') && node.getBoundingClientRect().right > 281);
      expect(wide.map((node) => `${node.localName}.${node.className}`)).to.deep.equal([]);
    }
    await setViewport({ width: 800, height: 600 });
  });
});
