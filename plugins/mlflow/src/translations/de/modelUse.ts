import type { modelUseMessages as english } from '../modelUse';
import type { Translation } from '../Translation';

export const modelUseMessages = {
  modelUse: {
    link: 'Dieses Modell in meiner Komponente verwenden',
    // Begins like the link, as the English one does.
    of: 'Dieses Modell in meiner Komponente verwenden: {{model}}',
  },
} as const satisfies Translation<typeof english>;
