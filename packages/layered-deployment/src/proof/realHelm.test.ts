import { parse } from 'yaml';
import type { Bundle } from '../bundle';
import type { DeploymentEnvironment } from '../deployment';
import { environmentViews } from '../rules/support/environmentViews';
import { isMap, listAt } from '../rules/support/yaml';
import { crossCheck } from '../__testUtils__/crossCheck';
import {
  exampleBundle,
  exampleNames,
  releases,
  type ExampleName,
  type Variant,
} from '../__testUtils__/exampleBundle';
import {
  lintInfra,
  renderInfra,
  renderUpstream,
  withWrittenBundle,
  type WrittenBundle,
} from '../__testUtils__/helm';
import { kubeconform } from '../__testUtils__/kubeconform';
import {
  nameOf,
  parseManifests,
  type Manifest,
} from '../__testUtils__/manifest';
import { announce } from '../__testUtils__/announce';
import {
  locateSchemas,
  type Schemas,
} from '../__testUtils__/schemas/locateSchemas';
import { serverFromValues } from '../__testUtils__/serverFromValues';
import type { Outcome } from '../__testUtils__/tools';
import { chartCopy, valuesCheck } from '../__testUtils__/upstreamChart';

jest.setTimeout(180_000);

type Case = { example: ExampleName; variant: Variant };

const variants: Partial<Record<ExampleName, Record<string, Variant>>> = {
  'aks-production': {
    '': {},
    ' with a generated middleware': { generatedMiddleware: true },
    ' with an init container for azure-identity': {
      azureIdentityInstalled: true,
    },
  },
};

const cases: [string, Case][] = exampleNames.flatMap(example =>
  releases.flatMap(release =>
    Object.entries(variants[example] ?? { '': {} }).map(
      ([difference, variant]): [string, Case] => [
        `${example} on release ${release}${difference}`,
        { example, variant: { release, ...variant } },
      ],
    ),
  ),
);

function rendered(outcome: Outcome): Manifest[] {
  if (!outcome.ok) {
    throw new Error(outcome.stderr);
  }
  return parseManifests(outcome.stdout);
}

/** The chart makes a new session key at every render; ours overrides it. */
function withoutRandomKey(manifest: Manifest): Manifest {
  return nameOf(manifest).endsWith('flask-server-secret-key')
    ? { ...manifest, data: { MLFLOW_FLASK_SERVER_SECRET_KEY: 'cmFuZG9t' } }
    : manifest;
}

async function upstreamObjects(
  written: WrittenBundle,
  environment: DeploymentEnvironment,
): Promise<Manifest[]> {
  const copy = chartCopy(environment.release.version);
  if (copy) {
    const objects = rendered(await renderUpstream(written, environment, copy));
    return objects.map(withoutRandomKey);
  }
  const views = environmentViews(written.bundle);
  return views
    .filter(view => view.environment.name === environment.name)
    .flatMap(view =>
      serverFromValues(view, written.bundle.deployment.product.id),
    );
}

function applicationOf(bundle: Bundle, path: string): Manifest {
  const file = bundle.files.find(candidate => candidate.path === path);
  return parse(file?.content ?? '') as Manifest;
}

/** Kinds that a project of the bundle's own would not let Argo CD make. */
function refusedByProject(
  bundle: Bundle,
  { projectPath }: DeploymentEnvironment,
  manifests: Manifest[],
): string[] {
  if (!projectPath) {
    return [];
  }
  const project = applicationOf(bundle, projectPath);
  const allowed = listAt(project, 'spec', 'namespaceResourceWhitelist')
    .filter(isMap)
    .map(({ group, kind }) => `${group}/${kind}`);
  return manifests
    .map(({ apiVersion, kind }) => {
      const [group, version] = String(apiVersion).split('/');
      return `${version ? group : ''}/${kind}`;
    })
    .filter(kind => !allowed.includes(kind));
}

describe('a bundle of the example', () => {
  let schemas: Schemas;

  beforeAll(async () => {
    schemas = await locateSchemas();
    announce(
      schemas.missingKinds.map(
        kind => `no schema for ${kind} at hand: ${schemas.failures.join('; ')}`,
      ),
    );
    announce(
      releases
        .filter(release => !chartCopy(release))
        .map(
          release =>
            `no copy of chart mlflow ${release} in MLFLOW_CHARTS_DIR: the infra chart is cross-checked against the values instead of the rendered chart`,
        ),
    );
  });

  it('has a schema for every kind, at least where everything is installed', () => {
    expect(process.env.CI === 'true' ? schemas.missingKinds : []).toEqual([]);
  });

  describe.each(cases)('%s', (_, { example, variant }) => {
    const bundle = exampleBundle(example, variant);
    const { environments } = bundle.deployment;

    it('has nothing that a rule objects to', () => {
      expect(bundle.findings).toEqual([]);
    });

    it('has upstream values that the schema of the chart accepts', async () => {
      const check = await valuesCheck(variant.release ?? releases[0]);
      expect(
        environmentViews(bundle).flatMap(({ upstream }) => check(upstream)),
      ).toEqual([]);
    });

    it('passes helm lint, and renders the same every time', async () => {
      await withWrittenBundle(bundle, async written => {
        for (const environment of environments) {
          const lint = await lintInfra(written, environment);
          expect(lint).toMatchObject({ ok: true });
          const first = await renderInfra(written, environment);
          expect(first).toMatchObject({ ok: true });
          expect(await renderInfra(written, environment)).toEqual(first);
          expect(await upstreamObjects(written, environment)).toEqual(
            await upstreamObjects(written, environment),
          );
        }
      });
    });

    it('is refused by Helm without the file of an environment', async () => {
      await withWrittenBundle(bundle, async written => {
        const outcome = await renderInfra(written, environments[0], 0);
        expect(outcome).toMatchObject({ ok: false, stdout: '' });
        expect(outcome.stderr).toContain(
          "values don't meet the specifications of the schema",
        );
      });
    });

    it('is made of valid objects that fit together', async () => {
      const manifests = await withWrittenBundle(bundle, async written => {
        const all: Manifest[] = [];
        for (const environment of environments) {
          const infra = rendered(await renderInfra(written, environment));
          const upstream = await upstreamObjects(written, environment);
          expect(crossCheck([...infra, ...upstream])).toEqual([]);
          expect(
            refusedByProject(bundle, environment, [...infra, ...upstream]),
          ).toEqual([]);
          const copied = chartCopy(environment.release.version);
          all.push(
            ...infra,
            ...(copied ? upstream : []),
            applicationOf(bundle, environment.applicationPath),
            ...(environment.projectPath
              ? [applicationOf(bundle, environment.projectPath)]
              : []),
          );
        }
        return all;
      });
      expect(await kubeconform(manifests, schemas)).toEqual([]);
    });
  });

  it('is refused by Helm while a fact is missing', async () => {
    const bundle = exampleBundle('aks-production', { withoutFacts: true });
    expect(bundle.missingFacts).not.toEqual([]);
    await withWrittenBundle(bundle, async written => {
      const outcome = await renderInfra(
        written,
        bundle.deployment.environments[0],
      );
      expect(outcome).toMatchObject({ ok: false, stdout: '' });
      expect(outcome.stderr).toContain('clientId');
    });
  });
});
