import { NotAllowedError } from '@backstage/errors';
import { GateResult } from '@mlflow-portal/backstage-plugin-mlflow-common';

/** @throws NotAllowedError with what each shut gate says. */
export function assertGatesOpen(gates: readonly GateResult[]): void {
  const shut = gates.filter(({ result }) => result === 'failed');
  if (shut.length > 0) {
    throw new NotAllowedError(
      `Not promoted: ${shut.map(({ message }) => message).join('; ')}`,
    );
  }
}
