import type { copyMessages as english } from '../copy';
import type { Translation } from '../Translation';

export const copyMessages = {
  copy: {
    action: '{{what}} kopieren',
    done: 'Kopiert',
    failed:
      'Kopieren ist hier nicht erlaubt; markieren Sie stattdessen den Text',
    address: 'Adresse',
    command: 'Befehl',
    snippet: 'Codebeispiel',
    modelUri: 'Modell-URI',
  },
} as const satisfies Translation<typeof english>;
