const controlAt = (event: Event): Element | null => {
  const [target] = event.composedPath();
  return target instanceof Element ? (target.closest('label') ?? target.closest('button, input, select, summary, a')) : null;
};

/**
 * The second half of a double click is for what the first one met, not for what has come under the pointer since: it is let pass. On a
 * button too, which has done its one thing, and may mean the next talk by now; a box that is ticked can be unticked as fast as one likes.
 * @param host listens to itself for as long as it lives
 */
export function passSecondTaps(host: EventTarget): void {
  let first: Element | null = null;
  host.addEventListener('click', (event) => {
    const control = controlAt(event);
    // The browser counts what belongs together; keys count nothing.
    if ((event as MouseEvent).detail < 2) first = control;
    else if (control && (control !== first || control.localName === 'button')) {
      event.preventDefault();
      event.stopImmediatePropagation();
    }
  }, true);
}
