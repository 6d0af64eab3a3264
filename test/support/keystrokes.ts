/** What a hand has done: letters and other keys, and presses of controls. */
export interface HandWork {
  readonly keys: number;
  readonly taps: number;
}

/** Seconds that a practised hand takes: the keystroke-level model of Card, Moran and Newell (1980), 0.28 s a key for an average typist, 1.35 s to think before each thing done. */
export const seconds = ({ keys, taps }: HandWork, decisions: number): number => keys * 0.28 + (taps + decisions) * 1.35;
