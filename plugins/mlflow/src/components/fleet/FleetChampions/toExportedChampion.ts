import type { FleetChampion } from '@mlflow-portal/backstage-plugin-mlflow-common';
import type { ExportedRow } from '../FleetExport';

/** The columns of exported models. */
export const championColumns = [
  'model',
  'alias',
  'version',
  'instance',
  'environment',
  'server',
  'owners',
  'movedAfter',
  'movedBefore',
  'previousVersion',
  'movedBy',
  'requestedBy',
  'reason',
];

/** A model as it is exported. */
export function toExportedChampion(
  { since, owners, ...champion }: FleetChampion,
  alias: string,
): ExportedRow {
  return {
    ...champion,
    alias,
    owners: owners.join(', '),
    movedAfter: since?.notBefore,
    movedBefore: since?.notAfter,
    previousVersion: since?.from,
    movedBy: since?.actor,
    requestedBy: since?.requestedBy,
    reason: since?.reason,
  };
}
