/** The second tap of two in one place meets whatever has come there since: it says nothing a second time, and yes to nothing else. */
export function onlyFirstTaps(root: ShadowRoot): void {
  root.addEventListener('click', (event) => {
    if ((event as MouseEvent).detail < 2 || !(event.target as Element).closest('[data-consent]')) return;
    event.preventDefault();
    event.stopPropagation();
  }, { capture: true });
  // A key that is held down presses again and again.
  root.addEventListener('keydown', (event) => {
    if ((event as KeyboardEvent).repeat && (event.target as Element).closest('[data-consent]')) event.preventDefault();
  }, { capture: true });
}
