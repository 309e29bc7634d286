import {
  exampleWith,
  objectsOf,
  type Departure,
} from '../../../__testUtils__/exampleWith';
import { nameOf, type Manifest } from '../../../__testUtils__/manifest';

/** The chart whose server can serve HTTPS itself. */
export const servesHttps: Departure['platform'] = platform => {
  platform.products = [
    { ...platform.products[0], id: 'official-mlflow', releases: ['0.1.1'] },
  ];
};

/** The objects in dev of the example with other layers, by kind and name. */
export async function servedBy(
  departure: Departure,
  environment = 'dev',
): Promise<(kind: string, name?: string) => Manifest | undefined> {
  const { manifests } = await objectsOf(exampleWith(departure), environment);
  return (kind, name) =>
    manifests.find(
      manifest =>
        manifest.kind === kind &&
        (name === undefined || nameOf(manifest) === name),
    );
}

/** How the message of a refusal starts, for each of two layers. */
export function refusal(asking: string, concern: string, found: string) {
  return `${asking} does not work with ${concern} "${found}"`;
}
