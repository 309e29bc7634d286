import type { stateMessages as english } from '../states';
import type { Translation } from '../Translation';

export const stateMessages = {
  instanceState: {
    healthy: {
      title: 'MLflow antwortet',
      next: 'Nichts zu tun.',
    },
    degraded: {
      title: 'MLflow antwortet, aber nicht in allen Teilen',
      next: 'Sehen Sie in die Logs des Servers.',
    },
    'database-down': {
      title: 'MLflow läuft, erreicht aber seine Datenbank nicht',
      next: 'Prüfen Sie die Datenbank und die Anmeldung, die der Server dafür hat.',
    },
    'auth-required': {
      title: 'MLflow nimmt die Anmeldung des Portals nicht an',
      next: 'Erneuern Sie die Anmeldung des Portals im Verzeichnis der Zugangsdaten.',
    },
    forbidden: {
      title: 'MLflow weist das Konto des Portals ab',
      next: 'Erlauben Sie dem Konto des Portals, Modelle und Experimente zu lesen.',
    },
    'host-rejected': {
      title: 'MLflow weist Anfragen für diesen Hostnamen ab',
      next: 'Nehmen Sie den Host in die erlaubten Hosts des Servers auf.',
    },
    'not-mlflow': {
      title: 'Unter dieser Adresse antwortet etwas, aber nicht MLflow',
      next: 'Prüfen Sie die Route dieses Hosts.',
    },
    unreachable: {
      title: 'Der Server antwortet nicht',
      next: 'Prüfen Sie, ob der Server läuft und ob das Portal ihn erreicht.',
    },
    'not-created': {
      title: 'Dort läuft noch nichts',
      next: 'Der Server erscheint hier von selbst, sobald sein Pull Request gemergt und ausgerollt ist.',
    },
    'no-credentials': {
      title: 'MLflow läuft; das Portal hat noch keine Anmeldung dafür',
      next: 'Legen Sie die Anmeldung des Portals im Verzeichnis der Zugangsdaten ab. Die Seite folgt von selbst.',
    },
  },
  rollout: {
    label: 'Rollout',
    cluster: 'Cluster {{cluster}}',
    argocd: 'Argo CD: {{sync}}, {{health}}',
    pods: '{{ready}} von {{desired}} Pods bereit',
    loading: 'Die Cluster werden befragt …',
    forbidden:
      'Sie dürfen die Kubernetes-Objekte dieser Komponente nicht sehen.',
    absent:
      'Dieses Portal hat kein Kubernetes-Plugin und sieht deshalb nichts vom Rollout.',
    unavailable: 'Das Portal kann die Cluster gerade nicht befragen.',
    clusters: 'Keine vollständige Antwort von: {{clusters}}',
    'not-created': {
      title: 'Argo CD kennt ihn noch nicht',
      next: 'Mergen Sie den Pull Request und wenden Sie seine Application an.',
    },
    'comparison-error': {
      title: 'Argo CD kann nicht rendern, was in Git steht',
      titleWithSource: 'Argo CD kann die Quelle {{source}} nicht rendern',
      next: 'Öffnen Sie {{name}} in Argo CD, lesen Sie den Vergleichsfehler und berichtigen Sie die Datei. Der laufende Server ist nicht betroffen.',
    },
    'sync-failed': {
      title:
        'Argo CD hat nach einer fehlgeschlagenen Synchronisierung aufgegeben',
      next: 'Öffnen Sie {{name}} in Argo CD; das fehlgeschlagene Objekt ist dort markiert.',
      nextObjects:
        'Öffnen Sie {{name}} in Argo CD und sehen Sie nach, was fehlgeschlagen ist: {{failed}}.',
      nextSecrets:
        'Hinterlegen Sie im Secret-Speicher, was {{failed}} verlangt, und synchronisieren Sie dann {{name}}.',
    },
    'sync-failing': {
      title:
        'Die Synchronisierung schlägt fehl und wird wiederholt (bisher {{retries}}-mal)',
      next: 'Öffnen Sie {{name}} in Argo CD und suchen Sie das Objekt, auf das sie wartet.',
      nextObjects:
        'Öffnen Sie {{name}} in Argo CD und sehen Sie nach, was fehlschlägt: {{failed}}.',
      nextSecrets:
        'Hinterlegen Sie im Secret-Speicher, was {{failed}} verlangt; Argo CD versucht es von selbst erneut.',
    },
    'config-missing': {
      title: 'Die Pods warten auf {{missing}}',
      next: 'Legen Sie {{missing}} an. Füllt es ein Secret-Speicher, hinterlegen Sie den Wert dort. Danach starten die Pods von selbst.',
    },
    'image-missing': {
      title: 'Der Cluster kann das Container-Image nicht holen',
      next: 'Prüfen Sie den Namen des Images, seinen Tag und die Anmeldung bei der Registry.',
    },
    'pods-crash': {
      title: 'Die Pods stürzen ab',
      next: 'Lesen Sie die Logs der Pods: Die letzten Zeilen sagen, warum sie enden.',
    },
    'pods-unschedulable': {
      title: 'Kein Node hat Platz für die Pods',
      next: 'Fügen Sie Nodes hinzu oder wählen Sie eine kleinere Größe. Beim ersten Rollout entsteht die Route erst, wenn die Pods bereit sind.',
    },
    'operation-stuck': {
      title: 'Eine Synchronisierung läuft seit mehr als fünf Minuten',
      next: 'Öffnen Sie {{name}} in Argo CD und sehen Sie nach, auf welchen Hook oder welches Objekt sie wartet.',
    },
    degraded: {
      title: 'Ein Teil des Deployments ist nicht gesund',
      next: 'Öffnen Sie {{name}} in Argo CD; das betroffene Objekt ist dort markiert.',
    },
    missing: {
      title: 'Argo CD kennt ihn, hat ihn aber noch nicht synchronisiert',
      next: 'Synchronisieren Sie {{name}} in Argo CD.',
    },
    suspended: {
      title: 'Der Rollout ist angehalten',
      next: 'Setzen Sie {{name}} in Argo CD fort.',
    },
    syncing: {
      title: 'Argo CD rollt ihn gerade aus',
      next: 'Der erste Rollout dauert einige Minuten.',
    },
    'out-of-sync': {
      title: 'Der Cluster weicht von Git ab: {{objects}}',
      next: 'Synchronisieren Sie {{name}} in Argo CD.',
    },
    progressing: {
      title: 'Die Pods starten',
      next: 'Das dauert ein bis zwei Minuten.',
    },
    healthy: {
      title: 'Ausgerollt',
      next: 'Nichts zu tun.',
    },
    unknown: {
      title: 'Argo CD sagt nicht, wie es steht',
      next: 'Öffnen Sie die Application in Argo CD.',
    },
  },
  failure: {
    retry: 'Erneut versuchen',
    forbidden: {
      title: 'Sie dürfen dies nicht sehen',
      description:
        'Die Eigentümer der Instanz oder die Berechtigungen des Portals schließen Sie nicht ein. Fragen Sie die Eigentümer dieser Komponente.',
    },
    notFound: {
      title: 'Das Portal kennt dies nicht',
      description:
        'Eine Instanz, die in der Annotation {{annotation}} genannt ist, steht weder in der Konfiguration des Portals noch läuft sie auf einer seiner Plattformen.',
    },
    invalid: {
      title: 'Das Portal kann nicht erkennen, welche Instanz gemeint ist',
      description:
        'Die Annotation {{annotation}} muss Namen von Instanzen enthalten, durch Kommas getrennt. Berichtigen Sie sie in der catalog-info.yaml dieser Komponente.',
    },
    unavailable: {
      title: 'Das Portal konnte dies nicht lesen',
      description: 'Es versucht es alle paar Sekunden von selbst erneut.',
      once: 'Versuchen Sie es gleich noch einmal.',
    },
    crashed: {
      title: 'Diese Karte ist abgestürzt',
      description:
        'Der Rest der Seite ist nicht betroffen. Laden Sie die Seite neu; geschieht es wieder, sagen Sie es denen, die das Portal betreiben.',
    },
    old: 'Ein neuerer Leseversuch ist gescheitert; dies wurde zuvor gelesen.',
    stale:
      'Gelesen um {{time}}. Ein neuerer Leseversuch ist gescheitert; das Portal versucht es weiter.',
  },
} as const satisfies Translation<typeof english>;
