/** The card of champions. */
export const championCardMessages = {
  championCard: {
    title: 'Champion',
    loading: 'Reading the registered models',
    honesty:
      'MLflow does not record when an alias is moved. The times are those at which the portal saw it.',
    since: 'for {{age}}',
    sinceAtLeast: 'for {{age}} or longer',
    sinceBetween: 'Moved between {{from}} and {{to}}',
    movedFrom: 'Moved from version {{version}}',
    set: 'Newly set',
    seenFirst:
      'It was so already when the portal first looked: MLflow does not say who moved it.',
    version: 'Version {{version}}',
    versionLabel: 'Version',
    registered: 'registered {{when}}',
    registeredBy: 'registered {{when}} by {{who}}',
    metrics: 'Main metrics',
    change: {
      better: 'better',
      worse: 'worse',
      same: 'as before',
      before: 'before: {{value}}',
      thanBefore: 'Compared with version {{version}}, the one before.',
      thanChampion: 'Compared with version {{version}}, the champion.',
    },
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
    noAliasHere: 'No alias here: nobody can load it by role.',
    latestVersion: '{{model}} (version {{version}})',
    noVersion: '{{model}} (no version)',
    more_one: 'Show {{count}} more model',
    more_other: 'Show {{count}} more models',
    truncated: '{{instance}} has more models than the portal lists here.',
    consumers: {
      label: 'Used by',
      loading: 'Asking the catalog who uses it …',
      failed: 'The catalog does not say who uses it.',
      none: 'Used by nobody that the catalog knows of.',
      more_one: 'and {{count}} more',
      more_other: 'and {{count}} more',
    },
    problem: {
      deletedVersion:
        'Version {{version}} was deleted. Loading by this alias fails until it is set to another version.',
      deletedRun:
        'The run was deleted. Its artifacts go with MLflow’s next garbage collection.',
      runGone: 'The run {{run}} no longer exists, so its metrics are unknown.',
      runNoAccess: 'The portal may not read the run {{run}}.',
      noRun: 'Registered without a run, so there are no metrics.',
      notReady: 'MLflow calls this version {{status}}, not READY.',
      originGone:
        'Version {{version}} of {{model}}, of which this is a copy, no longer exists.',
    },
    lost: {
      alone: '{{alias}} was taken away from version {{version}} {{when}}.',
      withVersion:
        'Version {{version}} was deleted {{when}}, and {{alias}} went with it.',
      next: 'Nothing loads as {{uri}} until somebody sets it again. MLflow tells nobody that an alias is gone.',
    },
    next: {
      deletedVersion: 'Move the alias to a version that exists.',
      deletedRun:
        'Restore the run in MLflow, or register the model anew from a run that is kept.',
      runGone:
        'Check that the model still loads: its artifacts may have gone with the run. Then register it anew from a run that is kept.',
      runNoAccess:
        'Platform team: let the portal’s account read the experiment of this run.',
      noRun:
        'Register the next version from a run, so that metrics, data and code can be traced.',
      pending:
        'Wait until MLflow has it; if that takes long, ask who registers it. Until then it may not load.',
      failed:
        'It may not load: move the alias to another version, and register this one anew.',
      originGone:
        'Its artifacts were stored with the original and may be gone: check that the model still loads, or register it anew.',
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
