import type { formMessages as english } from '../form';
import type { Translation } from '../Translation';

export const formMessages = {
  change: {
    title: 'Diesen Server ändern',
    noPage: 'Diesen Server ändern (braucht die MLflow-Seite)',
    loading: 'Es wird gelesen, wie {{name}} entstanden ist',
    banner: {
      title: 'Sie ändern {{name}}',
      description:
        'Der Pull Request aktualisiert seine Dateien. Name und Eigentümer ({{owner}}) bleiben.',
      waiver: 'Bleibt zugelassen: {{rule}}. Grund: {{reason}}',
      migration: 'Bleibt vereinbart: {{plan}}',
    },
    refusals: {
      'not-generated': {
        title: 'Das Portal hat diesen Server nicht angelegt',
        description:
          'Seine Seite stammt nicht aus einem Ordner, den eine Software-Vorlage in das Repository einer Plattform geschrieben hat. Ändern Sie ihn dort, wo er beschrieben ist.',
      },
      'unknown-platform': {
        title: 'Seine Plattform ist nicht mehr eingerichtet',
        description: '{{detail}}. Wenden Sie sich an das Plattformteam.',
      },
      'file-gone': {
        title: 'Seine deployment.yaml fehlt',
        description:
          'Der Basis-Branch hat sie nicht mehr. Stellen Sie die Datei wieder her, oder melden Sie diese Seite ab, wenn der Server wegfallen soll.',
      },
      unreadable: {
        title: 'Seine deployment.yaml ist nicht zu verstehen',
        description:
          'Jemand hat sie bearbeitet, oder ein neuerer Generator hat sie geschrieben. {{detail}}',
      },
      'not-configured': {
        title: 'Das Portal kann den Git-Host nicht fragen',
        description:
          'Der Git-Host der Plattform ist im Portal nicht eingerichtet. Wenden Sie sich an das Plattformteam.',
      },
      'no-access': {
        title: 'Der Git-Host hat das Portal abgewiesen',
        description:
          'Das Konto des Portals darf das Repository der Plattform nicht lesen. Wenden Sie sich an das Plattformteam.',
      },
      'no-answer': {
        title: 'Der Git-Host antwortet nicht',
        description: 'Das Portal versucht es von selbst erneut.',
      },
      'not-yours': {
        title: 'Dieser Server gehört einem anderen Team',
        description:
          'Sie gehören nicht zu {{detail}}. Bitten Sie jemanden aus diesem Team, ihn zu ändern.',
      },
      'no-form': {
        title: 'Das Portal hat kein Formular dafür',
        description:
          'Die Software-Vorlage mlflow-server ist nicht vorhanden. Wenden Sie sich an das Plattformteam.',
      },
    },
  },
  platformPicker: {
    label: 'Plattform',
    description: 'Wo der Server läuft und was das Plattformteam bereitstellt.',
    loading: 'Die Plattformen werden gelesen',
    required: 'Pflichtfeld',
    empty:
      'Es ist keine Plattform eingerichtet. Wenden Sie sich an das Plattformteam.',
    notGranted:
      'Nicht offen für {{owner}}. Bitten Sie das Plattformteam um eine Freigabe.',
    deploysTo: 'Liefert aus nach {{environments}}',
    stays: 'Ein Server bleibt auf seiner Plattform: Dort liegen seine Daten.',
    brings: 'Was sie mitbringt',
    grant: {
      name: 'Eigene Cloud-Identitäten',
      any: 'Jede vorhandene',
      none: 'Keine: jeder Server hat eine eigene, falls er eine braucht',
    },
    pullRequests: 'Pull Requests gehen an',
    environments: 'Umgebungen',
    environmentsDescription: 'Je ein Server; beginnen Sie mit der ersten.',
    size: 'Größe in {{environment}}',
    inYourName:
      'Der Pull Request wird Ihrer sein: Am Ende bittet ein Fenster Sie, sich bei {{host}} anzumelden.',
    errors: {
      platform: 'Wählen Sie eine Plattform.',
      environments: 'Wählen Sie mindestens eine Umgebung.',
      size: 'Wählen Sie eine Größe für {{environment}}.',
    },
  },
  concerns: {
    namespace: 'Namespace',
    identity: 'Identität',
    database: 'Datenbank',
    artifactStore: 'Artefaktspeicher',
    workspaces: 'Workspaces',
    dns: 'DNS',
    certificate: 'Zertifikat',
    authentication: 'Anmeldung',
    route: 'Route',
    monitoring: 'Überwachung',
    backup: 'Datensicherung',
    upkeep: 'Wartung',
    provisioning: 'Bereitstellung',
    network: 'Netzwerk',
    secrets: 'Secrets',
  },
  advanced: {
    title: 'Erweitert',
    description:
      'Was die Plattform Ihnen zur Wahl stellt. Lassen Sie es, wie es ist, wenn nichts dagegen spricht.',
    asThePlatform: 'Vorgabe der Plattform',
    standard: 'Vorgabe: {{standard}}',
    kept: 'Wie bisher: {{value}}',
    release: 'Chart-Release',
    imageTag: 'Image-Tag',
    identity: 'Cloud-Identität',
    identityDescription:
      'Name einer vorhandenen Identität. Leer bedeutet: eine eigene.',
    ownIdentity: 'eine eigene',
    keyPrefix: 'Präfix der Secret-Schlüssel',
    keyPrefixDescription:
      'Innerhalb dessen, was Ihrem Team gewährt wurde. Leer bedeutet: alles davon.',
    promotion: 'Das Portal darf auf diesem Server Aliasse umsetzen',
  },
  preview: {
    title: 'Was der Pull Request enthalten wird',
    loading: 'Das Deployment wird berechnet',
    updating: 'Das geänderte Deployment wird berechnet',
    problems: 'Ändern Sie zuerst diese Antworten',
    problemCount_one: '{{count}} Antwort passt nicht',
    problemCount_other: '{{count}} Antworten passen nicht',
    environment: '{{environment}}: Namespace {{namespace}}',
    environmentWithHost: '{{environment}}: {{host}}, Namespace {{namespace}}',
    changes: '{{changed}} von {{total}} Dateien ändern sich',
    files_one: '{{count}} Datei',
    files_other: '{{count}} Dateien',
    noFindings: 'Keine Regel hat etwas einzuwenden.',
    findings_one: '{{count}} Befund',
    findings_other: '{{count}} Befunde',
    severity: { error: 'Fehler', warning: 'Warnung' },
    missingFacts:
      'Dies müssen noch Menschen eintragen; bis dahin bleibt der Pull Request ein Entwurf',
    missingFact: '{{environment}}: {{description}}',
    preparation_one: '{{count}} Schritt zur Vorbereitung',
    preparation_other: '{{count}} Schritte zur Vorbereitung',
    step: '{{environment}}: {{title}}',
    check: 'Zum Prüfen:',
    command: 'Befehl: {{title}}',
    checkCommand: 'Prüfung: {{title}}',
  },
  userToken: {
    title: 'Der Pull Request wird Ihrer sein',
    why: 'Pull Requests für {{repository}} öffnet die Person, die fragt, damit eine andere sie freigibt.',
    how: 'Melden Sie sich in dem Fenster, das sich öffnet, bei {{host}} an und erlauben Sie dem Portal dort, für Sie zu handeln. Vorher wird nichts abgeschickt.',
    signIn: 'Bei {{host}} anmelden',
    back: 'Zurück zum Formular',
    nothingSubmitted: 'Es wurde noch nichts abgeschickt',
    noPlatforms: 'Das Portal konnte nicht lesen, wohin die Anfrage geht.',
    tryAgain: 'Erneut versuchen',
    problems: {
      blocked:
        'Der Browser hat das Fenster blockiert. Erlauben Sie dieser Seite, Fenster zu öffnen, und versuchen Sie es erneut.',
      closed: 'Das Fenster wurde geschlossen, bevor Sie angemeldet waren.',
      unknownHost:
        'Das Portal kann niemanden bei {{host}} anmelden. Bitten Sie das Plattformteam, dies einzurichten.',
      refused:
        '{{host}} hat Sie nicht angemeldet. Versuchen Sie es erneut, und erlauben Sie dem Portal, für Sie zu handeln, wenn danach gefragt wird.',
    },
  },
  files: {
    title: 'Dateien',
    tree: 'Dateien des Pull Requests',
    content: 'Inhalt von {{path}}',
    changesIn: 'Änderungen in {{path}}',
    fromLine: 'Ab Zeile {{line}}',
    whole: 'Ganze Dateien zeigen, nicht nur die Zeilen, die sich ändern',
    changesUnknown:
      'Welche Zeilen sich ändern, kann das Portal nicht zeigen: Seit diese Datei geschrieben wurde, haben sich auch die Plattform oder der Generator geändert. Der Pull Request wird es zeigen.',
    changes: { added: 'neu', changed: 'geändert' },
    withSame_one: 'Auch die {{count}} Datei zeigen, die gleich bleibt',
    withSame_other: 'Auch die {{count}} Dateien zeigen, die gleich bleiben',
    nothingChanges:
      'Es ändert sich nichts: Das Repository enthält genau diese Antworten schon.',
  },
} as const satisfies Translation<typeof english>;
