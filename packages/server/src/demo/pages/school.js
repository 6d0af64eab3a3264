// One page of Riverbend's portal: who looks, in which language, and which part of the page is in view.
// A real school knows who has signed in, and needs neither the first chooser nor most of this file.
import { dayIn, keepToday, sessionOf } from './today.js';
import { LANGUAGES, WORDS } from './words.js';

const VIEWS = ['today', 'messages', 'homework', 'plan', 'part'];
const DEFAULTS = { '/family.html': 'p03', '/home.html': 'p04', '/teacher.html': 'p16' };
/** Whose page it can be: a family's holds the people around it, a teacher's the school's. */
const SIDES = location.pathname === '/teacher.html' ? ['school'] : ['home', 'student', 'community'];

const asked = new URLSearchParams(location.search);
const root = document.documentElement;
const $ = (query) => document.querySelector(query);
const person = asked.get('person') ?? DEFAULTS[location.pathname] ?? 'p03';
const list = $('fp-thread-list');
const thread = $('fp-message-thread');
const card = $('fp-homework-card');
const plan = $('fp-plan-tracker');
const source = $('fp-http-source');
const back = $('#back');
const people = $('#person');
const languages = $('#language');
const students = $('#student');
/** Parts that this person has. */
const parts = new Set(VIEWS);
let me;
let drawToday = () => undefined;
/** The talk that the page's address names. */
let inAddress = asked.get('thread') ?? undefined;

const address = (change) => {
  const words = new URLSearchParams(location.search);
  for (const [name, value] of Object.entries(change)) {
    if (value) words.set(name, value);
    else words.delete(name);
  }
  return `${location.pathname}?${words}${location.hash}`;
};

/** A page around this one shows whose it is, and keeps where it stands. */
function tell() {
  if (parent === window) return;
  const [where] = address({ person, lang: root.lang }).split('#');
  parent.postMessage({ riverbend: `${where}#${document.body.dataset.view}` }, location.origin);
}

/** The page speaks another language; the widgets follow its `lang`. */
function speak(language) {
  const words = WORDS[language];
  root.lang = language;
  root.dir = language === 'ar' ? 'rtl' : 'ltr';
  languages.value = language;
  for (const element of document.querySelectorAll('[data-word]')) element.textContent = words[element.dataset.word];
  for (const group of people.querySelectorAll('optgroup')) group.label = words[group.dataset.side];
  $('nav').setAttribute('aria-label', words.school);
  $('#date').textContent = dayIn(language, new Date());
  $('#draft').textContent = words.draft;
  $('#draft').hidden = words.draft === '';
  title();
  drawToday();
}

function title() {
  const words = WORDS[root.lang];
  const { view } = document.body.dataset;
  $('#title').textContent = view === 'today' && me ? words.hello.replace('{name}', `\u2068${me.name}\u2069`) : words[view];
  document.title = `${words[view]} · Riverbend`;
}

/** What waits, on "Today"; or one part of the page. */
function turn() {
  const wanted = location.hash.slice(1);
  const view = parts.has(wanted) ? wanted : 'today';
  document.body.dataset.view = view;
  for (const link of document.querySelectorAll('nav a')) {
    if (link.hash === `#${view}`) link.setAttribute('aria-current', 'page');
    else link.removeAttribute('aria-current');
  }
  title();
  $('main').scrollTo(0, 0);
  back.hidden = !document.body.classList.contains('reading') || view !== 'messages';
  if (view === 'today') drawToday();
  if (view === 'homework') void openTheOnly();
  tell();
}

/** A single card is opened at once: a list of one is a tap too many. The widget leads back to its list. */
async function openTheOnly() {
  if (card.card || card.touchpoint || openTheOnly.done || !me) return;
  openTheOnly.done = true;
  const kind = me.side === 'school' ? 'card' : 'touchpoint';
  const { items } = await (await sessionOf(source)).list(kind, { filter: {}, limit: 2 });
  if (items.length === 1 && !card.card && !card.touchpoint) card[kind] = items[0].id;
}

const go = (view) => {
  if (location.hash === `#${view}`) turn();
  else location.hash = view;
};

/** Where there is room for one thing, the talk takes the place of the list. */
function show(talk) {
  list.open = talk;
  thread.thread = talk;
  document.body.classList.toggle('reading', Boolean(talk));
  back.hidden = !talk || document.body.dataset.view !== 'messages';
}

/** Opens a talk, with an entry to come back from. */
function read(talk) {
  if (talk !== thread.thread) history.pushState({ talk }, '', address({ thread: talk }));
  inAddress = talk;
  show(talk);
  tell();
}

function leave() {
  show(undefined);
  list.focus();
}

function stored() {
  try {
    return localStorage.getItem('riverbend-colors') ?? '';
  } catch {
    return '';
  }
}

function paint() {
  const wish = asked.get('colors') ?? stored();
  if (wish) root.dataset.scheme = wish;
  else delete root.dataset.scheme;
}

/** Whose plan: of those in whose circle this person is. */
function choose(circle) {
  if (circle) students.value = circle;
  if (students.value) plan.setAttribute('circle', students.value);
}

paint();
addEventListener('storage', paint);
source.setAttribute('person', person);
source.setAttribute('token-url', `/dev/token?person=${encodeURIComponent(person)}`);
for (const [code, name] of Object.entries(LANGUAGES)) {
  const option = new Option(name, code);
  option.lang = code;
  languages.append(option);
}
if (asked.get('lang') in LANGUAGES) speak(asked.get('lang'));
languages.addEventListener('change', () => {
  speak(languages.value);
  history.replaceState(history.state, '', address({ lang: languages.value }));
  tell();
});

const everyone = await fetch('/people.json').then((answer) => answer.json());
/** The first of somebody's languages that this page has. */
const languageOf = (one) => one.languages.find((code) => code in LANGUAGES) ?? 'en';
me = everyone.find((one) => one.id === person) ?? { id: person, name: person, side: SIDES[0], languages: [], students: [] };
for (const side of [...new Set([...SIDES, me.side])]) {
  const group = document.createElement('optgroup');
  group.dataset.side = side === 'student' ? 'students' : side;
  for (const one of everyone.filter((each) => each.side === side)) group.append(new Option(one.side === 'school' || one.side === 'community' ? `${one.name} · ${one.who}` : one.name, one.id));
  people.append(group);
}
people.value = person;
people.addEventListener('change', () => {
  const chosen = everyone.find((one) => one.id === people.value);
  location.assign(address({ person: chosen.id, lang: languageOf(chosen), thread: '', student: '' }));
});

for (const { circle, called } of me.students) students.append(new Option(called, circle));
students.closest('label').hidden = students.options.length < 2;
choose(asked.get('student') ?? me.students[0]?.circle);
students.addEventListener('change', () => {
  choose();
  history.replaceState(history.state, '', address({ student: students.value }));
  tell();
});
// Whoever stands in no student's circle has no cards and no plan: there is no way that leads to an empty page.
if (students.options.length === 0) {
  document.body.classList.add('apart');
  for (const part of ['homework', 'plan']) {
    parts.delete(part);
    for (const element of document.querySelectorAll(`nav a[href="#${part}"], [data-box="${part}"], [data-part="${part}"]`)) element.hidden = true;
  }
}

const SHOWN_IN = { plan: 'plan', 'plan-step': 'plan', touchpoint: 'homework', opportunity: 'part', message: 'messages' };
document.addEventListener('fp-show-thing', ({ detail }) => SHOWN_IN[detail.kind] && go(SHOWN_IN[detail.kind]), { capture: true });
drawToday = keepToday({
  source, me, place: $('#waits'), language: () => root.lang, isSeen: () => document.body.dataset.view === 'today',
  go({ to, thread: talk, touchpoint, card: of, circle }) {
    if (to === 'messages') read(talk);
    if (touchpoint) card.touchpoint = touchpoint;
    if (of) card.card = of;
    if (circle) choose(circle);
    go(to);
  },
});

speak(asked.get('lang') in LANGUAGES ? asked.get('lang') : languageOf(me));
show(inAddress);
turn();
list.addEventListener('fp-thread-select', (event) => read(event.detail.thread));
back.addEventListener('click', () => {
  history.pushState({}, '', address({ thread: '' }));
  inAddress = undefined;
  leave();
  tell();
});
addEventListener('hashchange', turn);
addEventListener('popstate', () => {
  turn();
  const talk = new URLSearchParams(location.search).get('thread') ?? undefined;
  if (talk === inAddress) return;
  inAddress = talk;
  if (talk) show(talk);
  else leave();
  tell();
});
