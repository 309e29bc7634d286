import type { championCardMessages as english } from '../championCard';
import type { Translation } from '../Translation';

export const championCardMessages = {
  championCard: {
    title: 'Champion',
    loading: 'Die registrierten Modelle werden gelesen',
    honesty:
      'MLflow zeichnet nicht auf, wann ein Alias umgesetzt wird. Die Zeiten sind die, zu denen das Portal es gesehen hat.',
    since: '{{age}} unverändert',
    sinceAtLeast: '{{age}} oder länger unverändert',
    sinceBetween: 'Umgesetzt zwischen {{from}} und {{to}}',
    movedFrom: 'Zuvor auf Version {{version}}',
    set: 'Neu gesetzt',
    seenFirst:
      'So war es schon, als das Portal zum ersten Mal nachsah: Wer es war, sagt MLflow nicht.',
    version: 'Version {{version}}',
    versionLabel: 'Version',
    registered: '{{when}} registriert',
    registeredBy: '{{when}} von {{who}} registriert',
    metrics: 'Wichtigste Metriken',
    change: {
      better: 'besser',
      worse: 'schlechter',
      same: 'wie zuvor',
      before: 'zuvor: {{value}}',
      thanBefore: 'Verglichen mit Version {{version}}, der vorigen.',
      thanChampion: 'Verglichen mit Version {{version}}, dem Champion.',
    },
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
    noAliasHere: 'Hier ohne Alias: Niemand kann es über eine Rolle laden.',
    latestVersion: '{{model}} (Version {{version}})',
    noVersion: '{{model}} (keine Version)',
    more_one: '{{count}} weiteres Modell anzeigen',
    more_other: '{{count}} weitere Modelle anzeigen',
    truncated: '{{instance}} hat mehr Modelle, als das Portal hier aufführt.',
    consumers: {
      label: 'Genutzt von',
      loading: 'Der Katalog wird gefragt, wer es nutzt …',
      failed: 'Der Katalog sagt nicht, wer es nutzt.',
      none: 'Von niemandem genutzt, den der Katalog kennt.',
      more_one: 'und {{count}} weitere',
      more_other: 'und {{count}} weitere',
    },
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
      originGone:
        'Version {{version}} von {{model}}, deren Kopie dies ist, gibt es nicht mehr.',
    },
    lost: {
      alone: '{{alias}} wurde {{when}} von Version {{version}} weggenommen.',
      withVersion:
        'Version {{version}} wurde {{when}} gelöscht, und {{alias}} mit ihr.',
      next: 'Nichts lässt sich als {{uri}} laden, bis jemand den Alias neu setzt. MLflow meldet niemandem, dass ein Alias fehlt.',
    },
    next: {
      deletedVersion:
        'Setzen Sie den Alias auf eine Version, die es noch gibt.',
      deletedRun:
        'Stellen Sie den Run in MLflow wieder her, oder registrieren Sie das Modell neu aus einem Run, der bleibt.',
      runGone:
        'Prüfen Sie, ob sich das Modell noch laden lässt: Seine Artefakte können mit dem Run verloren sein. Registrieren Sie es dann neu aus einem Run, der bleibt.',
      runNoAccess:
        'Plattform-Team: Lassen Sie das Konto des Portals das Experiment dieses Runs lesen.',
      noRun:
        'Registrieren Sie die nächste Version aus einem Run, damit Metriken, Daten und Code nachvollziehbar sind.',
      pending:
        'Warten Sie, bis MLflow sie hat; dauert es lange, fragen Sie, wer sie registriert. Bis dahin lässt sie sich womöglich nicht laden.',
      failed:
        'Sie lässt sich womöglich nicht laden: Setzen Sie den Alias auf eine andere Version, und registrieren Sie diese neu.',
      originGone:
        'Ihre Artefakte liegen beim Original und können verloren sein: Prüfen Sie, ob sich das Modell noch laden lässt, oder registrieren Sie es neu.',
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
