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
    actor: {
      'ml-team': 'Als Nächstes: ML-Team',
      'platform-team': 'Als Nächstes: Plattformteam',
      nobody: 'Läuft von selbst, niemand muss etwas tun',
    },
    next: {
      facts:
        'Ergänzen Sie in facts.yaml, was fehlt. Vorher wird nichts ausgerollt.',
      storage:
        'Protokollieren Sie einen Run mit einem Artefakt; dann ist nachgewiesen, dass Artefakte aufbewahrt werden.',
    },
    place: {
      argocd: 'In Argo CD öffnen',
      pods: 'Pods, Ereignisse und Logs',
      facts: 'facts.yaml öffnen',
    },
  },
} as const satisfies Translation<typeof english>;
