/**
 * Runs `lead` while this tab alone holds the lock; the next tab follows when this one closes, crashes or is killed.
 * Without locks every tab leads: each keeps the order by itself, and an action sent twice has one effect.
 */
export async function leadAlone(
  locks: LockManager | undefined, name: string, signal: AbortSignal, lead: () => Promise<void>,
): Promise<void> {
  if (!locks) return lead();
  await locks.request(name, { signal }, lead).catch((thrown: unknown) => {
    if (!signal.aborted) throw thrown;
  });
}
