// "Today": what waits for this person, in a few lines that lead to it. It asks the school's server through the same source
// element as the widgets, so it knows what this person may know and nothing else.
import { DATES, WORDS } from './words.js';

/** Lines in one box; the rest is a number. */
const MOST = 3;
/** Milliseconds after which it looks whether anything has changed. */
const PAUSE = 2000;

/** The session that the page's source element holds, once it has come. */
export const sessionOf = async (source) => {
  await customElements.whenDefined(source.localName);
  return new Promise((ready) => source.answer((connection) => connection.state === 'ready' && ready(connection.session), true));
};

const all = async (session, kind, filter = {}) => (await session.list(kind, { filter, limit: 200 })).items;
const base = (tag) => tag.split('-')[0];
const name = (person) => `\u2068${person.called}\u2069`;

export function dayIn(language, date, zone) {
  const own = DATES[language];
  const there = zone ? new Date(date.toLocaleString('sv', { timeZone: zone }).replace(' ', 'T')) : date;
  if (own) return `${own.days[there.getDay()]} ${there.getDate()} ${own.months[there.getMonth()]}`;
  return new Intl.DateTimeFormat(`${language}-u-ca-gregory-nu-latn`, { weekday: 'long', month: 'long', day: 'numeric' }).format(there);
}

function timeIn(language, instant, zone) {
  const tag = DATES[language] ? 'fr' : `${language}-u-nu-latn`;
  const time = new Intl.DateTimeFormat(tag, { hour: 'numeric', minute: '2-digit', timeZone: zone, ...(differs(instant, zone) && { timeZoneName: 'shortGeneric' }) }).format(new Date(instant));
  return `${dayIn(language, new Date(instant), zone)}, ${time}`;
}

/** Whether this device's clock shows another time than that of a zone. */
const differs = (instant, zone) => zone !== undefined && Math.abs(new Date(new Date(instant).toLocaleString('sv', { timeZone: zone }).replace(' ', 'T')) - new Date(instant)) > 60_000;

/** A school day has no zone. */
const dateOf = (day) => new Date(`${day}T12:00:00`);

/** Talks that wait for this person, the oldest first; then those with something new. */
async function talks({ session, me, today }) {
  const [threads, marks] = await Promise.all([all(session, 'thread'), all(session, 'mark')]);
  const mine = me.side === 'school' ? 'school' : 'family';
  const upTo = new Map(marks.filter((mark) => mark.person === me.id).map((mark) => [mark.thread, mark.upTo]));
  const waits = ({ resolved, waits: turn, answerers, promise }) => {
    if (resolved || turn?.for !== mine || (answerers[mine] ?? me.id) !== me.id) return false;
    return !(promise && (promise.side === 'school' ? 'school' : 'family') === mine && promise.by >= today);
  };
  const rows = threads.map((thread) => ({ thread, fresh: Math.max(0, thread.count - (upTo.get(thread.id) ?? 0)), waits: waits(thread) })).filter((row) => row.waits || row.fresh > 0);
  return rows.sort((a, b) => Number(b.waits) - Number(a.waits) || (a.thread.waits?.since ?? '').localeCompare(b.thread.waits?.since ?? ''));
}

function talkLine({ thread, fresh, waits }, { me, words }) {
  const others = thread.members.filter(({ state, person }) => state === 'in' && person !== me.id);
  const people = others.map(({ called }) => called).join(' · ');
  const family = others.filter(({ side }) => side === 'home').map(({ called }) => called);
  const title = me.side === 'school' ? [thread.student, ...family].join(' · ') : thread.about || people;
  const under = me.side === 'school' ? thread.about : thread.about ? people : '';
  return { title, under: [under, waits ? words.waits : ''], tag: fresh > 0 ? words.fresh.replace('{n}', String(fresh)) : '', to: 'messages', thread: thread.id };
}

/** What was told to everyone, newest first, and what families ask this person about it. */
async function news({ session, me, words }) {
  const [told, asked] = await Promise.all([all(session, 'announcement'), all(session, 'announcement-question')]);
  const answers = new Map(told.map((one) => [one.id, one.answers.person]));
  const questions = asked.filter((one) => !one.reply && answers.get(one.announcement) === me.id);
  const newest = told.filter((one) => one.state === 'told' && one.by.person !== me.id).at(-1);
  return [
    ...questions.map((one) => ({ title: one.text, lang: one.language.tag, under: [words.asked.replace('{name}', name(one.by))], to: 'messages' })),
    ...(newest ? [{ title: words.news, under: [newest.text], to: 'messages' }] : []),
  ];
}

async function homework({ session, me, words, language, today }) {
  const [answers, replies] = await Promise.all([all(session, 'answer'), all(session, 'homework-reply')]);
  const until = ({ to }) => words.until.replace('{day}', dayIn(language, dateOf(to)));
  if (me.side === 'school') {
    return (await all(session, 'card')).filter(({ to }) => to >= today).map((card) => {
      const said = answers.filter((one) => one.card === card.id);
      const stuck = said.filter((one) => one.sort === 'stuck' && !one.met).length;
      const count = new Set(said.map(({ touchpoint }) => touchpoint)).size;
      return { title: card.title, under: [words.answers.replace('{n}', String(count)).replace('{all}', String(card.places)), until(card)], tag: stuck > 0 ? words.stuck.replace('{n}', String(stuck)) : '', to: 'homework', card: card.id };
    });
  }
  return (await all(session, 'touchpoint')).filter(({ to }) => to >= today).map((card) => {
    const back = replies.some((one) => one.touchpoint === card.id && one.author.side === 'school');
    const stand = back ? words.wrote : answers.some((one) => one.touchpoint === card.id) ? words.answered : words.talk;
    return { title: card.title, under: [card.student, until(card)], tag: stand, to: 'homework', touchpoint: card.id };
  });
}

async function plans({ session, me, words, language }) {
  const open = (await all(session, 'plan')).filter(({ closed }) => !closed).slice(0, MOST);
  return Promise.all(open.map(async ({ id, circle, student, fields }) => {
    const filter = { plan: id };
    const [versions, said, steps] = await Promise.all(['plan-version', 'plan-answer', 'plan-step'].map((kind) => all(session, kind, filter)));
    const proposed = versions.findLast(({ state }) => state === 'proposed');
    const about = said.filter(({ forVersion }) => forVersion === proposed?.id);
    const other = about.find(({ state, text, reply }) => state !== 'agree' && text !== '' && !reply);
    const isAsked = steps.some(({ asks }) => asks.some((ask) => ask.owner.person === me.id && ask.yes === undefined && ask.answer === undefined));
    const mayAnswer = me.side !== 'community' && proposed && !about.some(({ by }) => by.person === me.id);
    const under = other ? `${name(other.by)}: “${other.text}”` : fields.look ? words.look.replace('{day}', dayIn(language, dateOf(fields.look))) : '';
    return { title: `${student}: ${fields.oneThing ?? ''}`, under: [under], tag: isAsked || mayAnswer ? words.answer : '', to: 'plan', circle };
  }));
}

async function part({ session, me, words, language, zone }) {
  const [ways, claims, done, suggested] = await Promise.all(['opportunity', 'claim', 'contribution', 'another-way'].map((kind) => all(session, kind)));
  const inWords = (item) => ({ ...item, lang: item.language.tag, ...(base(item.language.tag) === base(language) ? {} : withTag(item.also.find(({ tag }) => base(tag) === base(language)))) });
  const arranges = (item) => me.side === 'school' && item.organisers.some(({ person }) => person === me.id);
  const shown = new Map(ways.map((item) => [item.id, inWords(item)]));
  const mine = claims.filter((claim) => claim.by.person === me.id && ['offered', 'in', 'asked', 'waiting'].includes(claim.state));
  const stands = { offered: words.free, in: words.place, asked: words.draw, waiting: words.list };
  const did = new Set(done.filter(({ by }) => by.person === me.id).map(({ opportunity }) => opportunity));
  const now = ways.filter((item) => item.task && item.state === 'open' && !did.has(item.id)).sort((a, b) => a.minutes - b.minutes);
  const said = (id) => done.filter((one) => one.opportunity === id && one.by.person !== me.id).length;
  const line = (id, under, tag = '') => ({ title: shown.get(id).title, lang: shown.get(id).lang, under, tag, to: 'part' });
  return [
    ...ways.filter((item) => item.state === 'asked' && arranges(item)).map((item) => line(item.id, [words.offers.replace('{name}', name(item.origin))], words.answer)),
    ...suggested.filter((one) => !one.answer && shown.has(one.opportunity) && arranges(shown.get(one.opportunity))).map((one) => line(one.opportunity, [words.suggests.replace('{name}', name(one.by))], words.answer)),
    ...ways.filter((item) => arranges(item) && said(item.id) > 0).map((item) => line(item.id, [], words.said.replace('{n}', String(said(item.id))))),
    ...mine.filter(({ opportunity }) => shown.has(opportunity)).map(({ opportunity, slot, state }) => {
      const { slots, place, setting } = shown.get(opportunity);
      const { starts } = slots.find(({ id }) => id === slot) ?? {};
      return line(opportunity, [starts ? timeIn(language, starts, ['school', 'community'].includes(setting) ? zone : undefined) : '', place ?? ''], stands[state]);
    }),
    ...(me.side === 'school' ? [] : now.slice(0, 1).map((item) => line(item.id, [words.now.replace('{n}', String(item.minutes))]))),
  ];
}

const withTag = (words) => (words ? { ...words, lang: words.tag } : {});

function draw(box, lines, { words, go }) {
  const rows = lines.slice(0, MOST).map(({ title, lang, under = [], tag, ...where }) => {
    const link = document.createElement('a');
    link.href = `#${where.to}`;
    link.addEventListener('click', (event) => {
      event.preventDefault();
      go(where);
    });
    const strong = Object.assign(document.createElement('strong'), { textContent: title, dir: 'auto', ...(lang && { lang }) });
    const small = Object.assign(document.createElement('small'), { textContent: under.filter(Boolean).map((text) => `\u2068${text}\u2069`).join(' · ') });
    link.append(strong, ...(small.textContent ? [small] : []), ...(tag ? [Object.assign(document.createElement('span'), { textContent: tag })] : []));
    const row = document.createElement('li');
    row.append(link);
    return row;
  });
  box.querySelector('ul').replaceChildren(...rows);
  const left = box.querySelector('p');
  left.textContent = lines.length === 0 ? words.nothing : lines.length > MOST ? words.more.replace('{n}', String(lines.length - MOST)) : '';
  left.hidden = left.textContent === '';
}

/**
 * Keeps "Today" as it is, while it is looked at.
 * @param page the source element, who looks, in which language, and where a line leads
 * @returns what draws it anew at once
 */
export function keepToday({ source, place, me, language, isSeen, go }) {
  let session;
  let drawn = '';
  const boxes = { messages: async (view) => [...(await talks(view)).map((row) => talkLine(row, view)), ...(await news(view))], homework, plan: plans, part };
  const look = async (open) => {
    const tag = language();
    const page = await open.list('school', { filter: {}, limit: 1 });
    const key = `${page.position} ${tag}`;
    if (key === drawn) return;
    const now = new Date();
    const view = { session: open, me, language: tag, words: WORDS[tag], zone: page.items[0]?.zone, today: `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, '0')}-${String(now.getDate()).padStart(2, '0')}` };
    const found = await Promise.all(Object.entries(boxes).map(async ([part, gather]) => [place.querySelector(`[data-box="${part}"]`), await gather(view)]));
    if (tag !== language()) return;
    for (const [box, lines] of found) if (box) draw(box, lines, { words: view.words, go });
    drawn = key;
    place.setAttribute('aria-busy', 'false');
  };
  const round = async () => {
    if (isSeen() && document.visibilityState === 'visible') await look(await (session ??= sessionOf(source))).catch(() => undefined); // offline: what is there stays
  };
  setInterval(round, PAUSE);
  return round;
}
