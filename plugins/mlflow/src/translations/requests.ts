/** How far a request has come: what is so, and who does what next. */
export const requestMessages = {
  requestState: {
    draft: {
      title: 'Draft',
      next: 'Requester: add the missing facts, then mark the pull request as ready.',
    },
    open: {
      title: 'Waiting for review',
      next: 'Platform team: review the pull request.',
    },
    approved: {
      title: 'Approved by a reviewer',
      next: 'Platform team: merge the pull request, or give the approvals that its host still asks for.',
    },
    'changes-requested': {
      title: 'Changes requested',
      next: 'Requester: answer the review on the pull request.',
    },
    'checks-failing': {
      title: 'Checks failing',
      next: 'Requester: open the failed check on the pull request and mend what it names.',
    },
    merged: {
      title: 'Merged',
      next: 'Wait: the server’s page appears in the catalog by itself.',
    },
    closed: {
      title: 'Closed, not merged',
      next: 'Nothing is made. Requester: reopen the pull request, or ask again by the form.',
    },
    unknown: { title: 'Not known' },
  },
  requestUnknown: {
    pending: 'The portal is asking the Git host.',
    'no-number':
      'The portal did not note which pull request it is. Open it to see.',
    'not-configured':
      'Platform team: the portal’s configuration lacks this platform, or the integration for its Git host.',
    'no-access':
      'Platform team: the Git host does not accept the portal’s account. Check its integration.',
    'not-found':
      'The Git host has no such pull request, or hides it from the portal. Open it to see.',
    'no-answer':
      'The Git host does not answer. The portal tries again by itself.',
  },
  requestStatus: {
    loading: 'Reading the state of the request',
    asOf: 'As of {{when}}',
    stale: 'As of {{when}}. The Git host does not answer now.',
    closed: 'Seen closed {{when}}. Leaves the list after a week.',
    title: 'Your request',
  },
} as const;
