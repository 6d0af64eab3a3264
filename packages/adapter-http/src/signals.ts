/** Rejects as an aborted call of the contract does: with the signal's reason. */
export function throwIfAborted(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw signal.reason;
}

/** One signal for several, without `AbortSignal.any`, which phones of five years ago do not have. */
export function anySignal(...signals: readonly (AbortSignal | undefined)[]): { readonly signal: AbortSignal; release(): void } {
  const both = new AbortController();
  const given = signals.filter((signal) => signal !== undefined);
  const stop = (event: Event) => both.abort((event.target as AbortSignal).reason);
  const release = () => given.forEach((signal) => signal.removeEventListener('abort', stop));
  for (const signal of given) {
    if (signal.aborted) both.abort(signal.reason);
    signal.addEventListener('abort', stop, { once: true });
  }
  return { signal: both.signal, release };
}

/** Waits, or less when `wake` fires. Ends early, without error, when aborted. */
export function pause(ms: number, signal: AbortSignal, wake?: (hurry: () => void) => () => void): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve();
    const done = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      stopListening?.();
      resolve();
    };
    const timer = setTimeout(done, ms);
    signal.addEventListener('abort', done, { once: true });
    const stopListening = wake?.(done);
  });
}
