import type { Rule } from '@family-partnering/contract';
import { byType, may } from './access.js';
import type { Rulebook } from './later-rules.js';
import { preview } from './preview.js';

/** The rules of one subject, and what they foretell on this page. */
export function rulebook(rules: readonly Rule[]): Rulebook {
  const known = byType(rules);
  return {
    preview(replica) {
      const all = replica.pending.all;
      return all.length === 0 ? new Map() : preview(all, replica.entities, known, { actor: replica.session.viewer, now: replica.now() });
    },
    may: (replica, type, target) => may(replica, known, type, target),
  };
}
