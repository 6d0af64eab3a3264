import type { TemplateResult } from 'lit';
import { runtimeMsg } from '@lit/localize/internal/runtime-msg.js';

type Templates = Parameters<typeof runtimeMsg>[0];

/** A sentence in another language, by the stock tool's own way of finding it; as it was written where there is none. */
export const translate = (sentences: object, ...asked: [template: unknown, options: unknown]): string | TemplateResult =>
  runtimeMsg(sentences as Templates, ...(asked as [string, undefined]));
