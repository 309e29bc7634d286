/** States of instances and rollouts: what is so, and who does what next. */
export const stateMessages = {
  instanceState: {
    healthy: {
      title: 'MLflow answers',
      next: 'Nothing to do.',
    },
    degraded: {
      title: 'MLflow answers, but not every part of it',
      next: 'Look at the server’s logs.',
    },
    'database-down': {
      title: 'MLflow runs but cannot reach its database',
      next: 'Check the database and the login the server has for it.',
    },
    'auth-required': {
      title: 'MLflow does not accept the portal’s login',
      next: 'Renew the portal’s login in the credentials directory.',
    },
    forbidden: {
      title: 'MLflow refuses the portal’s account',
      next: 'Let the portal’s account read models and experiments.',
    },
    'host-rejected': {
      title: 'MLflow rejects requests for this host name',
      next: 'Add the host to the allowed hosts of the server.',
    },
    'not-mlflow': {
      title: 'Something answers at this address, but it is not MLflow',
      next: 'Check the route of this host.',
    },
    unreachable: {
      title: 'The server does not answer',
      next: 'Check that the server runs and that the portal can reach it.',
    },
    'not-created': {
      title: 'Nothing runs there yet',
      next: 'The server appears here by itself once its pull request is merged and rolled out.',
    },
    'no-credentials': {
      title: 'MLflow runs; the portal has no login for it yet',
      next: 'Put the portal’s login into the credentials directory. The page follows by itself.',
    },
  },
  rollout: {
    label: 'Rollout',
    cluster: 'Cluster {{cluster}}',
    argocd: 'Argo CD: {{sync}}, {{health}}',
    pods: '{{ready}} of {{desired}} pods ready',
    loading: 'Asking the clusters …',
    forbidden: 'You may not see the Kubernetes objects of this component.',
    absent:
      'This portal has no Kubernetes plugin, so it sees nothing of the rollout.',
    unavailable: 'The portal cannot ask the clusters right now.',
    clusters: 'No complete answer from: {{clusters}}',
    'not-created': {
      title: 'Argo CD does not know it yet',
      next: 'Merge the pull request and apply its Application.',
    },
    'comparison-error': {
      title: 'Argo CD cannot render what is in Git',
      titleWithSource: 'Argo CD cannot render source {{source}}',
      next: 'Open {{name}} in Argo CD, read the comparison error and mend the file. The running server is untouched.',
    },
    'sync-failed': {
      title: 'Argo CD gave up after a failed sync',
      next: 'Open {{name}} in Argo CD; the failed object is marked there.',
      nextObjects:
        'Open {{name}} in Argo CD and look at what failed: {{failed}}.',
      nextSecrets:
        'Put what {{failed}} asks for into the secret store, then sync {{name}}.',
    },
    'sync-failing': {
      title: 'The sync fails and is tried again ({{retries}} so far)',
      next: 'Open {{name}} in Argo CD and look for the object it waits for.',
      nextObjects:
        'Open {{name}} in Argo CD and look at what fails: {{failed}}.',
      nextSecrets:
        'Put what {{failed}} asks for into the secret store; Argo CD tries again by itself.',
    },
    'config-missing': {
      title: 'The pods wait for {{missing}}',
      next: 'Create {{missing}}. If a secret store fills it, put the value there. The pods start by themselves then.',
    },
    'image-missing': {
      title: 'The cluster cannot fetch the container image',
      next: 'Check the image’s name, its tag and the registry’s login.',
    },
    'pods-crash': {
      title: 'The pods crash',
      next: 'Read the logs of the pods: the last lines say why they end.',
    },
    'pods-unschedulable': {
      title: 'No node has room for the pods',
      next: 'Add nodes or choose a smaller size. On a first rollout the route is made only after the pods are ready.',
    },
    'operation-stuck': {
      title: 'A sync has been running for more than five minutes',
      next: 'Open {{name}} in Argo CD and see which hook or object it waits for.',
    },
    degraded: {
      title: 'A part of the deployment is unhealthy',
      next: 'Open {{name}} in Argo CD; the unhealthy object is marked there.',
    },
    missing: {
      title: 'Argo CD knows it but has not synced it yet',
      next: 'Sync {{name}} in Argo CD.',
    },
    suspended: {
      title: 'The rollout is suspended',
      next: 'Resume {{name}} in Argo CD.',
    },
    syncing: {
      title: 'Argo CD is rolling it out',
      next: 'A first rollout takes some minutes.',
    },
    'out-of-sync': {
      title: 'The cluster differs from Git: {{objects}}',
      next: 'Sync {{name}} in Argo CD.',
    },
    progressing: {
      title: 'The pods are starting',
      next: 'This takes a minute or two.',
    },
    healthy: {
      title: 'Rolled out',
      next: 'Nothing to do.',
    },
    unknown: {
      title: 'Argo CD does not say how it goes',
      next: 'Open the application in Argo CD.',
    },
  },
  failure: {
    retry: 'Try again',
    forbidden: {
      title: 'You may not see this',
      description:
        'The instance’s owners, or the portal’s permission policy, do not include you. Ask the owner of this component.',
    },
    notFound: {
      title: 'The portal does not know this',
      description:
        'An instance named in the annotation {{annotation}} is neither in the portal’s configuration nor on one of its platforms.',
    },
    invalid: {
      title: 'The portal cannot tell which instance is meant',
      description:
        'The annotation {{annotation}} must hold names of instances, separated by commas. Mend it in the catalog-info.yaml of this component.',
    },
    unavailable: {
      title: 'The portal could not read this',
      description: 'It tries again by itself every few seconds.',
      once: 'Try again in a moment.',
    },
    crashed: {
      title: 'This card broke',
      description:
        'The rest of the page is not affected. Reload the page; tell the portal’s operators if it happens again.',
    },
    old: 'A newer read failed; this is what was read before.',
    stale: 'Read at {{time}}. A newer read failed; the portal tries again.',
  },
} as const;
