import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { environmentWith } from '../__testUtils__/resolveWith';
import type { TerraformModule } from '../workload';

const role = {
  accountId: '111122223333',
  region: 'eu-central-1',
};

const s3 = {
  use: 's3',
  bucket: 'acme-{name}-{environment}',
  region: 'eu-central-1',
};

const platforms = {
  'Azure workload identity': {},
  'an AWS role for the ServiceAccount': {
    identity: {
      use: 'aws-irsa',
      ...role,
      issuer: 'https://oidc.eks.eu-central-1.amazonaws.com/id/EXAMPLE',
    },
    artifactStore: s3,
  },
  'EKS Pod Identity': {
    identity: { use: 'eks-pod-identity', ...role, cluster: 'ml' },
    artifactStore: s3,
  },
  'Google Cloud': {
    identity: {
      use: 'gke-workload-identity',
      project: 'ml-platform-dev',
      clusterProject: 'gke-shared-dev',
    },
    artifactStore: {
      use: 'gcs',
      bucket: 'acme-{name}-{environment}',
      project: 'ml-platform-dev',
      location: 'europe-west3',
    },
  },
};

function textOf({ source }: TerraformModule): string {
  return readdirSync(source)
    .map(file => readFileSync(join(source, file), 'utf8'))
    .join('\n');
}

function declared(module: TerraformModule, kind: 'variable' | 'output') {
  const blocks = textOf(module).matchAll(
    new RegExp(`^${kind} "(\\w+)" \\{$`, 'gm'),
  );
  return [...blocks].map(([, name]) => name).sort();
}

describe.each(Object.entries(platforms))(
  'the Terraform modules for %s',
  (_, layers) => {
    const { workload, prerequisites } = environmentWith(layers);
    const modules = workload.terraform;

    it('make the database, the identity and the place of artifacts', () => {
      expect(modules).toHaveLength(3);
      expect(modules.map(({ name }) => name)).toEqual(
        expect.arrayContaining(['database', 'identity']),
      );
    });

    it('get every variable that they declare and use, and no other', () => {
      for (const module of modules) {
        expect(declared(module, 'variable')).toEqual(
          Object.keys(module.variables).sort(),
        );
        const used = textOf(module).matchAll(/\bvar\.(\w+)/g);
        expect([...new Set([...used].map(([, name]) => name))].sort()).toEqual(
          declared(module, 'variable'),
        );
      }
    });

    it('refer to outputs that another one has', () => {
      const outputs = modules.flatMap(module =>
        declared(module, 'output').map(
          output => `module.${module.name}.${output}`,
        ),
      );
      const references = modules
        .flatMap(({ variables }) => Object.values(variables))
        .filter(value => value.startsWith('module.'));
      expect(references.filter(value => !outputs.includes(value))).toEqual([]);
    });

    it('fill every fact, and replace commands that exist', () => {
      for (const module of modules) {
        const outputs = declared(module, 'output');
        expect(
          Object.values(module.facts ?? {}).filter(
            output => !outputs.includes(output),
          ),
        ).toEqual([]);
        expect(prerequisites.map(({ id }) => id)).toEqual(
          expect.arrayContaining(module.replaces),
        );
      }
    });

    it('expire no artifact by its age', () => {
      expect(modules.map(textOf).join()).not.toMatch(
        /expiration \{\s*days|type = "Delete"\s*\}\s*condition \{\s*age/,
      );
    });
  },
);
