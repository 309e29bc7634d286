/** The milestones of a server, and how far it is with each. */
export const roadMessages = {
  road: {
    label: 'How far it has come',
    merged: 'Merged',
    synced: 'Synced',
    ready: 'Pods ready',
    serving: 'MLflow serves',
    storage: 'Storage proven',
    state: {
      good: 'done',
      waiting: 'under way',
      warning: 'held up',
      bad: 'stuck',
      ahead: 'still to come',
      unseen: 'cannot be seen from here',
    },
    actor: {
      'ml-team': 'ML team acts next',
      'platform-team': 'Platform team acts next',
      nobody: 'On its way, nobody has to act',
    },
    next: {
      facts:
        'Fill in what is missing in facts.yaml. Nothing is deployed until then.',
      storage:
        'Log a run with an artifact; then it is proven that artifacts are kept.',
    },
    place: {
      argocd: 'Open in Argo CD',
      pods: 'Pods, events and logs',
      facts: 'Open facts.yaml',
    },
  },
} as const;
