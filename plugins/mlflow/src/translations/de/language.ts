import type { languageMessages as english } from '../language';
import type { Translation } from '../Translation';

export const languageMessages = {
  language: 'de',
} as const satisfies Translation<typeof english>;
