import { z } from 'zod/v4';

const names = z.array(z.string().min(1));

/** A pod beside the server that opens the server's stores, for its template. */
export const serverPeerConfig = z.strictObject({
  name: z.string().min(1),
  serviceAccountName: z.string().min(1).optional(),
  podLabels: z.record(z.string(), z.string()),
  env: z.record(z.string(), z.string()),
  /** Variables whose value is a key of a Secret. */
  secretEnv: z.record(
    z.string(),
    z.strictObject({ name: z.string().min(1), key: z.string().min(1) }),
  ),
  envFromSecrets: names,
  /** As a pod writes them. */
  volumes: z.array(z.looseObject({ name: z.string().min(1) })),
  volumeMounts: z.array(
    z.strictObject({
      name: z.string().min(1),
      mountPath: z.string().min(1),
      readOnly: z.boolean().optional(),
    }),
  ),
  initContainers: z.array(
    z.strictObject({
      name: z.string().min(1),
      command: names,
      env: z.record(z.string(), z.string()),
    }),
  ),
});

/** @see serverPeerConfig */
export type ServerPeer = z.infer<typeof serverPeerConfig>;
