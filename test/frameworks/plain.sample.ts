import type {} from '@family-partnering/embed/types/elements';

const thread = document.createElement('fp-message-thread');
thread.thread = 'a';
thread.viewOnly = true;
thread.addEventListener('fp-message-send', (event) => event.preventDefault());
document.addEventListener('fp-thread-select', ({ detail }) => (thread.thread = detail.thread));
document.addEventListener('fp-plan-select', ({ detail }) => detail.circle.length);
document.querySelector('fp-http-source')!.getToken = () => 'token';

// @ts-expect-error there is no such property
thread.thred = 'a';
// @ts-expect-error the id is a text
thread.thread = 5;
// @ts-expect-error the detail holds the talk
document.addEventListener('fp-thread-select', ({ detail }) => detail.talk);
