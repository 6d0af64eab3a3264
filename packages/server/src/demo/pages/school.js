// One page of Riverbend's portal: who looks, in which language, and which part of the page is in view.
// A real school knows who has signed in, and needs neither the first chooser nor most of this file.
import { DATES, LANGUAGES, WORDS } from './words.js';

const VIEWS = ['today', 'messages', 'homework', 'plan', 'part'];
const DEFAULTS = { '/family.html': 'p03', '/home.html': 'p04', '/teacher.html': 'p16' };

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
let me;

const address = (change) => {
  const words = new URLSearchParams(location.search);
  for (const [name, value] of Object.entries(change)) {
    if (value) words.set(name, value);
    else words.delete(name);
  }
  return `${location.pathname}?${words}${location.hash}`;
};

function today(language) {
  const now = new Date();
  const own = DATES[language];
  if (own) return `${own.days[now.getDay()]} ${now.getDate()} ${own.months[now.getMonth()]}`;
  return new Intl.DateTimeFormat(`${language}-u-ca-gregory`, { weekday: 'long', month: 'long', day: 'numeric' }).format(now);
}

/** The page speaks another language; the widgets follow its `lang`. */
function speak(language) {
  const words = WORDS[language];
  root.lang = language;
  root.dir = language === 'ar' ? 'rtl' : 'ltr';
  for (const element of document.querySelectorAll('[data-word]')) element.textContent = words[element.dataset.word];
  for (const group of people.querySelectorAll('optgroup')) group.label = words[group.dataset.side];
  $('nav').setAttribute('aria-label', words.school);
  $('#date').textContent = today(language);
  title();
}

function title() {
  const words = WORDS[root.lang];
  const { view } = document.body.dataset;
  $('#title').textContent = view === 'today' && me ? words.hello.replace('{name}', `\u2068${me.name}\u2069`) : words[view];
  document.title = `${words[view]} · Riverbend`;
}

/** One part of the page, or all of them on "Today". */
function turn() {
  const view = VIEWS.includes(location.hash.slice(1)) ? location.hash.slice(1) : 'today';
  if (view === document.body.dataset.view && $('nav [aria-current]')) return;
  document.body.dataset.view = view;
  for (const link of document.querySelectorAll('nav a')) {
    if (link.hash === `#${view}`) link.setAttribute('aria-current', 'page');
    else link.removeAttribute('aria-current');
  }
  title();
  $('main').scrollTo(0, 0);
  back.hidden = !document.body.classList.contains('reading') || !['today', 'messages'].includes(view);
}

/** Where there is room for one thing, the talk takes the place of the list. */
function show(talk) {
  list.open = talk;
  thread.thread = talk;
  document.body.classList.toggle('reading', Boolean(talk));
  back.hidden = !talk;
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

paint();
addEventListener('storage', paint);
source.setAttribute('person', person);
source.setAttribute('token-url', `/dev/token?person=${encodeURIComponent(person)}`);
for (const [code, name] of Object.entries(LANGUAGES)) {
  const option = new Option(name, code);
  option.lang = code;
  languages.append(option);
}
const language = asked.get('lang') in LANGUAGES ? asked.get('lang') : 'en';
languages.value = language;
languages.addEventListener('change', () => {
  speak(languages.value);
  history.replaceState(history.state, '', address({ lang: languages.value }));
});

const everyone = await fetch('/people.json').then((answer) => answer.json());
me = everyone.find((one) => one.id === person);
for (const side of ['home', 'student', 'school', 'community']) {
  const group = document.createElement('optgroup');
  group.dataset.side = side === 'student' ? 'students' : side;
  for (const one of everyone.filter((each) => each.side === side)) group.append(new Option(one.role ? `${one.name} · ${one.role}` : one.name, one.id));
  if (group.childElementCount > 0) people.append(group);
}
people.value = person;
people.addEventListener('change', () => {
  const chosen = everyone.find((one) => one.id === people.value);
  location.assign(address({ person: chosen.id, lang: chosen.language in LANGUAGES ? chosen.language : 'en', thread: '', student: '' }));
});

// Whose plan: those in whose circle this person is.
for (const { circle, called } of me?.students ?? []) students.append(new Option(called, circle));
students.value = asked.get('student') ?? me?.students[0]?.circle ?? '';
students.closest('label').hidden = students.options.length < 2;
$('[data-part="plan"]').hidden = students.options.length === 0;
const choose = () => students.value && plan.setAttribute('circle', students.value);
choose();
students.addEventListener('change', () => {
  choose();
  history.replaceState(history.state, '', address({ student: students.value }));
});
// A card asks for more room than "Today" has; what a message led to is shown in its own part of the page.
const go = (view) => {
  location.hash = view;
  turn();
};
$('main').addEventListener('fp-homework-open', ({ detail }) => (detail.touchpoint || detail.card || card.card) && go('homework'));
const SHOWN_IN = { plan: 'plan', 'plan-step': 'plan', touchpoint: 'homework', opportunity: 'part', message: 'messages' };
document.addEventListener('fp-show-thing', ({ detail }) => SHOWN_IN[detail.kind] && go(SHOWN_IN[detail.kind]), { capture: true });

speak(language);
show(asked.get('thread') ?? undefined);
turn();
list.addEventListener('fp-thread-select', (event) => {
  const talk = event.detail.thread;
  if (talk !== thread.thread) history.pushState({ talk }, '', address({ thread: talk }));
  show(talk);
});
back.addEventListener('click', () => {
  history.pushState({}, '', address({ thread: '' }));
  leave();
});
addEventListener('popstate', () => {
  turn();
  const talk = new URLSearchParams(location.search).get('thread') ?? undefined;
  if (talk === thread.thread) return;
  if (talk) show(talk);
  else leave();
});
