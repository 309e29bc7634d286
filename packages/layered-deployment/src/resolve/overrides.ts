import type { Answers } from '../answers';
import type { Platform } from '../platform';

/** The platform's settings of layers, with what the answers may override. */
export function withOverrides(platform: Platform, answers: Answers): Platform {
  const { identity } = platform.layers;
  const name = answers.advanced?.identity;
  if (!identity || name === undefined) {
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
    layers: {
      ...platform.layers,
      identity: { ...identity, name: perEnvironment },
    },
  };
}
