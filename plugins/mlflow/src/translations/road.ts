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
  },
} as const;
