import type { Id } from '@family-partnering/contract';

/** Whose data it is. Everything on the device is kept under all three, and so are lock and channel names. */
export interface Owner {
  /** The server's address, or the adapter's name where there is none. */
  readonly server: string;
  readonly tenant: Id;
  readonly person: Id;
}

/** One text for one owner; JSON, so that no part can run into the next. */
export const ownerKey = (owner: Owner): string => JSON.stringify([owner.server, owner.tenant, owner.person]);

/** The Web Lock that the one sender of this owner holds. */
export const lockName = (owner: Owner): string => `family-partnering:sender:${ownerKey(owner)}`;

/** The channel on which this owner's tabs tell each other what changed. */
export const channelName = (owner: Owner): string => `family-partnering:outbox:${ownerKey(owner)}`;
