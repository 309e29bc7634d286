import { FakeCall } from './FakeCall';
import { FakeAnswer } from './answers';

export type Handler = (
  call: FakeCall,
  ids: readonly string[],
) => FakeAnswer | Promise<FakeAnswer>;

/**
 * What answers a call, by its method and its path, where `*` stands for an id.
 * The path is the one below `mlflow/`, or begins with a slash.
 */
export type Routes = Record<string, Handler>;

export interface Match {
  route: string;
  handler: Handler;
  ids: string[];
}

/** The route of a call, or the status of the page that says there is none. */
export function findRoute(
  routes: Routes,
  method: string,
  path: string,
): Match | 404 | 405 {
  let status: 404 | 405 = 404;
  for (const [route, handler] of Object.entries(routes)) {
    const [routeMethod, template] = route.split(' ');
    const ids = matchPath(template, path);
    if (ids && routeMethod === method) {
      return { route, handler, ids };
    }
    status = ids ? 405 : status;
  }
  return status;
}

function matchPath(template: string, path: string): string[] | undefined {
  const steps = path.split('/');
  const expected = template.split('/');
  const fits =
    steps.length === expected.length &&
    expected.every((step, index) => step === '*' || step === steps[index]);
  return fits ? steps.filter((_, index) => expected[index] === '*') : undefined;
}
