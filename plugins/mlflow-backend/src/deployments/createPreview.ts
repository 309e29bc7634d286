import { isError } from '@backstage/errors';
import { LayeredDeploymentService } from '@mlflow-portal/backstage-plugin-layered-deployment-node';
import { PreviewResponse } from '@mlflow-portal/backstage-plugin-mlflow-common';
import {
  Bundle,
  ExistingDeployment,
  KnownServer,
} from '@mlflow-portal/layered-deployment';
import { changeOf } from './changeOf';
import { isInvalidDeploymentError } from './isInvalidDeploymentError';
import { previousTexts } from './previousTexts';

const NOTHING: PreviewResponse = {
  problems: [],
  environments: [],
  files: [],
  findings: [],
  missingFacts: [],
  prerequisites: [],
};

/**
 * What a pull request with these answers would hold. Wrong answers are no
 * failure of the request: they come back as problems, for the form to show.
 *
 * @param existing - the deployment that the answers change
 */
export function createPreview(
  service: LayeredDeploymentService,
  input: { answers: unknown; knownServers: KnownServer[] },
  existing?: ExistingDeployment,
): PreviewResponse {
  try {
    const bundle = service.generate({ ...input, ...existing });
    return { ...toPreview(bundle), files: toFiles(service, bundle, existing) };
  } catch (error) {
    return { ...NOTHING, problems: problemsOf(error) };
  }
}

function toPreview(bundle: Bundle): Omit<PreviewResponse, 'files'> {
  return {
    problems: [],
    entityRef: bundle.entityRef,
    environments: bundle.deployment.environments.map(environment => ({
      environment: environment.name,
      host: environment.host,
      namespace: environment.namespace,
    })),
    findings: bundle.findings.map(
      ({ ruleId, severity, message, file, fix }) => ({
        ruleId,
        severity,
        message,
        file,
        fix,
      }),
    ),
    missingFacts: bundle.missingFacts,
    prerequisites: bundle.prerequisites,
  };
}

function toFiles(
  service: LayeredDeploymentService,
  { files }: Bundle,
  existing?: ExistingDeployment,
): PreviewResponse['files'] {
  if (!existing) {
    return files.map(({ path, content }) => ({ path, content }));
  }
  const compared = files.map(file => ({
    path: file.path,
    content: file.content,
    change: changeOf(file, existing),
  }));
  if (compared.every(({ change }) => change !== 'changed')) {
    return compared;
  }
  const previous = previousTexts(service, existing);
  return compared.map(file =>
    file.change === 'changed'
      ? { ...file, previous: previous.get(file.path) }
      : file,
  );
}

function problemsOf(error: unknown): PreviewResponse['problems'] {
  if (isInvalidDeploymentError(error)) {
    return error.problems.map(({ field, message }) => ({ field, message }));
  }
  if (isError(error) && error.name === 'NotFoundError') {
    return [{ field: 'answers.platform', message: error.message }];
  }
  throw error;
}
