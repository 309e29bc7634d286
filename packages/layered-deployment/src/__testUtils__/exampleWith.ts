import type { Answers } from '../answers';
import type { Bundle } from '../bundle';
import type { Deployment } from '../deployment';
import type { Platform } from '../platform';
import { render } from '../render';
import { resolve, type DeploymentInput } from '../resolve';
import { crossCheck } from './crossCheck';
import { surroundingsOf } from './crossCheck/surroundings';
import { example } from './example';
import type { ExampleName } from './exampleBundle';
import { exampleFacts } from './exampleFacts';
import { renderInfra, withWrittenBundle } from './helm';
import { parseManifests, type Manifest } from './manifest';
import { environmentViews } from '../rules/support/environmentViews';
import { serverFromValues } from './serverFromValues';

/** How one test departs from an example. */
export interface Departure {
  example?: ExampleName;
  layers?: Platform['layers'];
  platform?: (platform: Platform) => void;
  answers?: Partial<Answers>;
  previous?: DeploymentInput['previous'];
}

/** The deployment of an example with other layers. */
export function exampleWith(departure: Departure): Deployment {
  const { answers, platform } = example(departure.example ?? 'aks-production');
  Object.assign(platform.layers, departure.layers);
  departure.platform?.(platform);
  return resolve({
    answers: { ...answers, ...departure.answers },
    platform,
    facts: exampleFacts(platform),
    previous: departure.previous,
  });
}

/** The objects of the infra chart in one environment, which must fit together. */
export async function objectsOf(
  deployment: Deployment,
  environmentName: string,
): Promise<{ bundle: Bundle; manifests: Manifest[] }> {
  const bundle = render(deployment);
  const view = environmentViews(bundle).find(
    ({ environment }) => environment.name === environmentName,
  );
  if (!view) {
    throw new Error(`There is no environment ${environmentName}`);
  }
  const outcome = await withWrittenBundle(bundle, written =>
    renderInfra(written, view.environment),
  );
  if (!outcome.ok) {
    throw new Error(outcome.stderr);
  }
  const manifests = parseManifests(outcome.stdout);
  expect(
    crossCheck(
      [...manifests, ...serverFromValues(view, deployment.product.id)],
      surroundingsOf(view.environment),
    ),
  ).toEqual([]);
  return { bundle, manifests };
}
