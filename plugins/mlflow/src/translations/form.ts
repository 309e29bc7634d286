/** The fields of the software template's form. */
export const formMessages = {
  platformPicker: {
    label: 'Platform',
    description: 'Where the server runs and what the platform team provides.',
    loading: 'Reading the platforms',
    empty: 'No platform is configured. Ask the platform team.',
    notGranted: 'Not open to {{owner}}. Ask the platform team for a grant.',
    brings: 'What it brings',
    environments: 'Environments',
    environmentsDescription: 'One server each; start with the first.',
    size: 'Size in {{environment}}',
    errors: {
      platform: 'Choose a platform.',
      environments: 'Choose at least one environment.',
      size: 'Choose a size for {{environment}}.',
    },
  },
  preview: {
    title: 'What the pull request will hold',
    loading: 'Working out the deployment',
    incomplete: 'Fill in the form to see the preview.',
    problems: 'Change these answers first',
    environment: '{{environment}}: namespace {{namespace}}',
    environmentWithHost: '{{environment}}: {{host}}, namespace {{namespace}}',
    files_one: '{{count}} file',
    files_other: '{{count}} files',
    noFindings: 'No rule has an objection.',
    findings_one: '{{count}} finding',
    findings_other: '{{count}} findings',
    severity: { error: 'Error', warning: 'Warning' },
    missingFacts:
      'People still have to fill these in; the pull request stays a draft until then',
    missingFact: '{{environment}}: {{description}}',
  },
} as const;
