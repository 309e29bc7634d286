import type { roadMessages as english } from '../road';
import type { Translation } from '../Translation';

export const roadMessages = {
  road: {
    label: 'Wie weit er gekommen ist',
    merged: 'Gemergt',
    synced: 'Synchronisiert',
    ready: 'Pods bereit',
    serving: 'MLflow antwortet',
    storage: 'Speicher nachgewiesen',
    state: {
      good: 'erledigt',
      waiting: 'läuft',
      warning: 'aufgehalten',
      bad: 'steckt fest',
      ahead: 'steht noch aus',
      unseen: 'von hier aus nicht zu sehen',
    },
  },
} as const satisfies Translation<typeof english>;
