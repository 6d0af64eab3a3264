// The portal page: colors for it and its frames, one part in all of them, the other home on request. Whose page stands in
// which frame, and where, is in the portal's own address: a reload, a link and "back" keep it.
const scheme = document.querySelector('#scheme');
const root = document.documentElement;

function paint(value) {
  if (value) root.dataset.scheme = value;
  else delete root.dataset.scheme;
}

function remembered() {
  try {
    return localStorage.getItem('riverbend-colors') ?? '';
  } catch {
    return '';
  }
}

scheme.value = remembered();
paint(scheme.value);
scheme.addEventListener('change', () => {
  paint(scheme.value);
  try {
    // The frames hear of it by the storage event.
    localStorage.setItem('riverbend-colors', scheme.value);
  } catch {
    for (const frame of document.querySelectorAll('iframe')) frame.contentWindow.location.reload();
  }
});

/** What stands in each frame where the address says nothing else. */
const PANES = {
  family: { page: '/family.html', title: 'Family view', person: 'p03', lang: 'es', thread: 't-A' },
  teacher: { page: '/teacher.html', title: 'Teacher view', person: 'p16', lang: 'en', thread: 't-A' },
  other: { page: '/home.html', title: 'Other home', person: 'p04', lang: 'en', thread: 't-B' },
};
const FIELDS = ['person', 'lang', 'thread', 'student', 'view'];
const turns = [...document.querySelectorAll('.turn button')];
const other = document.querySelector('#other');
const views = document.querySelector('#views');
const sectionOf = (pane) => document.querySelector(`[data-pane="${pane}"]`);
const frameOf = (pane) => sectionOf(pane).querySelector('iframe');

/** Where each pane stands: whose page, in which language, which talk, whose plan, which part. */
const state = {};

/** Of somebody else than the first one, nothing is taken over but what the address names. */
function read() {
  const asked = new URLSearchParams(location.search);
  for (const [pane, first] of Object.entries(PANES)) {
    const person = asked.get(`${pane}-person`) ?? first.person;
    const own = person === first.person ? first : {};
    const of = (field) => asked.get(`${pane}-${field}`) ?? own[field] ?? '';
    state[pane] = { person, lang: of('lang'), thread: of('thread'), student: of('student'), view: asked.get(`${pane}-view`) ?? asked.get('view') ?? 'today' };
  }
  return asked.get('other') === 'open';
}

const isOpen = () => other.getAttribute('aria-expanded') === 'true';
const shown = () => Object.keys(PANES).filter((pane) => pane !== 'other' || isOpen());

/** The address that says all this, and no more than is needed. */
function written() {
  const words = new URLSearchParams();
  const common = state.family.view;
  if (common !== 'today') words.set('view', common);
  if (isOpen()) words.set('other', 'open');
  for (const pane of shown()) {
    const { person, view } = state[pane];
    const first = person === PANES[pane].person ? PANES[pane] : {};
    for (const field of FIELDS.slice(0, 4)) if (state[pane][field] !== (first[field] ?? '')) words.set(`${pane}-${field}`, state[pane][field]);
    if (view !== common) words.set(`${pane}-view`, view);
  }
  const text = words.toString();
  return `${location.pathname}${text && '?'}${text}`;
}

function pageOf(pane) {
  const words = new URLSearchParams();
  for (const field of FIELDS.slice(0, 4)) if (state[pane][field]) words.set(field, state[pane][field]);
  return `${PANES[pane].page}?${words}#${state[pane].view}`;
}

const everyone = fetch('/people.json').then((answer) => answer.json());

/** What stands around the frames follows what is in them. */
function label() {
  const inView = new Set(shown().map((pane) => state[pane].view));
  for (const button of turns) button.setAttribute('aria-pressed', String(inView.size === 1 && inView.has(button.dataset.view)));
  void everyone.then((people) => {
    for (const pane of Object.keys(PANES)) {
      const one = people.find(({ id }) => id === state[pane].person);
      if (one) sectionOf(pane).querySelector('.who').textContent = `${one.name}, ${one.who}. ${one.note}`;
      sectionOf(pane).querySelector('header a').href = pageOf(pane);
    }
  });
}

/** The frame's page goes there by itself where it is the same page; no entry of its own is made to come back to. */
function turnFrame(pane) {
  const frame = frameOf(pane);
  const wanted = new URL(pageOf(pane), location.href).href;
  let now = '';
  try {
    now = frame.contentWindow.location.href;
  } catch {
    // It is on its way.
  }
  if (now !== wanted) frame.contentWindow.location.replace(wanted);
}

function showOther(open) {
  if (open === isOpen()) return;
  const frame = document.createElement('iframe');
  frame.title = PANES.other.title;
  frame.src = pageOf('other');
  // Closed, it is gone: what is not on the page cannot be looked at.
  document.querySelector('#other-place').replaceChildren(...(open ? [frame] : []));
  document.querySelector('#other-view').hidden = !open;
  views.classList.toggle('three', open);
  other.setAttribute('aria-expanded', String(open));
  other.textContent = open ? 'Close the other home' : 'Show Mateo’s other home';
}

const keep = (how) => history[how](null, '', written());

for (const button of turns) {
  button.addEventListener('click', () => {
    for (const pane of shown()) {
      state[pane].view = button.dataset.view;
      turnFrame(pane);
    }
    keep('pushState');
    label();
  });
}

other.addEventListener('click', () => {
  state.other.view = state.family.view;
  showOther(!isOpen());
  keep('pushState');
  label();
});

// A page in a frame says where it stands.
addEventListener('message', ({ origin, source, data }) => {
  const pane = origin === location.origin && data?.riverbend ? shown().find((one) => frameOf(one)?.contentWindow === source) : undefined;
  if (!pane) return;
  const { searchParams, hash } = new URL(data.riverbend, location.href);
  for (const field of FIELDS.slice(0, 4)) state[pane][field] = searchParams.get(field) ?? '';
  state[pane].view = hash.slice(1);
  keep('replaceState');
  label();
});

addEventListener('popstate', () => {
  showOther(read());
  for (const pane of shown()) turnFrame(pane);
  label();
});

const open = read();
for (const pane of ['family', 'teacher']) if (pageOf(pane) !== `${frameOf(pane).getAttribute('src')}#today`) turnFrame(pane);
showOther(open);
label();
