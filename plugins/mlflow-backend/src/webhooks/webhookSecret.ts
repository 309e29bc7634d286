import { hkdfSync } from 'node:crypto';

/**
 * The secret of one instance's webhook, made from the portal's own, so that no
 * MLflow server learns another one's, and nobody has to hand any around.
 */
export function webhookSecret(secret: string, instance: string): string {
  const key = hkdfSync('sha256', secret, '', `mlflow-webhook:${instance}`, 32);
  return Buffer.from(key).toString('base64url');
}
