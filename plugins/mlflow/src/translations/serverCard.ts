/** The card of a server. */
export const serverCardMessages = {
  serverCard: {
    title: 'MLflow server',
    loading: 'Reading the state of the server',
    next: 'Next',
    version: 'Version',
    versionUnknown: 'Not known yet',
    securityFloor:
      'Known serious vulnerabilities. Platform team: upgrade to {{floor}} or later.',
    newerVersion: 'The portal’s platforms can give {{version}}.',
    address: 'Address',
    inCluster: 'In the cluster',
    signIn: 'Sign in',
    storage: 'Storage',
    checkedAt: 'Looked at {{time}}',
    connect: 'Sign in and connect',
    details: 'What it is made of',
    chart: 'Chart',
    standardChart: 'The platform gives new servers {{release}}.',
    image: 'Image',
    database: 'Database',
    backup: 'Last backup',
    noBackup: 'None yet',
    backupState: {
      running: 'One is being made now.',
      failed: 'The last backup that was due failed. Look at its pods.',
      suspended: 'Backups are suspended: none is made.',
      none: 'The first one is still to come.',
    },
    certificate: 'Certificate',
    validTo: 'Valid to {{time}}',
    issuer: 'Issued by {{issuer}}',
    certificateState: {
      expired:
        'The certificate ended {{when}}: programs refuse to connect. Renew it.',
      untrusted:
        'The portal does not trust the certificate. Clients may refuse it, too.',
      'ends-soon': 'The certificate ends {{when}}. Renew it.',
    },
    python: 'Python',
    shell: 'Shell',
    empty: {
      title: 'No MLflow instance named',
      description:
        'Add the annotation {{annotation}} with the names of this component’s instances to its catalog-info.yaml.',
    },
    authentication: {
      'mlflow-basic-auth': 'MLflow user name and password',
      none: 'No login; whoever reaches the address may do everything',
      unknown: 'Not known to the portal; ask the platform team',
    },
    storageState: {
      proven: 'Proven: the portal listed artifacts through the server',
      'not-proven':
        'Not proven yet: log a run with an artifact, then this turns to proven',
    },
  },
} as const;
