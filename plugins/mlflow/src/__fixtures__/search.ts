import type { MlflowModelDocument } from '@mlflow-portal/backstage-plugin-mlflow-common';

/** A model as the search knows it. */
export function modelDocument(
  changes: Partial<MlflowModelDocument> = {},
): MlflowModelDocument {
  return {
    title: 'fraud-detector',
    text: 'Scores card payments for fraud · domain=payments',
    location:
      '/catalog/default/resource/fraud-prod.fraud-detector/models?model=fraud-detector',
    instance: 'fraud-prod',
    owners: ['group:default/risk'],
    aliases: ['challenger', 'champion'],
    versions: ['4', '3'],
    readAt: '2026-11-21T05:00:00Z',
    ...changes,
  };
}
