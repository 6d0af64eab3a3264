import { newId, Refusal, type Adapter, type DraftWords, type FamilyAction } from '@family-partnering/contract';
import type { Engine } from '@family-partnering/engine';
import type { ThreadList } from '@family-partnering/elements/thread-list/thread-list';
import { expect } from '@open-wc/testing';
import { sendMouse, setViewport } from '@web/test-runner-commands';
import 'axe-core';
import { act, altered, button, focused, ids, keys, middleOf, open, plain, press, refusing, riverbend, root, rows, talkOf, tapAt, text, threadOf, threadsOf, until, waiting } from './world.js';

const tool = (list: ThreadList, name: string, row = 0): HTMLButtonElement => button(list, name, waiting(list)[row]!.closest('.talk')!)!;
const isDone = async (engine: Engine, id: string): Promise<boolean> => (await threadOf(engine, 'p16', id)).resolved !== undefined;

/** A device that keeps what is begun, for as long as the test lasts. */
function keeping(engine: Engine, person: string): Adapter {
  const kept = new Map<string, DraftWords>();
  const drafts = {
    read: async (key: string) => kept.get(key),
    write: async (key: string, draft: DraftWords) => void kept.set(key, draft),
    remove: async (key: string) => void kept.delete(key),
  };
  return altered(engine, person, () => ({ device: { drafts } }) as never);
}

describe('<fp-thread-list>, what is done with a talk', () => {
  let engine: Engine;
  beforeEach(async () => {
    engine = await riverbend();
    await setViewport({ width: 1280, height: 800 });
  });

  it('shows at least five talks that wait on a screen of 1280 by 800', async () => {
    const grant = await open(engine, 'p16');
    expect(waiting(grant).length).to.be.greaterThan(5);
    const fifth = waiting(grant)[4]!.closest('.talk')!;
    expect(fifth.getBoundingClientRect().bottom - grant.getBoundingClientRect().top).to.be.at.most(800);
  });

  it('keeps what stands below it under the finger: it moves on when the tap is over', async () => {
    const grant = await open(engine, 'p16');
    const below = Object.assign(document.createElement('button'), { textContent: 'Something else on the page' });
    grant.after(below);
    let taps = 0;
    below.addEventListener('click', () => { taps += 1; });
    tool(grant, 'Mark as done').click();
    await until(() => root(grant).querySelector('.talk.did'), 'what was done does not say so');
    below.scrollIntoView({ block: 'center' });
    const [x, y] = middleOf(below);
    await sendMouse({ type: 'move', position: [x, y] });
    await sendMouse({ type: 'down' });
    await new Promise(requestAnimationFrame);
    await grant.updateComplete;
    await new Promise(requestAnimationFrame);
    expect(middleOf(below), 'it moves while the finger is down').to.deep.equal([x, y]);
    await sendMouse({ type: 'up' });
    await until(() => !root(grant).querySelector('.talk.did'), 'the list does not move on');
    expect(taps).to.equal(1);
    below.remove();
  });

  it('does nothing to the next family with a second tap in the same place, and takes back what was done by mistake', async () => {
    const grant = await open(engine, 'p16');
    const [first, second] = ids(waiting(grant)) as [string, string];
    const before = await threadOf(engine, 'p16', first);
    const place = middleOf(tool(grant, 'Mark as done'));
    await tapAt(place);
    await until(() => (root(grant).activeElement as HTMLElement | null)?.dataset['thread'] === first, 'the focus went away');
    await tapAt(place);
    await until(() => isDone(engine, first), 'it is not done');
    await until(() => waiting(grant)[0]!.dataset['thread'] === second);
    expect(await isDone(engine, second), 'the next one was marked too').to.equal(false);
    expect(rows(grant)[0]!.dataset['thread'], 'it does not stay where it stood').to.equal(first);
    await press(grant, 'Open again', () => talkOf(grant, first)!);
    await until(async () => !(await isDone(engine, first)), 'it is not open again');
    expect((await threadOf(engine, 'p16', first)).waits).to.deep.equal(before.waits);
  });

  it('lets the second half of a double click pass where something else has come under it', async () => {
    const grant = await open(engine, 'p16');
    const [first, second] = ids(waiting(grant)) as [string, string];
    const click = (on: Element, detail: number): boolean => on.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true, cancelable: true, detail }));
    const other = tool(grant, 'Mark as done', 1);
    click(tool(grant, 'Mark as done'), 1);
    click(other, 2);
    await until(() => isDone(engine, first), 'it is not done');
    expect(await isDone(engine, second)).to.equal(false);
    click(other, 1);
    await until(() => isDone(engine, second), 'a tap of its own does nothing');
    const opened: string[] = [];
    grant.addEventListener('fp-thread-select', (event) => opened.push((event as CustomEvent<{ thread: string }>).detail.thread));
    const [next] = ids(waiting(grant));
    for (const detail of [1, 2]) {
      click(button(grant, 'Open the next one')!, detail);
      await grant.updateComplete;
    }
    expect(opened, 'the second half opened another talk').to.deep.equal([next]);
  });

  it('says what was not taken and why, with its words, in the row; tried again it goes', async () => {
    const end = refusing(engine, 'p16', ['message.send'], new Refusal('forbidden', { reason: 'not-now' }));
    const grant = await open(end.adapter, 'p16');
    const [first] = ids(waiting(grant)) as [string];
    tool(grant, 'I will answer by').click();
    await until(() => talkOf(grant, first)?.querySelector('.trouble'), 'it is not told');
    expect(waiting(grant)[0]!.dataset['thread'], 'it waits no more, though nothing went out').to.equal(first);
    const told = plain(talkOf(grant, first)!.querySelector('.trouble')!);
    expect(told).to.contain('Did not go out').and.to.contain('I saw this. I will answer by');
    await expect(grant).to.be.accessible();
    end.open = true;
    await press(grant, 'Try again', () => talkOf(grant, first)!);
    await until(async () => (await threadOf(engine, 'p16', first)).promise !== undefined, 'it did not go');
    await until(() => !root(grant).querySelector('.trouble'), 'it is told still');
    expect(end.asked[0]!.id, 'it is another message').to.equal(end.asked[1]!.id);
  });

  it('offers nothing that the other end cannot do, by no button and by no key', async () => {
    const lacking = ['thread.resolve', 'thread.hand', 'message.send', 'thread.start', 'person.away'];
    const adapter = altered(engine, 'p16', ({ supports }) => ({ supports: { ...supports, actions: supports.actions.filter((type) => !lacking.includes(type)) } }));
    const grant = await open(adapter, 'p16');
    const there = [...root(grant).querySelectorAll('button')].map((one) => plain(one));
    for (const name of ['Start a talk', 'Mark as done', 'Hand on', 'I will answer by', 'Answer several alike', 'I am away']) expect(there.filter((one) => one.startsWith(name)), name).to.deep.equal([]);
    const before = await threadsOf(engine, 'p16');
    waiting(grant)[0]!.focus();
    await keys('a', 'd', 'h', 'x');
    await grant.updateComplete;
    expect(root(grant).querySelector('.panel[part]')).to.equal(null);
    expect(await threadsOf(engine, 'p16')).to.deep.equal(before);
  });

  it('begins where nothing is yet: one button, and two ways that say already what it is about', async () => {
    const nurse = await open(engine, 'p21');
    await expect(nurse).to.be.accessible();
    const start = root(nurse).querySelector<HTMLButtonElement>('.empty [data-opens=start]')!;
    start.click();
    await until(() => root(nurse).querySelector('.panel h3'), 'the form did not come');
    await press(nurse, 'Cancel');
    await until(() => focused(nurse) === 'Start a talk', 'the focus went away');
    await press(nurse, 'Something good');
    await until(() => root(nurse).querySelector<HTMLInputElement>('#what')?.value === 'Something good', 'what it is about is not there');
  });

  it('lets whoever is around no student tell everyone', async () => {
    const whitman = await open(engine, 'p22');
    await press(whitman, 'Tell everyone', () => root(whitman).querySelector('.empty')!);
    await until(() => root(whitman).activeElement?.matches('.news-form .t2'), 'the form did not come');
    await press(whitman, 'Cancel');
    await until(() => focused(whitman) === 'Tell everyone', `the focus is at “${focused(whitman)}”`);
  });

  it('keeps a talk that was begun on the device, offers it again, and throws it away when asked', async () => {
    const device = keeping(engine, 'p16');
    const write = async (list: ThreadList, words: string): Promise<void> => {
      await press(list, 'Start a talk');
      await until(() => root(list).querySelector('#first'), 'the form did not come');
      const box = root(list).querySelector<HTMLTextAreaElement>('#first')!;
      if (words !== '') {
        box.value = words;
        box.dispatchEvent(new InputEvent('input'));
      }
      await list.updateComplete;
    };
    const before = await open(device, 'p16');
    await write(before, 'Mateo read aloud today.');
    before.remove();
    const after = await open(device, 'p16');
    await write(after, '');
    await until(() => root(after).querySelector<HTMLTextAreaElement>('#first')?.value === 'Mateo read aloud today.', 'the words are gone');
    expect(text(after)).to.contain('Your words from before are still here.');
    await press(after, 'Throw away');
    expect(root(after).querySelector<HTMLTextAreaElement>('#first')!.value).to.equal('');
    await until(() => focused(after) === 'Start a talk', `the focus is at “${focused(after)}”`);
  });

  it('brings the focus back to where a form was opened', async () => {
    const grant = await open(engine, 'p16');
    for (const name of ['Answer several alike', 'I am away', 'Start a talk']) {
      button(grant, name)!.focus();
      await press(grant, name);
      await until(() => root(grant).activeElement?.matches('.panel h3'), `${name}: the focus is not in the form`);
      await press(grant, 'Cancel');
      await until(() => focused(grant) === name, `${name}: the focus is at “${focused(grant)}”`);
    }
    const row = waiting(grant)[1]!;
    row.focus();
    await keys('h');
    await until(() => root(grant).activeElement?.matches('.panel h3'));
    await press(grant, 'Cancel');
    await until(() => root(grant).activeElement === row, 'the focus is not at the talk');
  });

  it('shows all of a long group, and the first that has come has the focus', async () => {
    const grant = await open(engine, 'p16');
    const place = ['them', 'rest'].find((one) => button(grant, 'Show all', root(grant).querySelector(`.group.${one}`) ?? document.createElement('p')))!;
    await press(grant, 'Show all', () => root(grant).querySelector(`.group.${place}`)!);
    await until(() => root(grant).activeElement === rows(grant, place)[8], 'the focus went away');
  });

  it('joins what is said of a talk without a Latin comma in Arabic', async () => {
    const grant = await open(engine, 'p16', { lang: 'ar' });
    await until(() => text(grant).includes('المحادثات'), 'the words did not come');
    const labels = waiting(grant).flatMap((line) => {
      const theirs = line.querySelector('.what')?.textContent ?? '';
      return [...line.closest('.talk')!.querySelectorAll('[aria-label]')].map((one) => plain(Object.assign(document.createElement('p'), { textContent: one.getAttribute('aria-label')!.replace(theirs, '') })));
    });
    expect(labels.length).to.be.greaterThan(5);
    expect(labels.filter((label) => label.includes(','))).to.deep.equal([]);
  });

  describe('being away', () => {
    const choose = async (list: ThreadList): Promise<string> => {
      if (!root(list).querySelector('.panel[part=away]')) await press(list, 'I am away');
      await until(() => root(list).querySelector('.panel[part=away] .choice'), 'no colleague is offered');
      const choice = root(list).querySelector<HTMLLabelElement>('.panel[part=away] .choice')!;
      choice.click();
      await list.updateComplete;
      return choice.querySelector('bdi')!.textContent!;
    };

    it('says before what families will read, and asks for who answers', async () => {
      const grant = await open(engine, 'p16');
      await press(grant, 'I am away');
      await press(grant, 'Tell them');
      await until(() => text(grant).includes('Please choose who answers.'), 'nobody is asked for');
      const called = await choose(grant);
      expect(text(grant)).to.contain(`Families read: “Ms. Grant is away until Monday. ${called} answers.”`).and.to.contain(`${called} comes into your open talks`);
      await expect(grant).to.be.accessible();
    });

    it('brings somebody who answers into each talk, is read by the family, and ends in one tap', async () => {
      const liaison = await open(engine, 'p19');
      const own = ['t-D', 't-E'];
      const answerers = async (): Promise<unknown[]> => (await threadsOf(engine, 'p19')).filter(({ id }) => own.includes(id)).map((thread) => thread.answerers.school);
      const called = await choose(liaison);
      await press(liaison, 'Tell them');
      await until(() => text(liaison).includes(`You are away until Monday. ${called} answers.`), 'it is not said');
      await until(() => !root(liaison).querySelector('.panel[part=away]'), 'the form stays');
      const [instead] = new Set(await answerers());
      expect(instead).not.to.be.oneOf([undefined, 'p19']);
      const family = await open(engine, 'p11');
      await until(() => text(family).includes('is away until Monday'), 'the family does not read it');
      button(liaison, 'I answer again')!.focus();
      await press(liaison, 'I answer again');
      await until(() => !text(liaison).includes('You are away'), 'it is said still');
      await until(async () => (await answerers()).every((one) => one === 'p19'), 'they are not taken back');
      await until(() => root(liaison).activeElement?.matches('.line'), 'the focus went away');
    });

    it('says nothing to families before its first day', async () => {
      const grant = await open(engine, 'p16');
      await act(engine, 'p16', { id: newId(), type: 'person.away', scope: 'person:p16', away: { from: '2026-11-24', until: '2026-11-25', answers: 'p17' } } satisfies FamilyAction);
      await until(() => text(grant).includes('You are away from'), 'the one who is away does not read it');
      const rosa = await open(engine, 'p03');
      expect(text(rosa)).not.to.contain('is away');
    });
  });
});
