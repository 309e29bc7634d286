import type { historyMessages as english } from '../history';
import type { Translation } from '../Translation';

export const historyMessages = {
  history: {
    action: 'Verlauf',
    actionLabel: 'Verlauf von {{alias}} von {{model}}',
    title: '{{alias}} von {{model}}',
    loading: 'Der Verlauf wird gelesen',
    honesty:
      'Dies hat das Portal den Alias bezeichnen sehen. Ob eine Version auch im Einsatz war, wissen weder MLflow noch das Portal.',
    timeline: 'Alle Änderungen',
    empty: 'Das Portal hat noch nicht nach diesem Modell gesehen.',
    at: 'zwischen {{from}} und {{to}}',
    until: 'spätestens {{to}}',
    unknownWho: 'MLflow sagt nicht, von wem',
    by: 'von',
    requestedBy: 'beantragt von',
    approvedBy: ', freigegeben von',
    reason: '„{{reason}}“',
    ownReason: {
      'poller-down': 'Das Portal hat in dieser Zeit nicht nachgesehen.',
      'version-deleted': 'Diese Version wurde gelöscht.',
      'database-restored':
        'Die Datenbank von MLflow wurde auf einen früheren Stand zurückgesetzt.',
      other:
        'Der Server gab keine Antwort, mit der das Portal etwas anfangen konnte.',
    },
    keptSince:
      'Aufzeichnungen aus der Zeit vor {{when}} wurden wegen ihres Alters entfernt.',
    observedUntil: 'Zuletzt nachgesehen {{when}}.',
    question: {
      label: 'Worauf zeigte er am',
      reading: 'Wird nachgeschlagen',
      since: 'Dort seit einem Zeitpunkt zwischen {{from}} und {{to}}.',
      sinceBefore: 'Dort seit {{to}} oder früher.',
      version: 'Version {{version}}',
      lastKnown: 'Version {{version}}, als das Portal zuletzt nachsah',
      none: 'Auf nichts: Diesen Alias gab es nicht.',
      deleted: 'Auf nichts: Das Modell gab es nicht mehr.',
      changed:
        'Er wurde gerade von {{before}} auf {{after}} gesetzt, irgendwann zwischen {{from}} und {{to}}.',
      renamed: 'Das Modell trug da schon einen anderen Namen: {{to}}.',
      noVersion: 'keiner Version',
      versionWord: 'Version {{version}}',
      before: 'Zuletzt bekannt: {{before}}.',
      unknown: {
        'before-first-look':
          'Nicht bekannt: Das Portal hatte noch nicht nach diesem Modell gesehen.',
        'not-yet-observed':
          'Seither hat das Portal nicht nachgesehen; nach dem nächsten Mal weiß es mehr.',
        hidden:
          'Nicht bekannt: Das Portal durfte das Modell damals nicht sehen.',
        gap: 'Nicht bekannt: Damals sah niemand nach, oder der Server antwortete nicht.',
        'no-longer-kept':
          'Nicht mehr bekannt: Aufzeichnungen dieses Alters wurden entfernt.',
      },
    },
  },
  historyKind: {
    'model-seen': 'Das Portal sah das Modell zum ersten Mal',
    seen: 'Zeigte auf Version {{to}}, als das Portal zum ersten Mal nachsah',
    set: 'Auf Version {{to}} gesetzt',
    moved: 'Von Version {{from}} auf {{to}} umgesetzt',
    removed: 'Von Version {{from}} entfernt',
    attempted:
      'Um das Umsetzen auf Version {{to}} wurde gebeten; was daraus wurde, ist nicht bekannt',
    'model-deleted': 'Das Modell wurde gelöscht',
    'model-renamed': 'Das Modell wurde in {{to}} umbenannt',
    'model-hidden': 'Das Portal durfte das Modell nicht mehr sehen',
    'model-shown': 'Das Portal durfte das Modell wieder sehen',
    gap: 'Über diese Zeit ist nichts bekannt',
  },
} as const satisfies Translation<typeof english>;
