import type { pageMessages as english } from '../page';
import type { Translation } from '../Translation';

export const pageMessages = {
  page: {
    requests: {
      description:
        'Pull Requests, die auf ihren Merge warten oder deren Server noch nicht im Katalog ist.',
      empty: 'Keine offene Anfrage.',
      entity: 'Server',
      where: '{{platform}}: {{environments}}',
      state: 'Stand',
      next: 'Als Nächstes',
      owner: 'Eigentümer',
      requested: 'Angefragt',
      requestedBy: 'von {{who}}',
      pullRequest: 'Pull Request',
      open: 'Öffnen',
      openLabel: 'Den Pull Request von {{server}} öffnen',
      noLink: 'Kein Link',
    },
    servers: {
      empty: 'Noch kein MLflow-Server im Katalog.',
      create: 'MLflow-Server anlegen',
    },
  },
} as const satisfies Translation<typeof english>;
