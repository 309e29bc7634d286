import type { serverCardMessages as english } from '../serverCard';
import type { Translation } from '../Translation';

export const serverCardMessages = {
  serverCard: {
    title: 'MLflow-Server',
    loading: 'Der Stand des Servers wird gelesen',
    next: 'Als Nächstes',
    version: 'Version',
    versionUnknown: 'Noch nicht bekannt',
    securityFloor:
      'Bekannte schwere Sicherheitslücken. Plattformteam: Aktualisieren Sie auf {{floor}} oder neuer.',
    address: 'Adresse',
    signIn: 'Anmeldung',
    storage: 'Speicher',
    checkedAt: 'Nachgesehen {{time}}',
    connect: 'Aus Ihrem Code verbinden',
    python: 'Python',
    shell: 'Shell',
    empty: {
      title: 'Keine MLflow-Instanz genannt',
      description:
        'Ergänzen Sie in der catalog-info.yaml dieser Komponente die Annotation {{annotation}} mit den Namen ihrer Instanzen.',
    },
    authentication: {
      'mlflow-basic-auth': 'Benutzername und Passwort von MLflow',
      none: 'Keine Anmeldung; wer die Adresse erreicht, darf alles',
      unknown: 'Dem Portal nicht bekannt; fragen Sie das Plattformteam',
    },
    storageState: {
      proven:
        'Nachgewiesen: Das Portal hat über den Server Artefakte aufgelistet',
      'not-proven':
        'Noch nicht nachgewiesen: Protokollieren Sie einen Run mit einem Artefakt, dann gilt er als nachgewiesen',
    },
  },
} as const satisfies Translation<typeof english>;
