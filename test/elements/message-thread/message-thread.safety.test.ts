import type { Adapter, Page, School, Session } from '@family-partnering/contract';
import { engineAdapter, type Engine } from '@family-partnering/engine';
import type { MessageThread } from '@family-partnering/elements/message-thread/message-thread';
import { expect } from '@open-wc/testing';
import { box, open, press, riverbend, root, type, until } from './world.js';

const SENTENCE = 'School counselor on duty 970-555-0142 until 17:00. At night call or text your crisis line: 555-0100 (sample number).';
/** What somebody may write: nothing, a word, thanks, trouble, another language, more than fits, a line of blanks. */
const TYPED = ['', 'ok', 'Thank you so much!', 'I do not want to be here any more.', 'أنا خائف', 'No quiero ir a la escuela.', 'word '.repeat(900), '\n\n\n'];

/** The same school with somebody on duty until late in the evening. */
const onDuty = (engine: Engine, person: string): Adapter => ({
  ...engineAdapter(engine, person),
  connect: async () => {
    const session = await engineAdapter(engine, person).connect();
    const list = (async (kind, query, call) => {
      const page = (await session.list(kind, query, call)) as unknown as Page<School>;
      return kind === 'school' ? { ...page, items: page.items.map((school) => ({ ...school, duty: { from: '08:00', to: '23:00' } })) } : page;
    }) as Session['list'];
    return { ...session, list };
  },
});

/** The line that is to be seen in the form where one writes. */
function under(element: MessageThread): string | undefined {
  const line = [...root(element).querySelectorAll<HTMLElement>('.composer .safety')].filter((one) => one.checkVisibility());
  expect(line.length, 'it stands there more than once').to.be.below(2);
  const [one] = line;
  if (!one) return undefined;
  expect(one.getBoundingClientRect().top, 'it stands above the box').to.be.at.least(box(element).getBoundingClientRect().bottom - 1);
  return one.textContent!.replace(/\s+/g, ' ').replace(/[\u2066-\u2069]/g, '').trim();
}

describe('the safety sentence under the box (A2)', function safety() {
  this.timeout(30_000);
  let engine: Engine;
  before(async () => {
    engine = await riverbend();
  });

  for (const [who, person, thread] of [['a student', 'p01', 't-H'], ['somebody at home, in the evening', 'p03', 't-A'], ['staff, in the evening', 'p16', 't-A']] as const) {
    it(`stands there for ${who}, in the words of the school, whatever is typed`, async () => {
      const element = await open(engine, person, thread);
      await until(() => under(element) === SENTENCE, `it is not there: ${under(element)}`);
      for (const words of TYPED) {
        await type(element, words);
        expect(under(element), `with ${JSON.stringify(words.slice(0, 40))} in the box`).to.equal(SENTENCE);
      }
      // Nor does it go with what is chosen, or with what is wrong.
      await type(element, '');
      await press(element, 'Send');
      await until(() => box(element).getAttribute('aria-invalid') === 'true', 'nothing was refused');
      expect(under(element), 'with what is wrong').to.equal(SENTENCE);
      await press(element, 'More');
      await until(() => root(element).querySelector('.composer .panel'), 'the choices did not open');
      expect(under(element), 'with the choices open').to.equal(SENTENCE);
      expect(root(element).querySelector('.composer .safety')!.closest('[aria-live], [role=status], [role=alert]'), 'it would be read out with every letter').to.equal(null);
    });
  }

  it('is the same for all words: it goes when the school is on duty, for grown-ups alone (control)', async () => {
    const [rosa, mateo] = [await open(onDuty(engine, 'p03'), 'p03', 't-A'), await open(onDuty(engine, 'p01'), 'p01', 't-H')];
    await until(() => under(rosa) === undefined && under(mateo) === SENTENCE, 'nobody is on duty');
    for (const words of TYPED) {
      for (const element of [rosa, mateo]) await type(element, words);
      expect([under(rosa), under(mateo)], JSON.stringify(words.slice(0, 40))).to.deep.equal([undefined, SENTENCE]);
    }
  });
});
