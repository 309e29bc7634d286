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
    inYourName:
      'The pull request will be yours: at the end a window asks you to sign in to {{host}}.',
    errors: {
      platform: 'Choose a platform.',
      environments: 'Choose at least one environment.',
      size: 'Choose a size for {{environment}}.',
    },
  },
  advanced: {
    title: 'Advanced',
    description:
      'What the platform lets you choose. Leave it as it is, unless you know better.',
    asThePlatform: 'Default of the platform',
    standard: 'Default: {{standard}}',
    release: 'Chart release',
    imageTag: 'Image tag',
    identity: 'Cloud identity',
    identityDescription:
      'Name of an identity that exists. Empty means one of its own.',
    ownIdentity: 'one of its own',
    keyPrefix: 'Prefix of the secret keys',
    keyPrefixDescription:
      'Within what your team was granted. Empty means the whole of it.',
    promotion: 'The portal may move aliases on this server',
  },
  preview: {
    title: 'What the pull request will hold',
    loading: 'Working out the deployment',
    updating: 'Working out the changed deployment',
    problems: 'Change these answers first',
    problemCount_one: '{{count}} answer does not fit',
    problemCount_other: '{{count}} answers do not fit',
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
    preparation_one: '{{count}} step to prepare',
    preparation_other: '{{count}} steps to prepare',
    step: '{{environment}}: {{title}}',
    check: 'To check:',
    command: 'command: {{title}}',
    checkCommand: 'check: {{title}}',
  },
  userToken: {
    title: 'The pull request will be yours',
    why: 'Pull requests to {{repository}} are opened by the person who asks, so that somebody else approves them.',
    how: 'Sign in to {{host}} in the window that opens, and allow the portal to act for you there. Nothing is submitted before.',
    signIn: 'Sign in to {{host}}',
    back: 'Back to the form',
    nothingSubmitted: 'Nothing was submitted yet',
    noPlatforms: 'The portal could not read where the request goes.',
    tryAgain: 'Try again',
    problems: {
      blocked:
        'The browser blocked the window. Allow this page to open windows, then try again.',
      closed: 'The window was closed before you were signed in.',
      unknownHost:
        'The portal cannot sign anybody in to {{host}}. Ask the platform team to set it up.',
      refused:
        '{{host}} did not sign you in. Try again, and allow the portal to act for you when it asks.',
    },
  },
  files: {
    title: 'Files',
    tree: 'Files of the pull request',
    content: 'Content of {{path}}',
  },
} as const;
