import { required } from './FakeCall';
import { absent } from './MlflowFailure';
import { FakeModelRegistry } from './ModelRegistry';
import { Routes } from './Routes';
import { FakeTracking } from './Tracking';
import { page, text } from './answers';
import { VersionTraits } from './versionTraits';

/** The file of a version; only what lies under a run can be read. */
export function artifactRoutes(
  registry: FakeModelRegistry,
  tracking: FakeTracking,
  { failsWithoutFile }: VersionTraits,
): Routes {
  return {
    'GET /model-versions/get-artifact': call => {
      const path = required(call, 'path');
      const { source } = registry.version(
        required(call, 'name'),
        required(call, 'version'),
      );
      const [, runId, folder] =
        /^mlflow-artifacts:\/\d+\/(\w+)\/artifacts\/(.+)$/.exec(source) ?? [];
      const artifacts = tracking.runs.get(runId)?.artifacts;
      const content = artifacts?.get(`${folder}/${path}`);
      if (content !== undefined) {
        return text(content, 200, 'text/plain');
      }
      if (artifacts && !failsWithoutFile) {
        throw absent(`No such artifact: '${path}'`);
      }
      return page(500);
    },
  };
}
