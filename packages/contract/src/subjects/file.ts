import type { Id, Instant } from '../data.js';
import type { FileReference } from '../files.js';
import type { Author, Common } from './common.js';

/** That a file is shown with something. Seen by whoever sees that, and by its bytes' way: whoever sees none of these has no such file. */
export interface SharedFile extends Common {
  readonly kind: 'file';
  readonly file: FileReference;
  /** What it is shown with: a message, an answer, a contribution. */
  readonly of: { readonly kind: string; readonly id: Id };
  /** Who gave it. */
  readonly by: Author;
  readonly at: Instant;
}
