import type { msg as Msg } from '@lit/localize';

/** The sentences of the picker as a field of a form. */
export const fieldStrings = (msg: typeof Msg) => ({
  pick: msg('Choose this'),
  picked: msg('Chosen'),
  required: msg('Please choose at least one way.'),
});

export type FieldStrings = ReturnType<typeof fieldStrings>;
