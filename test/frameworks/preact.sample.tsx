import type {} from '@family-partnering/embed/types/preact';

export const page = (
  <div>
    <fp-http-source url="https://partnering.school.example" token-url="/token" />
    <fp-thread-list for="talk" auto-next onfp-thread-select={(event) => event.detail.thread.length} />
    <fp-message-thread id="talk" thread="a" viewOnly={false} lang="es" scheme="dark" onfp-message-send={(event) => event.preventDefault()} />
    <fp-opportunity-picker name="ways" required />
  </div>
);

// @ts-expect-error there is no such attribute
export const misspelt = <fp-message-thread thred="a" />;
// @ts-expect-error two schemes, and this is neither
export const pink = <fp-message-thread scheme="pink" />;
// @ts-expect-error it is no event of the mouse
export const mouse = <fp-message-thread onfp-message-send={(event: MouseEvent) => event.clientX} />;
// @ts-expect-error Preact would write the text "false" there, and that is no
export const no = <fp-message-thread view-only={false} />;
