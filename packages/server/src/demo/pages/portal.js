// The portal page: colors for it and its frames, one part in all of them, and the other home on request.
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

const turns = document.querySelectorAll('.turn button');
const chosen = () => document.querySelector('.turn [aria-pressed="true"]').dataset.view;
for (const button of turns) {
  button.addEventListener('click', () => {
    for (const one of turns) one.setAttribute('aria-pressed', String(one === button));
    for (const frame of document.querySelectorAll('iframe')) frame.contentWindow.location.hash = button.dataset.view;
  });
}

const other = document.querySelector('#other');
const view = document.querySelector('#other-view');
other.addEventListener('click', () => {
  const open = view.hidden;
  const frame = document.createElement('iframe');
  frame.title = 'Other home';
  frame.src = `/home.html?person=p04&thread=t-B#${chosen()}`;
  // Closed, it is gone: what is not on the page cannot be looked at.
  document.querySelector('#other-place').replaceChildren(...(open ? [frame] : []));
  view.hidden = !open;
  document.querySelector('#views').classList.toggle('three', open);
  other.setAttribute('aria-expanded', String(open));
  other.textContent = open ? 'Close the other home' : 'Show Mateo’s other home';
});
