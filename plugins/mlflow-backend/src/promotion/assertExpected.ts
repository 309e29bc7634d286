import { InputError } from '@backstage/errors';
import { PromotionBody } from '@mlflow-portal/backstage-plugin-mlflow-common';
import { OutdatedPromotionError } from './OutdatedPromotionError';

/**
 * Passes only where an alias points where the person saw it, and not yet where
 * it shall.
 *
 * @throws OutdatedPromotionError, InputError
 */
export function assertExpected(
  current: string | undefined,
  {
    model,
    alias,
    version,
    expectedVersion,
  }: Omit<PromotionBody, 'instance' | 'reason'>,
): void {
  const place = (number: string | null | undefined) =>
    number ? `version ${number}` : 'no version';
  if ((current ?? null) !== expectedVersion) {
    throw new OutdatedPromotionError(
      `expectedVersion: ${alias} of ${model} points to ${place(
        current,
      )} now, not to ${place(expectedVersion)}; look again before you move it`,
    );
  }
  if (current === version) {
    throw new InputError(
      `version: ${alias} of ${model} points to version ${version} already`,
    );
  }
}
