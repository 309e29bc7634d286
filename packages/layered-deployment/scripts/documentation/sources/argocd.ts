import type { Source } from './source';

/** What the advisories of Argo CD ask of an Application. */
export const argocd: Source = {
  title: 'The security of Argo CD',
  about: 'What the advisories of Argo CD ask of generated Applications.',
  demands: {
    A1: {
      says: 'A project of its own, never "default"',
      rules: ['project-has-narrow-rights', 'application-stays-in-its-project'],
    },
    A2: {
      says: 'The project names its sources, one server and one namespace',
      rules: ['project-has-narrow-rights'],
    },
    A3: {
      says: 'The project allows no kind of the cluster, and of the namespace only what the bundle makes',
      rules: ['project-has-narrow-rights'],
    },
    A4: {
      says: 'No Application or project inside the synced folder',
      rules: ['no-rights-beyond-the-namespace'],
    },
    A5: {
      says: 'No Jsonnet, plugin or query',
      rules: ['application-uses-plain-sources'],
    },
    A6: {
      says: 'Chart and Git are pinned',
      rules: ['sources-are-pinned'],
    },
    A7: {
      says: 'No password in the address of a repository',
      rules: ['no-secrets-in-files'],
    },
    A8: {
      says: 'ExternalSecrets, no Secrets',
      rules: ['secrets-come-from-the-store'],
    },
    A9: {
      says: 'Server-side diff stays off where Secrets are',
      notOurs:
        'it is an option of the installation of Argo CD, which no Application of a bundle sets',
    },
  },
};
