import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** From how many letters' widths on the questions stand beside the results, and search needs no fold: the same as in the styles. */
const WIDE_EM = 52;
const MIDDLE_EM = 34;

/** How much room there is for what may be folded. Large text has less of it. */
export class RoomController implements ReactiveController {
  isWide = false;
  isMiddle = false;
  readonly #watch = globalThis.ResizeObserver && new ResizeObserver(() => {
    if (this.look()) this.host.requestUpdate();
  });

  constructor(private readonly host: ReactiveControllerHost & HTMLElement, private readonly frame: () => HTMLElement | null) {}

  hostConnected(): void {
    this.#watch?.observe(this.host);
  }

  hostDisconnected(): void {
    this.#watch?.disconnect();
  }

  /** Before something is drawn, so that it needs no second drawing. @returns whether there is more or less room than before */
  look(): boolean {
    const frame = this.frame();
    if (!frame) return false;
    const ems = frame.clientWidth / parseFloat(getComputedStyle(frame).fontSize);
    const [isWide, isMiddle] = [ems >= WIDE_EM, ems >= MIDDLE_EM];
    const isOther = isWide !== this.isWide || isMiddle !== this.isMiddle;
    Object.assign(this, { isWide, isMiddle });
    return isOther;
  }
}
