/** The page of all servers and of the models on them. */
export const fleetMessages = {
  fleet: {
    views: {
      label: 'Parts of the fleet',
      servers: 'Servers',
      champions: 'Champions',
      requests: 'Requests',
    },
    totals: {
      label: 'The fleet in numbers',
      servers_one: '{{count}} server',
      servers_other: '{{count}} servers',
      attention_one: '{{count}} needs attention',
      attention_other: '{{count}} need attention',
      waiting_one: '{{count}} is on its way',
      waiting_other: '{{count}} are on their way',
      unknown_one: '{{count}} is not known',
      unknown_other: '{{count}} are not known',
      good_one: '{{count}} is in order',
      good_other: '{{count}} are in order',
      requests_one: '{{count}} open request',
      requests_other: '{{count}} open requests',
    },
    filter: {
      any: 'Any',
      search: 'Search',
      clear: 'Clear the filters',
      server: 'Server',
      model: 'Model',
      alias: 'Alias',
      owner: 'Owner',
      environment: 'Environment',
    },
    export: {
      title: 'Export',
      csv: 'CSV',
      json: 'JSON',
      failed: 'The portal could not read all of it. Try again in a moment.',
    },
    servers: {
      column: {
        server: 'Server',
        environment: 'Environment',
        state: 'State',
        version: 'Version',
        findings: 'Findings',
        owner: 'Owner',
      },
      checked: 'checked {{when}}',
      unanswered: 'Not known yet',
      noFindings: 'None',
      none: 'No server fits.',
      request: 'A change is requested: {{state}}',
    },
    problem: {
      'no-permission': {
        title: 'Its state is not for you',
        next: 'Ask its owner if you need to see it.',
      },
      'not-shared': {
        title: 'An instance is not shared with its owner',
        next: 'Platform team: list the owner of the entity as an owner of the instance.',
      },
      'unknown-instance': {
        title: 'An instance is not known to the portal',
        next: 'Owner: correct its name in the catalog-info.yaml. Or platform team: add it to the portal’s configuration.',
      },
      'invalid-annotation': {
        title: 'Its instances cannot be told',
        next: 'Owner: list the names of instances, separated by commas, in the annotation of the catalog-info.yaml.',
      },
      'no-instance': {
        title: 'It names no instance',
        next: 'Owner: name its instances in the catalog-info.yaml.',
      },
    },
    finding: {
      state: 'Platform team: {{next}}',
      'newer-version': 'Version {{version}} can be rolled out.',
      expired:
        'Platform team: renew its certificate. It ended {{when}}, and clients refuse it.',
      'ends-soon': 'Platform team: renew its certificate. It ends {{when}}.',
      untrusted:
        'Platform team: the portal does not trust its certificate. Let an authority that clients know issue it.',
      'security-floor':
        'Platform team: upgrade to {{floor}} or later. This version has known serious vulnerabilities.',
      'last-answer': 'Its models were last read {{when}}.',
      'from-before': 'It has not answered yet; this was found {{when}}.',
      'no-login':
        'Platform team: turn on its login. Whoever reaches the address may do everything.',
      storage:
        'Storage is not proven: log a run with an artifact, and it will be.',
      unanswered: 'It has not answered yet. The page follows by itself.',
    },
    champions: {
      column: {
        model: 'Model',
        version: 'Version',
        server: 'Server',
        moved: 'Moved here',
        owner: 'Owner',
        history: 'History',
      },
      loading: 'Reading the models',
      aliasOf: '{{alias}} ({{models}})',
      count_one: '{{count}} model has the alias {{alias}}.',
      count_other: '{{count}} models have the alias {{alias}}.',
      age: 'As the portal saw it; the oldest look was {{when}}.',
      old: 'Not looked at for a while',
      lookedAt: '{{instance}} ({{when}})',
      never: 'Not looked at yet',
      withheld: 'Nothing is said of the models of these servers',
      before: '{{when}} or earlier',
      from: 'from version {{version}}',
      notKnown: 'Not known',
      none: 'No model that fits has the alias {{alias}}.',
    },
  },
} as const;
