import { parse } from 'yaml';
import { example } from '../__testUtils__/example';
import { checkPlatform } from '../checkPlatform';
import type { Platform } from '../platform';
import { render } from '../render';
import { resolve } from '../resolve';
import { fillTemplate } from './generalize';

const ownProject = { file: 'argocd/{environment}/{deployment}-project.yaml' };
const project = '{deployment}-{environment}';

function platformWith(
  argocd: object,
  change: (platform: Platform) => void = () => {},
) {
  const { platform } = example('aks-production');
  change(platform);
  return { ...platform, argocd: { ...platform.argocd, ...argocd } };
}

function bundleWith(...change: Parameters<typeof platformWith>) {
  const { answers } = example('aks-production');
  return render(resolve({ answers, platform: platformWith(...change) }));
}

function fileOf(bundle: ReturnType<typeof bundleWith>, path: string) {
  const file = bundle.files.find(candidate => candidate.path === path);
  expect(file?.path).toBe(path);
  return parse(file?.content ?? '');
}

function prodWith(...change: Parameters<typeof platformWith>) {
  return fileOf(bundleWith(...change), 'argocd/prod/mlflow-fraud.yaml');
}

function problemsOf(...change: Parameters<typeof platformWith>) {
  const result = checkPlatform(platformWith(...change));
  return 'problems' in result ? result.problems : [];
}

describe('what Argo CD gets', () => {
  it.each([
    ['foreground', ['resources-finalizer.argocd.argoproj.io/foreground']],
    ['background', ['resources-finalizer.argocd.argoproj.io/background']],
    ['keep', undefined],
  ])('deletes as the platform says: %s', (deletion, finalizers) => {
    expect(prodWith({ deletion }).metadata.finalizers).toEqual(finalizers);
  });

  it('retries as often as the platform says', () => {
    const { retry } = prodWith({
      retry: { limit: 9, duration: '1m', factor: 3, maxDuration: '1h' },
    }).spec.syncPolicy;
    expect(retry).toEqual({
      limit: 9,
      backoff: { duration: '1m', factor: 3, maxDuration: '1h' },
    });
  });

  it('waits for somebody where the platform wants no automatic sync', () => {
    const manual = (platform: Platform) => {
      platform.environments.prod.autoSync = false;
    };
    expect(prodWith({}, manual).spec.syncPolicy.automated).toBeUndefined();
    expect(prodWith({}).spec.syncPolicy.automated).toBeDefined();
  });

  it('subscribes to notifications, by names of the deployment', () => {
    const notifications = { 'on-sync-failed': { slack: 'ml-{owner}' } };
    expect(prodWith({ notifications }).metadata.annotations).toEqual({
      'notifications.argoproj.io/subscribe.on-sync-failed.slack': 'ml-fraud',
    });
  });

  describe('as differences to ignore', () => {
    it('has none of its own', () => {
      const { spec } = prodWith({});
      expect(spec.ignoreDifferences).toBeUndefined();
      expect(spec.syncPolicy.syncOptions).toEqual([
        'CreateNamespace=true',
        'PruneLast=true',
      ]);
    });

    it('has none for an autoscaler, since the chart names no replicas', () => {
      const bundle = bundleWith({}, platform => {
        platform.layers.upkeep = {
          use: 'in-cluster',
          autoscaling: { maxReplicas: 4 },
        };
      });
      const application = fileOf(bundle, 'argocd/prod/mlflow-fraud.yaml');
      expect(application.spec.ignoreDifferences).toBeUndefined();
      expect(
        fileOf(bundle, 'deploy/mlflow-fraud/environments/prod/values.yaml')
          .replicaCount,
      ).toBeUndefined();
    });

    it('has those of the platform, and keeps them when it applies', () => {
      const ignored = {
        group: 'apps',
        kind: 'Deployment',
        jsonPointers: ['/metadata/annotations/mesh.example.com~1revision'],
      };
      const { spec } = prodWith({ ignoreDifferences: [ignored] });
      expect(spec.ignoreDifferences).toEqual([ignored]);
      expect(spec.syncPolicy.syncOptions).toContain(
        'RespectIgnoreDifferences=true',
      );
    });

    it('refuses one that hides a whole object', () => {
      const ignoreDifferences = [{ kind: 'Secret', jsonPointers: ['/data'] }];
      expect(problemsOf({ ignoreDifferences })).toEqual([
        {
          field: 'platform.argocd.ignoreDifferences.0.jsonPointers.0',
          message: expect.stringContaining('hides changes'),
        },
      ]);
    });
  });

  describe('as an ApplicationSet', () => {
    const delivery = 'application-set';
    const path = 'argocd/mlflow-fraud.yaml';

    it('makes the same Applications as separate files do', () => {
      const { spec } = fileOf(bundleWith({ delivery }), path);
      const [{ list }] = spec.generators;
      for (const element of list.elements) {
        const file = `argocd/${element.environment}/mlflow-fraud.yaml`;
        const { metadata, spec: fields } = fileOf(bundleWith({}), file);
        expect(fillTemplate(spec.template, element)).toEqual({
          metadata,
          spec: fields,
        });
      }
      expect(list.elements).toHaveLength(2);
    });

    it('says of an environment only what differs', () => {
      const { spec } = fileOf(bundleWith({ delivery }), path);
      expect(spec.generators[0].list.elements[1]).toEqual({
        environment: 'prod',
        cluster: 'https://prod.example.com:6443',
      });
      expect(spec.template.spec.project).toBe('ml-{{ .environment }}');
    });

    it('has no file for each environment beside it', () => {
      const paths = bundleWith({ delivery }).files.map(file => file.path);
      expect(paths.filter(file => file.startsWith('argocd'))).toEqual([path]);
    });

    it('has no finding that the separate files have not', () => {
      expect(bundleWith({ delivery }).findings).toEqual(
        bundleWith({}).findings,
      );
    });

    it('is refused for environments of different shape', () => {
      const manual = (platform: Platform) => {
        platform.environments.prod.autoSync = false;
      };
      expect(problemsOf({ delivery }, manual)).toEqual([
        {
          field: 'platform.argocd.delivery',
          message: expect.stringContaining('choose "applications"'),
        },
      ]);
    });
  });

  describe('as a project of its own', () => {
    const projectWith = (change?: (platform: Platform) => void) =>
      fileOf(
        bundleWith({ ownProject, project }, change),
        'argocd/prod/mlflow-fraud-project.yaml',
      );

    it('lets one namespace have two sources and the kinds of the charts', () => {
      expect(projectWith().spec).toEqual({
        description: 'What mlflow-fraud needs in prod, and nothing else',
        sourceRepos: [
          'https://git.example.com/ml/deployments',
          'https://community-charts.github.io/helm-charts',
        ],
        destinations: [
          {
            server: 'https://prod.example.com:6443',
            namespace: 'ml-fraud-prod',
          },
        ],
        clusterResourceWhitelist: [{ group: '', kind: 'Namespace' }],
        namespaceResourceWhitelist: expect.arrayContaining([
          { group: 'apps', kind: 'Deployment' },
          { group: 'external-secrets.io', kind: 'ExternalSecret' },
          { group: 'networking.k8s.io', kind: 'NetworkPolicy' },
        ]),
      });
    });

    it('lets nobody give rights or make Applications', () => {
      const kinds = projectWith().spec.namespaceResourceWhitelist.map(
        ({ kind }: { kind: string }) => kind,
      );
      for (const kind of ['Role', 'RoleBinding', 'Application', 'AppProject']) {
        expect(kinds).not.toContain(kind);
      }
    });

    it('lets nothing of the cluster be made where the namespace exists', () => {
      const existing = (platform: Platform) => {
        platform.layers.namespace = { use: 'existing' };
      };
      expect(projectWith(existing).spec.clusterResourceWhitelist).toEqual([]);
    });

    it('is there before the Application and stays until that is gone', () => {
      expect(projectWith().metadata).toMatchObject({
        name: 'mlflow-fraud-prod',
        annotations: { 'argocd.argoproj.io/sync-wave': '-1' },
        finalizers: ['resources-finalizer.argocd.argoproj.io'],
      });
      expect(prodWith({ ownProject, project }).spec.project).toBe(
        'mlflow-fraud-prod',
      );
    });

    it('needs no hand to make it, but an owner', () => {
      const ids = (codeOwner?: string) =>
        bundleWith({ ownProject, project, codeOwner }).prerequisites.map(
          ({ id }) => id,
        );
      expect(ids('@ml/platform')).toContain('code-owners');
      expect(ids('@ml/platform')).not.toContain('argocd-project');
      expect(ids()).not.toContain('code-owners');
    });

    it('is not widened where it is the one that lets everything pass', () => {
      expect(
        bundleWith({ project: 'default' }).prerequisites.map(({ id }) => id),
      ).not.toContain('argocd-project');
    });

    it('has every file of Argo CD belong to that owner', () => {
      const owners = bundleWith({
        ownProject: { file: 'argocd/projects/{environment}/{deployment}.yaml' },
        project,
        codeOwner: '@ml/platform',
        delivery: 'application-set',
      }).prerequisites.filter(({ id }) => id === 'code-owners');
      expect(owners[1].command).toContain(
        "printf '%s\\n' '/argocd/ @ml/platform' >> CODEOWNERS",
      );
      expect(owners[1].command).toContain('git push');
      const apart = bundleWith({
        ownProject: { file: 'projects/{environment}/{deployment}.yaml' },
        project,
        codeOwner: '@ml/platform',
      }).prerequisites.filter(({ id }) => id === 'code-owners');
      expect(apart[1].check).toBe(
        "grep --fixed-strings --line-regexp '/argocd/prod/ @ml/platform' CODEOWNERS && grep --fixed-strings --line-regexp '/projects/prod/ @ml/platform' CODEOWNERS",
      );
    });

    it('is refused under a name that deployments would share', () => {
      expect(problemsOf({ ownProject, project: 'ml-{environment}' })).toEqual([
        {
          field: 'platform.argocd.project',
          message: expect.stringContaining('{deployment}'),
        },
      ]);
    });
  });

  describe('as a root Application', () => {
    const rootApplication = {
      name: 'deployments-{environment}',
      file: 'argocd/roots/{environment}.yaml',
      project: 'applications',
    };

    it('applies the files of one environment and no others', () => {
      const bundle = bundleWith({ rootApplication, ownProject, project });
      expect(fileOf(bundle, 'argocd/roots/prod.yaml')).toMatchObject({
        metadata: { name: 'deployments-prod', namespace: 'argocd' },
        spec: {
          project: 'applications',
          sources: [
            {
              targetRevision: 'main',
              path: 'argocd/prod',
              directory: {
                recurse: false,
                include: '{*.yaml,*-project.yaml}',
              },
            },
          ],
        },
      });
    });

    it('is one for all environments of ApplicationSets', () => {
      const bundle = bundleWith({
        rootApplication,
        delivery: 'application-set',
      });
      expect(
        fileOf(bundle, 'argocd/roots/all.yaml').spec.sources[0],
      ).toMatchObject({ path: 'argocd', directory: { include: '*.yaml' } });
    });

    it('says how to apply it once', () => {
      expect(
        bundleWith({ rootApplication }).prerequisites.filter(
          ({ id }) => id === 'root-application',
        ),
      ).toHaveLength(2);
    });

    it('is not in the project that allows everything', () => {
      expect(
        problemsOf({
          rootApplication: { ...rootApplication, project: 'default' },
        }).map(({ field }) => field),
      ).toEqual(['platform.argocd.rootApplication.project']);
    });
  });

  it('has a file for each environment, or says so', () => {
    expect(
      problemsOf({}, platform => {
        platform.repository.applications = 'argocd/{deployment}.yaml';
      }),
    ).toEqual([
      {
        field: 'platform.repository.applications',
        message: expect.stringContaining('application-set'),
      },
    ]);
  });
});
