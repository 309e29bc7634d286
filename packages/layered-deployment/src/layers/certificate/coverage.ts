import type { Problem } from '../../errors';

/** A wildcard stands for one label: it covers neither the zone nor deeper names. */
export function wildcardProblems(host: string, zone: string): Problem[] {
  const label = host.endsWith(`.${zone}`)
    ? host.slice(0, -zone.length - 1)
    : undefined;
  return label && !label.includes('.')
    ? []
    : [
        {
          field: 'platform.layers.route.host',
          message: `makes ${host}, which a wildcard of ${zone} does not cover: make it one label below ${zone}, or set the zone of the certificate to that of the host`,
        },
      ];
}
