import { z } from 'zod/v4';
import type { Workload } from '../../../workload';

const name = z.string().min(1);

/** The folder with the authority that signed the database's certificate. */
export const authoritySchema = z.strictObject({
  folder: name,
  source: z.union([
    z.strictObject({ secret: z.strictObject({ secretName: name }) }),
    z.strictObject({ configMap: z.strictObject({ name }) }),
  ]),
});

/** The server's own volume with it, for a pod that does not run the server. */
export function authorityOf({
  database,
  volumes,
}: Workload): z.infer<typeof authoritySchema> | undefined {
  const file =
    database?.kind === 'postgresql' ? database.tlsRootCertificate : undefined;
  const volume = volumes.find(({ mountPath }) =>
    file?.startsWith(`${mountPath}/`),
  );
  if (!volume) {
    return undefined;
  }
  const { mountPath: folder, source } = volume;
  if ('secret' in source) {
    return { folder, source: { secret: { secretName: source.secret } } };
  }
  return 'configMap' in source
    ? { folder, source: { configMap: { name: source.configMap } } }
    : undefined;
}
