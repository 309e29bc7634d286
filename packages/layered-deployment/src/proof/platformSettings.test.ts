import {
  podTemplates,
  type PodTemplate,
} from '../__testUtils__/crossCheck/pods';
import { example } from '../__testUtils__/example';
import type { ExampleName } from '../__testUtils__/exampleBundle';
import { exampleFacts } from '../__testUtils__/exampleFacts';
import {
  renderInfra,
  renderUpstream,
  withWrittenBundle,
} from '../__testUtils__/helm';
import {
  nameOf,
  parseManifests,
  type Manifest,
} from '../__testUtils__/manifest';
import { chartCopy } from '../__testUtils__/upstreamChart';
import { platformSchema } from '../platform';
import { render } from '../render';
import { resolve } from '../resolve';
import { mapAt } from '../rules/support/yaml';

jest.setTimeout(180_000);

const settings = {
  images: { mirror: 'mirror.example.com/all', pullSecrets: ['registry'] },
  labels: { 'example.com/cost-center': '4711' },
  scheduling: {
    nodeSelector: { 'example.com/pool': 'true' },
    tolerations: [{ key: 'example.com/pool', operator: 'Exists' }],
  },
};

type Rendered = { infra: Manifest[]; upstream: Manifest[] };

/** An example with every setting about pods and objects, as clusters get it. */
async function objectsOf(name: ExampleName): Promise<Rendered> {
  const { answers, platform: given } = example(name);
  const platform = platformSchema.parse({ ...given, ...settings });
  platform.environments.prod.scheduling = undefined;
  const facts = exampleFacts(platform);
  const bundle = render(resolve({ answers, platform, facts }));
  const [, prod] = bundle.deployment.environments;
  return withWrittenBundle(bundle, async written => {
    const infra = await renderInfra(written, prod);
    const copy = chartCopy(prod.release.version);
    const upstream = copy && (await renderUpstream(written, prod, copy));
    return {
      infra: parseManifests(infra.stdout),
      upstream: parseManifests(upstream ? upstream.stdout : ''),
    };
  });
}

function podsWithout(
  { infra, upstream }: Rendered,
  isFine: (pod: PodTemplate) => boolean,
): string[] {
  return podTemplates([...infra, ...upstream])
    .filter(pod => !isFine(pod))
    .map(({ owner }) => owner);
}

const json = (value: unknown) => JSON.stringify(value);

describe.each([
  'aks-production',
  'eks-production',
  'gke-production',
  'on-prem',
] as const)('on the platform of %s', name => {
  let rendered: Rendered;

  beforeAll(async () => {
    rendered = await objectsOf(name);
  });

  it('there are pods of the infra chart', () => {
    expect(podTemplates(rendered.infra)).not.toEqual([]);
  });

  it('every object of the infra chart has the labels', () => {
    const without = rendered.infra.filter(
      manifest =>
        mapAt(manifest, 'metadata', 'labels')['example.com/cost-center'] !==
        '4711',
    );
    expect(
      without.map(manifest => `${manifest.kind} ${nameOf(manifest)}`),
    ).toEqual([]);
  });

  it('every pod has the labels', () => {
    expect(
      podsWithout(
        rendered,
        ({ labels }) => labels['example.com/cost-center'] === '4711',
      ),
    ).toEqual([]);
  });

  it('every pod runs on the nodes', () => {
    const { nodeSelector, tolerations } = settings.scheduling;
    expect(
      podsWithout(
        rendered,
        ({ spec }) =>
          json(spec.nodeSelector) === json(nodeSelector) &&
          json(spec.tolerations) === json(tolerations),
      ),
    ).toEqual([]);
  });

  it('every pod may pull, and pulls from the mirror alone', () => {
    expect(
      podsWithout(
        rendered,
        ({ spec, containers, initContainers }) =>
          json(spec.imagePullSecrets) === json([{ name: 'registry' }]) &&
          [...containers, ...initContainers].every(({ image }) =>
            String(image).startsWith('mirror.example.com/all/'),
          ),
      ),
    ).toEqual([]);
  });
});
