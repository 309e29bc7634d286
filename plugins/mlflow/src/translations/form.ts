/** The fields of the software template's form, and the way to it. */
export const formMessages = {
  change: {
    title: 'Change this server',
    noPage: 'Change this server (needs the MLflow page)',
    loading: 'Reading how {{name}} was made',
    banner: {
      title: 'You are changing {{name}}',
      description:
        'The pull request updates its files. Its name and its owner ({{owner}}) stay.',
      waiver: 'Stays accepted: {{rule}}. Reason: {{reason}}',
      migration: 'Stays agreed: {{plan}}',
    },
    refusals: {
      'not-generated': {
        title: 'The portal did not make this server',
        description:
          'Its page does not come from a folder that a software template wrote into the repository of a platform. Change it where it is described.',
      },
      'unknown-platform': {
        title: 'Its platform is not set up any more',
        description: '{{detail}}. Ask the platform team.',
      },
      'file-gone': {
        title: 'Its deployment.yaml is gone',
        description:
          'The base branch does not have it any more. Restore the file, or unregister this page if the server is to go.',
      },
      unreadable: {
        title: 'Its deployment.yaml cannot be understood',
        description:
          'Somebody edited it, or a newer generator wrote it. {{detail}}',
      },
      'not-configured': {
        title: 'The portal cannot ask the Git host',
        description:
          'The Git host of the platform is not set up in the portal. Ask the platform team.',
      },
      'no-access': {
        title: 'The Git host refused the portal',
        description:
          'The account of the portal may not read the repository of the platform. Ask the platform team.',
      },
      'no-answer': {
        title: 'The Git host does not answer',
        description: 'The portal tries again by itself.',
      },
      'not-yours': {
        title: 'This server belongs to another team',
        description:
          'You do not belong to {{detail}}. Ask somebody of that team to change it.',
      },
      'no-form': {
        title: 'The portal has no form for it',
        description:
          'The software template mlflow-server is not there. Ask the platform team.',
      },
    },
  },
  platformPicker: {
    label: 'Platform',
    description: 'Where the server runs and what the platform team provides.',
    loading: 'Reading the platforms',
    required: 'Required',
    empty: 'No platform is configured. Ask the platform team.',
    notGranted: 'Not open to {{owner}}. Ask the platform team for a grant.',
    deploysTo: 'Deploys to {{environments}}',
    stays: 'A server stays on its platform: its data is there.',
    brings: 'What it brings',
    grant: {
      name: 'Cloud identities of your own',
      any: 'Any that exists',
      none: 'None: each server has one of its own, if it needs one',
    },
    pullRequests: 'Pull requests go to',
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
  concerns: {
    namespace: 'Namespace',
    identity: 'Identity',
    database: 'Database',
    artifactStore: 'Artifact store',
    workspaces: 'Workspaces',
    dns: 'DNS',
    certificate: 'Certificate',
    authentication: 'Authentication',
    route: 'Route',
    monitoring: 'Monitoring',
    backup: 'Backup',
    upkeep: 'Upkeep',
    provisioning: 'Provisioning',
    network: 'Network',
    secrets: 'Secrets',
  },
  advanced: {
    title: 'Advanced',
    description:
      'What the platform lets you choose. Leave it as it is, unless you know better.',
    asThePlatform: 'Default of the platform',
    standard: 'Default: {{standard}}',
    kept: 'As it is: {{value}}',
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
    changes: '{{changed}} of {{total}} files change',
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
    changesIn: 'Changes in {{path}}',
    fromLine: 'From line {{line}}',
    whole: 'Show whole files, not only the lines that change',
    changesUnknown:
      'The portal cannot show which lines change: since this file was written, the platform or the generator has changed, too. The pull request will show them.',
    changes: { added: 'new', changed: 'changed' },
    withSame_one: 'Show the {{count}} file that stays the same, too',
    withSame_other: 'Show the {{count}} files that stay the same, too',
    nothingChanges:
      'Nothing changes: the repository holds exactly these answers already.',
  },
} as const;
