import { required } from './FakeCall';
import { FakeModelRegistry } from './ModelRegistry';
import { Routes } from './Routes';
import { FakeTracking } from './Tracking';
import { page, text } from './answers';

/**
 * The file of a version; only what lies under a run can be read. MLflow fails
 * inside where there is no such file, or no such store.
 */
export function artifactRoutes(
  registry: FakeModelRegistry,
  tracking: FakeTracking,
): Routes {
  return {
    'GET /model-versions/get-artifact': call => {
      const { source } = registry.version(
        required(call, 'name'),
        required(call, 'version'),
      );
      const [, runId, folder] =
        /^mlflow-artifacts:\/\d+\/(\w+)\/artifacts\/(.+)$/.exec(source) ?? [];
      const content = tracking.runs
        .get(runId)
        ?.artifacts.get(`${folder}/${required(call, 'path')}`);
      return content === undefined
        ? page(500)
        : text(content, 200, 'text/plain');
    },
  };
}
