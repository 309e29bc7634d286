/** The card of champions. */
export const championCardMessages = {
  championCard: {
    title: 'Champion',
    loading: 'Reading the registered models',
    honesty:
      'MLflow does not record when an alias is moved. The times are those at which the portal saw it.',
    since: 'moved here {{when}}',
    sinceFirstLook: 'here already {{when}}, when the portal first looked',
    sinceBetween: 'Moved between {{from}} and {{to}}',
    before: 'from version {{version}}',
    version: 'Version {{version}}',
    registered: 'registered {{when}}',
    registeredBy: 'registered {{when}} by {{who}}',
    metrics: 'Main metrics',
    noMetrics: 'The run logged no metrics.',
    dataset: 'Data',
    noDataset: 'The run logged no data set.',
    run: 'Run',
    commit: 'Code',
    load: 'Load it',
    openVersion: 'Open version {{version}} of {{model}} in MLflow',
    openModel: 'Open {{model}} in MLflow',
    noAlias: 'Without an alias',
    noAliasHint:
      'Nobody can load these by role yet: set the alias champion in MLflow.',
    latestVersion: '{{model}} (version {{version}})',
    noVersion: '{{model}} (no version)',
    more_one: 'Show {{count}} more model',
    more_other: 'Show {{count}} more models',
    truncated: '{{instance}} has more models than the portal lists here.',
    problem: {
      deletedVersion:
        'Version {{version}} was deleted. Loading by this alias fails until it is set to another version.',
      deletedRun:
        'The run was deleted. Its artifacts go with MLflow’s next garbage collection.',
      runGone: 'The run {{run}} no longer exists, so its metrics are unknown.',
      runNoAccess: 'The portal may not read the run {{run}}.',
      noRun: 'Registered without a run, so there are no metrics.',
      notReady: 'MLflow calls this version {{status}}, not READY.',
    },
    missing:
      'Not found in any instance: {{models}}. Check the annotation {{annotation}}.',
    instance: {
      unavailable: '{{instance}} does not answer, so its models are not shown.',
      forbidden: '{{instance}} does not let the portal read its models.',
      stale: '{{instance}} does not answer; this was read {{when}}.',
    },
    empty: {
      title: 'No registered model yet',
      description:
        'Register a model in MLflow and give it the alias champion; it appears here by itself.',
    },
  },
} as const;
