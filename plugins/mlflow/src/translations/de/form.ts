import type { formMessages as english } from '../form';
import type { Translation } from '../Translation';

export const formMessages = {
  platformPicker: {
    label: 'Plattform',
    description: 'Wo der Server läuft und was das Plattformteam bereitstellt.',
    loading: 'Die Plattformen werden gelesen',
    empty:
      'Es ist keine Plattform eingerichtet. Wenden Sie sich an das Plattformteam.',
    notGranted:
      'Nicht offen für {{owner}}. Bitten Sie das Plattformteam um eine Freigabe.',
    brings: 'Was sie mitbringt',
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
  advanced: {
    title: 'Erweitert',
    description:
      'Was die Plattform Ihnen zur Wahl stellt. Lassen Sie es, wie es ist, wenn nichts dagegen spricht.',
    asThePlatform: 'Vorgabe der Plattform',
    standard: 'Vorgabe: {{standard}}',
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
  },
} as const satisfies Translation<typeof english>;
