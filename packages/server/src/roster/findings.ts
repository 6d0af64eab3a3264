/** One thing about a bundle that somebody should know: where it is, what is wrong, and what to do. */
export interface Finding {
  /** The file as it is called in the folder. */
  readonly file: string;
  /** Counted from 1, as an editor shows it; absent where the whole file is meant. */
  readonly line?: number;
  /** A stable word for the kind of finding, for example `unknown-user`; docs/start/import-a-roster.md has all of them. */
  readonly reason: string;
  /** What is wrong, in a sentence. Names ids, never people. */
  readonly message: string;
  /** What to do about it, in a sentence. */
  readonly remedy: string;
}

/** Where in the bundle something was read. */
export interface Place {
  readonly file: string;
  readonly line?: number;
}

/**
 * Collects what is wrong with a bundle, so that one run tells all of it.
 * A refusal stops the import; a notice says what was tolerated.
 */
export class Findings {
  readonly refusals: Finding[] = [];
  readonly notices: Finding[] = [];

  refuse(place: Place, reason: string, message: string, remedy: string): void {
    this.refusals.push(finding(place, reason, message, remedy));
  }

  notice(place: Place, reason: string, message: string, remedy: string): void {
    this.notices.push(finding(place, reason, message, remedy));
  }
}

function finding({ file, line }: Place, reason: string, message: string, remedy: string): Finding {
  return { file, ...(line === undefined ? {} : { line }), reason, message, remedy };
}
