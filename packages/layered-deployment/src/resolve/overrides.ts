import type { Answers } from '../answers';
import type { Platform } from '../platform';

type ChosenLayers = Platform['layers'];

function withIdentity(
  layers: ChosenLayers,
  name: string | Record<string, string>,
): ChosenLayers {
  return layers.identity
    ? { ...layers, identity: { ...layers.identity, name } }
    : layers;
}

/** The platform's settings of layers, with what the answers may override. */
export function withOverrides(platform: Platform, answers: Answers): Platform {
  const name = answers.advanced?.identity;
  if (name === undefined) {
    return platform;
  }
  const perEnvironment =
    typeof name === 'string'
      ? name
      : {
          ...Object.fromEntries(
            answers.environments.map(environment => [
              environment,
              'id-{deployment}-{environment}',
            ]),
          ),
          ...name,
        };
  return {
    ...platform,
    layers: withIdentity(platform.layers, perEnvironment),
    products: platform.products.map(product => ({
      ...product,
      layers: withIdentity(product.layers, perEnvironment),
    })),
  };
}
