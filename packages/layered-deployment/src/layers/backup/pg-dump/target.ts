import { z } from 'zod/v4';
import type { WorkloadArtifacts } from '../../../workload';

/** An address of a store, in parts: whole, Azure's looks like a password. */
export const targetConfig = z.strictObject({
  scheme: z.enum(['wasbs', 's3', 'gs']),
  container: z.string().min(1).optional(),
  host: z.string().min(1),
  folder: z.string().min(1),
});

/** Where the upload puts backups, as MLflow names stores. */
export function uploadTarget(
  artifacts: Exclude<WorkloadArtifacts, { kind: 'directory' }>,
  bucket: string,
  folder: string,
): z.infer<typeof targetConfig> {
  switch (artifacts.kind) {
    case 'azure-blob':
      return {
        scheme: 'wasbs',
        container: bucket,
        host: `${artifacts.account}.blob.core.windows.net`,
        folder,
      };
    case 's3':
      return { scheme: 's3', host: bucket, folder };
    default:
      return { scheme: 'gs', host: bucket, folder };
  }
}
