import type { fleetMessages as english } from '../fleet';
import type { Translation } from '../Translation';

export const fleetMessages = {
  fleet: {
    views: {
      label: 'Teile der Flotte',
      servers: 'Server',
      champions: 'Champions',
      requests: 'Anfragen',
    },
    totals: {
      label: 'Die Flotte in Zahlen',
      servers_one: '{{count}} Server',
      servers_other: '{{count}} Server',
      attention_one: '{{count}} braucht Aufmerksamkeit',
      attention_other: '{{count}} brauchen Aufmerksamkeit',
      waiting_one: '{{count}} ist auf dem Weg',
      waiting_other: '{{count}} sind auf dem Weg',
      unknown_one: '{{count}} ist nicht bekannt',
      unknown_other: '{{count}} sind nicht bekannt',
      good_one: '{{count}} ist in Ordnung',
      good_other: '{{count}} sind in Ordnung',
      requests_one: '{{count}} offene Anfrage',
      requests_other: '{{count}} offene Anfragen',
    },
    filter: {
      any: 'Alle',
      search: 'Suchen',
      clear: 'Filter zurücksetzen',
      server: 'Server',
      model: 'Modell',
      alias: 'Alias',
      owner: 'Eigentümer',
      environment: 'Umgebung',
    },
    export: {
      title: 'Exportieren',
      csv: 'CSV',
      json: 'JSON',
      failed:
        'Das Portal konnte nicht alles lesen. Versuchen Sie es gleich noch einmal.',
    },
    servers: {
      column: {
        server: 'Server',
        environment: 'Umgebung',
        state: 'Zustand',
        version: 'Version',
        findings: 'Befunde',
        owner: 'Eigentümer',
      },
      checked: 'geprüft {{when}}',
      unanswered: 'Noch nicht bekannt',
      noFindings: 'Keine',
      none: 'Kein passender Server.',
      request: 'Eine Änderung ist angefragt: {{state}}',
    },
    problem: {
      'no-permission': {
        title: 'Sie dürfen den Zustand nicht sehen',
        next: 'Fragen Sie den Eigentümer, wenn Sie ihn brauchen.',
      },
      'not-shared': {
        title: 'Eine Instanz ist für den Eigentümer nicht freigegeben',
        next: 'Plattformteam: den Eigentümer der Entität als Eigentümer der Instanz eintragen.',
      },
      'unknown-instance': {
        title: 'Das Portal kennt eine Instanz nicht',
        next: 'Eigentümer: den Namen in der catalog-info.yaml berichtigen. Oder Plattformteam: sie in der Konfiguration des Portals ergänzen.',
      },
      'invalid-annotation': {
        title: 'Die Instanzen sind nicht zu erkennen',
        next: 'Eigentümer: in der Annotation der catalog-info.yaml die Namen der Instanzen nennen, durch Kommas getrennt.',
      },
      'no-instance': {
        title: 'Keine Instanz angegeben',
        next: 'Eigentümer: die Instanzen in der catalog-info.yaml nennen.',
      },
    },
    finding: {
      state: 'Plattformteam: {{next}}',
      'newer-version': 'Version {{version}} kann ausgerollt werden.',
      expired:
        'Plattformteam: das Zertifikat erneuern. Es ist {{when}} abgelaufen, Clients lehnen es ab.',
      'ends-soon':
        'Plattformteam: das Zertifikat erneuern. Es läuft {{when}} ab.',
      untrusted:
        'Plattformteam: Das Portal vertraut dem Zertifikat nicht. Eine Stelle, die Clients kennen, soll es ausstellen.',
      'security-floor':
        'Plattformteam: auf {{floor}} oder neuer aktualisieren. Diese Version hat bekannte schwere Schwachstellen.',
      'last-answer': 'Die Modelle wurden zuletzt {{when}} gelesen.',
      'from-before': 'Noch keine Antwort; dieser Stand ist von {{when}}.',
      'no-login':
        'Plattformteam: die Anmeldung einschalten. Wer die Adresse erreicht, darf alles.',
      storage:
        'Der Speicher ist nicht nachgewiesen: Er ist es, sobald ein Lauf mit einem Artefakt aufgezeichnet ist.',
      unanswered: 'Noch keine Antwort. Die Seite aktualisiert sich von selbst.',
    },
    champions: {
      column: {
        model: 'Modell',
        version: 'Version',
        server: 'Server',
        moved: 'Verschoben',
        owner: 'Eigentümer',
        history: 'Verlauf',
      },
      loading: 'Die Modelle werden gelesen',
      aliasOf: '{{alias}} ({{models}})',
      count_one: '{{count}} Modell hat den Alias {{alias}}.',
      count_other: '{{count}} Modelle haben den Alias {{alias}}.',
      age: 'So hat es das Portal gesehen; der älteste Blick war {{when}}.',
      old: 'Seit einer Weile nicht angesehen',
      lookedAt: '{{instance}} ({{when}})',
      never: 'Noch nicht angesehen',
      withheld: 'Über die Modelle dieser Server wird nichts gesagt',
      before: '{{when}} oder früher',
      from: 'von Version {{version}}',
      notKnown: 'Nicht bekannt',
      none: 'Kein passendes Modell hat den Alias {{alias}}.',
    },
  },
} as const satisfies Translation<typeof english>;
