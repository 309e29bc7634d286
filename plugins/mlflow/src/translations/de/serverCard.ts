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
    newerVersion: 'Die Plattformen des Portals bieten {{version}}.',
    address: 'Adresse',
    inCluster: 'Im Cluster',
    signIn: 'Anmeldung',
    storage: 'Speicher',
    checkedAt: 'Nachgesehen {{time}}',
    connect: 'Anmelden und verbinden',
    details: 'Woraus er besteht',
    chart: 'Chart',
    standardChart: 'Neue Server bekommen von der Plattform {{release}}.',
    image: 'Image',
    database: 'Datenbank',
    backup: 'Letztes Backup',
    noBackup: 'Noch keines',
    backupState: {
      running: 'Gerade wird eines angelegt.',
      failed:
        'Das letzte fällige Backup ist fehlgeschlagen. Sehen Sie in seine Pods.',
      suspended: 'Backups sind ausgesetzt: Es wird keines angelegt.',
      none: 'Das erste steht noch aus.',
    },
    certificate: 'Zertifikat',
    validTo: 'Gültig bis {{time}}',
    issuer: 'Ausgestellt von {{issuer}}',
    certificateState: {
      expired:
        'Das Zertifikat ist {{when}} abgelaufen: Programme verbinden sich nicht mehr. Erneuern Sie es.',
      untrusted:
        'Das Portal vertraut dem Zertifikat nicht. Auch Clients lehnen es vielleicht ab.',
      'ends-soon': 'Das Zertifikat läuft {{when}} ab. Erneuern Sie es.',
    },
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
