/** States of instances and rollouts: what is so, and who does what next. */
export const stateMessages = {
  instanceState: {
    healthy: {
      title: 'MLflow answers',
      next: 'Nothing to do.',
    },
    degraded: {
      title: 'MLflow answers, but not every part of it',
      next: 'Platform team: look at the server’s logs.',
    },
    'database-down': {
      title: 'MLflow runs but cannot reach its database',
      next: 'Platform team: check the database and the login the server has for it.',
    },
    'auth-required': {
      title: 'MLflow does not accept the portal’s login',
      next: 'Platform team: renew the portal’s login in the credentials directory.',
    },
    forbidden: {
      title: 'MLflow refuses the portal’s account',
      next: 'Platform team: let the portal’s account read models and experiments.',
    },
    'host-rejected': {
      title: 'MLflow rejects requests for this host name',
      next: 'Platform team: add the host to the allowed hosts of the server.',
    },
    'not-mlflow': {
      title: 'Something answers at this address, but it is not MLflow',
      next: 'Platform team: check the route of this host.',
    },
    unreachable: {
      title: 'The server does not answer',
      next: 'Platform team: check that the server runs and that the portal can reach it.',
    },
    'not-created': {
      title: 'Nothing runs there yet',
      next: 'Wait: the server appears here by itself once its pull request is merged and rolled out.',
    },
    'no-credentials': {
      title: 'MLflow runs; the portal has no login for it yet',
      next: 'Platform team: put the portal’s login into the credentials directory. The page follows by itself.',
    },
  },
  rollout: {
    label: 'Rollout',
    argocd: 'Argo CD: {{sync}}, {{health}}',
    pods: '{{ready}} of {{desired}} pods ready',
    loading: 'Asking the clusters …',
    forbidden: 'You may not see the Kubernetes objects of this component.',
    unavailable: 'The portal cannot ask the clusters right now.',
    clusters: 'No complete answer from: {{clusters}}',
    'not-created': {
      title: 'Argo CD does not know it yet',
      next: 'Platform team: merge the pull request and apply its Application.',
    },
    'comparison-error': {
      title: 'Argo CD cannot render what is in Git',
      titleWithSource: 'Argo CD cannot render source {{source}}',
      next: 'Platform team: open {{name}} in Argo CD, read the comparison error and mend the file. The running server is untouched.',
    },
    'sync-failed': {
      title: 'Argo CD gave up after a failed sync',
      next: 'Platform team: open {{name}} in Argo CD; the failed object is marked there. Often it is a secret that the store does not have.',
    },
    'sync-failing': {
      title: 'The sync fails and is tried again ({{retries}} so far)',
      next: 'Platform team: open {{name}} in Argo CD and look for the object it waits for.',
    },
    'image-missing': {
      title: 'The cluster cannot fetch the container image',
      next: 'Platform team: check the image’s name, its tag and the registry’s login.',
    },
    'pods-crash': {
      title: 'The pods crash',
      next: 'Platform team: read the logs of the pods. Until they are ready nobody can reach the server.',
    },
    'pods-unschedulable': {
      title: 'No node has room for the pods',
      next: 'Platform team: add nodes or choose a smaller size. On a first rollout the route is made only after the pods are ready.',
    },
    'operation-stuck': {
      title: 'A sync has been running for more than five minutes',
      next: 'Platform team: open {{name}} in Argo CD and see which hook or object it waits for.',
    },
    degraded: {
      title: 'A part of the deployment is unhealthy',
      next: 'Platform team: open {{name}} in Argo CD; the unhealthy object is marked there.',
    },
    missing: {
      title: 'Argo CD knows it but has not synced it yet',
      next: 'Platform team: sync {{name}} in Argo CD.',
    },
    suspended: {
      title: 'The rollout is suspended',
      next: 'Platform team: resume {{name}} in Argo CD.',
    },
    syncing: {
      title: 'Argo CD is rolling it out',
      next: 'Wait: a first rollout takes some minutes.',
    },
    'out-of-sync': {
      title: 'The cluster differs from Git: {{objects}}',
      next: 'Platform team: sync {{name}} in Argo CD.',
    },
    progressing: {
      title: 'The pods are starting',
      next: 'Wait: this takes a minute or two.',
    },
    healthy: {
      title: 'Rolled out',
      next: 'Nothing to do.',
    },
    unknown: {
      title: 'Argo CD does not say how it goes',
      next: 'Platform team: open the application in Argo CD.',
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
