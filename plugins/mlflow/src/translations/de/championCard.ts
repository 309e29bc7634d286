import type { championCardMessages as english } from '../championCard';
import type { Translation } from '../Translation';

export const championCardMessages = {
  championCard: {
    title: 'Champion',
    loading: 'Die registrierten Modelle werden gelesen',
    honesty:
      'MLflow zeichnet nicht auf, wann ein Alias umgesetzt wird. Die Zeiten sind die, zu denen das Portal es gesehen hat.',
    since: '{{when}} hierher gesetzt',
    sinceFirstLook:
      'schon hier, als das Portal {{when}} zum ersten Mal nachsah',
    sinceBetween: 'Umgesetzt zwischen {{from}} und {{to}}',
    before: 'zuvor Version {{version}}',
    version: 'Version {{version}}',
    registered: '{{when}} registriert',
    registeredBy: '{{when}} von {{who}} registriert',
    metrics: 'Wichtigste Metriken',
    noMetrics: 'Der Run hat keine Metriken protokolliert.',
    dataset: 'Daten',
    noDataset: 'Der Run hat keinen Datensatz protokolliert.',
    run: 'Run',
    commit: 'Code',
    load: 'Laden',
    openVersion: 'Version {{version}} von {{model}} in MLflow öffnen',
    openModel: '{{model}} in MLflow öffnen',
    noAlias: 'Ohne Alias',
    noAliasHint:
      'Noch kann niemand diese Modelle über ihre Rolle laden: Setzen Sie in MLflow den Alias champion.',
    latestVersion: '{{model}} (Version {{version}})',
    noVersion: '{{model}} (keine Version)',
    more_one: '{{count}} weiteres Modell anzeigen',
    more_other: '{{count}} weitere Modelle anzeigen',
    truncated: '{{instance}} hat mehr Modelle, als das Portal hier aufführt.',
    problem: {
      deletedVersion:
        'Version {{version}} wurde gelöscht. Wer über diesen Alias lädt, scheitert, bis er auf eine andere Version gesetzt wird.',
      deletedRun:
        'Der Run wurde gelöscht. Seine Artefakte gehen mit der nächsten Bereinigung von MLflow verloren.',
      runGone:
        'Den Run {{run}} gibt es nicht mehr, darum sind seine Metriken unbekannt.',
      runNoAccess: 'Das Portal darf den Run {{run}} nicht lesen.',
      noRun: 'Ohne Run registriert, darum gibt es keine Metriken.',
      notReady: 'MLflow nennt diese Version {{status}}, nicht READY.',
    },
    missing:
      'In keiner Instanz gefunden: {{models}}. Prüfen Sie die Annotation {{annotation}}.',
    instance: {
      unavailable:
        '{{instance}} antwortet nicht, darum fehlen hier die Modelle dieser Instanz.',
      forbidden: '{{instance}} lässt das Portal die Modelle nicht lesen.',
      stale: '{{instance}} antwortet nicht; dies wurde {{when}} gelesen.',
    },
    empty: {
      title: 'Noch kein registriertes Modell',
      description:
        'Registrieren Sie in MLflow ein Modell und geben Sie ihm den Alias champion; es erscheint hier von selbst.',
    },
  },
} as const satisfies Translation<typeof english>;
