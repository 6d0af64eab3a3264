import type { FamilyElement } from '../shared/base-element.js';
import { WidgetFiles, type FilesHost } from '../shared/files/widget.files.js';
import { TalkLinks } from '../shared/talk-links/talk-links.js';

export type { FilesHost };

/** What goes with a card's words, where the card comes from, and a way to write about it. */
export class CardFiles extends WidgetFiles {
  readonly talk: TalkLinks;

  constructor(host: FilesHost) {
    super(host);
    const card = host.element as FamilyElement & { touchpoint: string | undefined };
    this.talk = new TalkLinks(card, ({ kind, id }) => {
      if (kind === 'touchpoint') card.touchpoint = id;
      return kind === 'touchpoint';
    });
  }
}
