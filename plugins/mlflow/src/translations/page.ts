/** The page of servers and requests. */
export const pageMessages = {
  page: {
    requests: {
      description:
        'Pull requests that wait for their merge, or whose server is not in the catalog yet.',
      empty: 'No open request.',
      entity: 'Server',
      where: '{{platform}}: {{environments}}',
      state: 'State',
      next: 'Next',
      owner: 'Owner',
      requested: 'Requested',
      requestedBy: 'by {{who}}',
      pullRequest: 'Pull request',
      open: 'Open',
      openLabel: 'Open the pull request of {{server}}',
      noLink: 'No link',
    },
    servers: {
      empty: 'No MLflow server in the catalog yet.',
      create: 'Create an MLflow server',
    },
  },
} as const;
