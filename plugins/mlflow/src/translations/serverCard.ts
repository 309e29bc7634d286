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
    address: 'Address',
    signIn: 'Sign in',
    storage: 'Storage',
    checkedAt: 'Looked at {{time}}',
    connect: 'Connect from your code',
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
