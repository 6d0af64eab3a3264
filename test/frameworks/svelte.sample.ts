import type {} from '@family-partnering/embed/types/svelte';

/** A tag as Svelte's tools write it down for the type check. */
declare function createElement<Name extends keyof svelteHTML.IntrinsicElements>(name: Name, attributes: svelteHTML.IntrinsicElements[Name]): void;

createElement('fp-http-source', { url: 'https://partnering.school.example', 'token-url': '/token' });
createElement('fp-thread-list', { for: 'talk', 'auto-next': true, 'onfp-thread-select': (event) => event.detail.thread.length });
createElement('fp-message-thread', { thread: 'a', viewOnly: false, class: 'talk', 'on:fp-message-send': (event) => event.preventDefault() });

// @ts-expect-error there is no such attribute
createElement('fp-message-thread', { thred: 'a' });
// @ts-expect-error two schemes, and this is neither
createElement('fp-message-thread', { scheme: 'pink' });
// @ts-expect-error it is no event of the mouse
createElement('fp-message-thread', { 'onfp-message-send': (event: MouseEvent) => event.clientX });
