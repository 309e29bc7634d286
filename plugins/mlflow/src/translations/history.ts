/** What an alias pointed to, and when. */
export const historyMessages = {
  history: {
    action: 'History',
    actionLabel: 'History of {{alias}} of {{model}}',
    title: '{{alias}} of {{model}}',
    loading: 'Reading the history',
    honesty:
      'This is what the portal saw the alias point to. Whether a version was served is not known to MLflow or to the portal.',
    timeline: 'All changes',
    empty: 'The portal has not looked at this model yet.',
    at: 'between {{from}} and {{to}}',
    until: 'by {{to}}',
    unknownWho: 'MLflow does not say by whom',
    by: 'by',
    requestedBy: 'requested by',
    approvedBy: ', approved by',
    reason: '“{{reason}}”',
    ownReason: {
      'poller-down': 'The portal did not look in this time.',
      'version-deleted': 'That version has been deleted.',
      'database-restored':
        'MLflow’s database was set back to an earlier state.',
      other: 'The server gave no answer that the portal could use.',
    },
    keptSince: 'Records from before {{when}} have been removed for their age.',
    observedUntil: 'Last look {{when}}.',
    question: {
      label: 'What did it point to on',
      reading: 'Looking it up',
      since: 'There since a moment between {{from}} and {{to}}.',
      sinceBefore: 'There since {{to}} or earlier.',
      version: 'Version {{version}}',
      lastKnown: 'Version {{version}} when the portal last looked',
      none: 'Nothing: there was no such alias.',
      deleted: 'Nothing: the model did not exist any more.',
      changed:
        'It was being moved from {{before}} to {{after}}, somewhere between {{from}} and {{to}}.',
      renamed: 'The model had another name by then: {{to}}.',
      noVersion: 'no version',
      versionWord: 'version {{version}}',
      before: 'When it was last known: {{before}}.',
      unknown: {
        'before-first-look':
          'Not known: the portal had not looked at this model yet.',
        'not-yet-observed':
          'The portal has not looked since then; it will know after its next look.',
        hidden: 'Not known: the portal was not allowed to see the model then.',
        gap: 'Not known: nobody looked then, or the server did not answer.',
        'no-longer-kept':
          'Not known any more: records of that age have been removed.',
      },
    },
  },
  historyKind: {
    'model-seen': 'The portal saw the model for the first time',
    seen: 'Pointed to version {{to}} when the portal first looked',
    set: 'Set to version {{to}}',
    moved: 'Moved from version {{from}} to {{to}}',
    removed: 'Removed from version {{from}}',
    attempted:
      'A move to version {{to}} was asked for; what became of it is not known',
    'model-deleted': 'The model was deleted',
    'model-renamed': 'The model was renamed to {{to}}',
    'model-hidden': 'The portal was no longer allowed to see the model',
    'model-shown': 'The portal was allowed to see the model again',
    gap: 'Nothing is known of this time',
  },
} as const;
