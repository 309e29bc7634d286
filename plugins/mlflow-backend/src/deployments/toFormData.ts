import { DeploymentSummary } from '@mlflow-portal/backstage-plugin-mlflow-common';
import { Answers } from '@mlflow-portal/layered-deployment';

/**
 * Answers as the form of the software template holds them: those of the
 * platform picker are one value, and what it has no field for stays as it is.
 */
export function toFormData(answers: Answers): DeploymentSummary['form'] {
  const { platform, product, environments, size, ...others } = answers;
  return {
    ...others,
    platform: {
      platform,
      ...(product !== undefined && { product }),
      environments,
      size,
    },
  };
}
