// One page of Riverbend's portal: who looks, in which language, and on a phone one thing at a time.
// A real school knows who has signed in, and needs neither the first chooser nor most of this file.
import { LANGUAGES, WORDS } from './words.js';

const asked = new URLSearchParams(location.search);
const root = document.documentElement;
const person = asked.get('person') ?? document.body.dataset.person;
const list = document.querySelector('fp-thread-list');
const thread = document.querySelector('fp-message-thread');
const source = document.querySelector('fp-http-source');
const back = document.querySelector('#back');
const people = document.querySelector('#person');
const languages = document.querySelector('#language');

const address = (change) => {
  const words = new URLSearchParams(location.search);
  for (const [name, value] of Object.entries(change)) {
    if (value) words.set(name, value);
    else words.delete(name);
  }
  return `${location.pathname}?${words}`;
};

/** The page speaks another language; the widgets follow its `lang`. */
function speak(language) {
  root.lang = language;
  root.dir = language === 'ar' ? 'rtl' : 'ltr';
  for (const element of document.querySelectorAll('[data-word]')) element.textContent = WORDS[language][element.dataset.word];
  for (const group of people.querySelectorAll('optgroup')) group.label = WORDS[language][group.dataset.side];
}

/** On a phone the talk takes the place of the list. */
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

function paint() {
  const wish = asked.get('colors') ?? stored();
  if (wish) root.dataset.scheme = wish;
  else delete root.dataset.scheme;
}

function stored() {
  try {
    return localStorage.getItem('riverbend-colors') ?? '';
  } catch {
    return '';
  }
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
for (const side of ['home', 'student', 'school', 'community']) {
  const group = document.createElement('optgroup');
  group.dataset.side = side;
  for (const one of everyone.filter((each) => each.side === side)) group.append(new Option(one.role ? `${one.name} · ${one.role}` : one.name, one.id));
  if (group.childElementCount > 0) people.append(group);
}
people.value = person;
people.addEventListener('change', () => {
  const chosen = everyone.find((one) => one.id === people.value);
  location.assign(address({ person: chosen.id, lang: chosen.language in LANGUAGES ? chosen.language : 'en', thread: '' }));
});
speak(language);

show(asked.get('thread') ?? undefined);
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
  const talk = new URLSearchParams(location.search).get('thread');
  if (talk) show(talk);
  else leave();
});
