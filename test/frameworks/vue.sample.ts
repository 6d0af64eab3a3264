import type {} from '@family-partnering/embed/types/vue';
import type { GlobalComponents } from 'vue';

/** A tag as the type check of a template sees it: its name, and what stands in it. */
declare function tag<Name extends keyof GlobalComponents>(name: Name, props: InstanceType<GlobalComponents[Name]>['$props']): void;

tag('fp-http-source', { url: 'https://partnering.school.example', tokenUrl: '/token' });
tag('fp-thread-list', { for: 'talk', autoNext: true, onFpThreadSelect: (event) => event.detail.thread.length });
tag('fp-message-thread', { thread: 'a', viewOnly: false, class: 'talk', onFpMessageSend: (event) => event.preventDefault() });

// @ts-expect-error there is no such attribute
tag('fp-message-thread', { thred: 'a' });
// @ts-expect-error two schemes, and this is neither
tag('fp-message-thread', { scheme: 'pink' });
// @ts-expect-error it is no event of the mouse
tag('fp-message-thread', { onFpMessageSend: (event: MouseEvent) => event.clientX });
