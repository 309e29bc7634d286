import type { requestMessages as english } from '../requests';
import type { Translation } from '../Translation';

export const requestMessages = {
  requestState: {
    draft: {
      title: 'Entwurf',
      next: 'Wer anfragt: Tragen Sie die fehlenden Angaben ein und geben Sie den Pull Request dann zur Prüfung frei.',
    },
    open: {
      title: 'Wartet auf Prüfung',
      next: 'Plattformteam: Prüfen Sie den Pull Request.',
    },
    approved: {
      title: 'Von einer Prüferin oder einem Prüfer freigegeben',
      next: 'Plattformteam: Mergen Sie den Pull Request, oder erteilen Sie die Freigaben, die sein Host noch verlangt.',
    },
    'changes-requested': {
      title: 'Änderungen erbeten',
      next: 'Wer anfragt: Antworten Sie auf die Prüfung am Pull Request.',
    },
    'checks-failing': {
      title: 'Prüfläufe schlagen fehl',
      next: 'Wer anfragt: Öffnen Sie am Pull Request den fehlgeschlagenen Prüflauf und beheben Sie, was er nennt.',
    },
    merged: {
      title: 'Gemergt',
      next: 'Warten Sie: Die Seite des Servers erscheint von selbst im Katalog.',
    },
    closed: {
      title: 'Geschlossen, nicht gemergt',
      next: 'Es entsteht nichts. Wer anfragt: Öffnen Sie den Pull Request wieder, oder fragen Sie über das Formular neu an.',
    },
    unknown: { title: 'Nicht bekannt' },
  },
  requestUnknown: {
    pending: 'Das Portal fragt gerade den Git-Host.',
    'no-number':
      'Das Portal hat nicht vermerkt, welcher Pull Request es ist. Öffnen Sie ihn, um es zu sehen.',
    'not-configured':
      'Plattformteam: Der Konfiguration des Portals fehlt diese Plattform oder die Integration für ihren Git-Host.',
    'no-access':
      'Plattformteam: Der Git-Host nimmt das Konto des Portals nicht an. Prüfen Sie seine Integration.',
    'not-found':
      'Der Git-Host hat keinen solchen Pull Request oder verbirgt ihn vor dem Portal. Öffnen Sie ihn, um es zu sehen.',
    'no-answer':
      'Der Git-Host antwortet nicht. Das Portal versucht es von selbst erneut.',
  },
  requestStatus: {
    loading: 'Der Stand der Anfrage wird gelesen',
    asOf: 'Stand: {{when}}',
    stale: 'Stand: {{when}}. Der Git-Host antwortet jetzt nicht.',
    closed:
      '{{when}} geschlossen gesehen. Verlässt die Liste nach einer Woche.',
    title: 'Ihre Anfrage',
  },
} as const satisfies Translation<typeof english>;
