import {
  ComparisonResponse,
  ModelColumn,
  ModelFile,
} from '@mlflow-portal/backstage-plugin-mlflow-common';
import { differs, pairsOf } from './pairs';

const PARTS = ['inputs', 'outputs', 'params'] as const;

/** Whether two versions take and give the same. */
export function compareSignatures(
  first: ModelFile,
  second: ModelFile,
): Pick<ComparisonResponse, 'signature' | 'signatureChanges'> {
  if (first.state !== 'read' || second.state !== 'read') {
    return { signature: 'unknown', signatureChanges: [] };
  }
  const signatureChanges = PARTS.flatMap(part =>
    pairsOf(
      toEntries(part, first.signature?.[part]),
      toEntries(part, second.signature?.[part]),
    ).filter(differs),
  );
  const isSame =
    signatureChanges.length === 0 && !first.signature === !second.signature;
  return { signature: isSame ? 'same' : 'different', signatureChanges };
}

function toEntries(part: string, columns: readonly ModelColumn[] = []) {
  return columns.map(({ name, type, required }, index) => ({
    key: `${part} ${name ?? `#${index + 1}`}`,
    value: required ? type : `${type} (optional)`,
  }));
}
