import { z } from 'zod/v4';
import type { ServerAddress } from '../../../product';
import type {
  Workload,
  WorkloadCaller,
  WorkloadCompanion,
  WorkloadEgress,
} from '../../../workload';
import { peerSchema, toPeers, withLabels } from './peers';

const port = z.int().min(1).max(65535);

/** What one policy lets in and out of the pods it selects. */
export const policySchema = z.strictObject({
  podLabels: z.record(z.string(), z.string().min(1)),
  ingress: z.array(z.strictObject({ port, from: z.array(peerSchema).min(1) })),
  egress: z.array(
    z.strictObject({
      purpose: z.string().min(1),
      port,
      to: z.array(peerSchema).min(1),
    }),
  ),
});

type Policy = z.infer<typeof policySchema>;
type Destination = (egress: WorkloadEgress) => Policy['egress'][number]['to'];

/** What the layers say about who speaks to whom. */
type Traffic = Pick<
  Workload,
  'companions' | 'entry' | 'edgeCallers' | 'callers' | 'egress'
>;

function unique<T>(items: T[]): T[] {
  const texts = items.map(item => JSON.stringify(item));
  return items.filter((_, index) => texts.indexOf(texts[index]) === index);
}

/** Who calls, each once. */
export function peersOf(callers: WorkloadCaller[]) {
  return unique(callers.flatMap(caller => toPeers(caller.from)));
}

function ingressRule(podPort: number, callers: WorkloadCaller[]) {
  const from = peersOf(callers);
  return from.length ? [{ port: podPort, from }] : [];
}

function egressRules(egress: WorkloadEgress[], destination: Destination) {
  return unique(
    egress.map(item => ({
      purpose: item.purpose,
      port: item.port,
      to: destination(item),
    })),
  );
}

const isEntry = (
  { podLabels }: WorkloadCompanion,
  entry: ServerAddress | undefined,
) => JSON.stringify(podLabels) === JSON.stringify(entry?.podLabels);

/**
 * One policy for the server and one for every other pod of the bundle, by
 * name. Callers from outside reach the proxy before the server, if there is
 * one, and then nothing else.
 */
export function policiesOf(
  workload: Traffic,
  server: ServerAddress,
  destination: Destination,
): Record<string, Policy> {
  const { companions, entry, edgeCallers, callers } = workload;
  const fromCompanions = companions
    .filter(({ callsServer }) => callsServer)
    .map(({ name, podLabels }) => ({ purpose: name, from: { podLabels } }));
  const toServer = {
    purpose: 'The server',
    port: server.podPort,
    to: [withLabels(server.podLabels)],
  };
  return {
    [server.serviceName]: {
      podLabels: server.podLabels,
      ingress: ingressRule(server.podPort, [
        ...(entry ? [] : edgeCallers),
        ...callers,
        ...fromCompanions,
      ]),
      egress: egressRules(workload.egress, destination),
    },
    ...Object.fromEntries(
      companions.map(companion => [
        companion.name,
        {
          podLabels: companion.podLabels,
          ingress: [
            ...(entry && isEntry(companion, entry)
              ? ingressRule(entry.podPort, edgeCallers)
              : []),
            ...(companion.ingress
              ? ingressRule(companion.ingress.port, companion.ingress.callers)
              : []),
          ],
          egress: [
            ...(companion.callsServer ? [toServer] : []),
            ...egressRules(companion.egress, destination),
          ],
        },
      ]),
    ),
  };
}
