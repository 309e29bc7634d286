import type { searchMessages as english } from '../search';
import type { Translation } from '../Translation';

export const searchMessages = {
  modelResult: {
    instance: 'auf {{instance}}',
    seen: 'Aliasse gesehen {{when}}',
    unknown: 'MLflow war nach den Aliassen nicht zu fragen',
  },
} as const satisfies Translation<typeof english>;
