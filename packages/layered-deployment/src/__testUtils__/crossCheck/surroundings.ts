import type { DeploymentEnvironment } from '../../deployment';

/** What objects may count on besides each other. */
export interface Surroundings {
  namespace: string;
  /** What people make before the merge, as the commands say it. */
  prepared: string;
}

/** What the objects of an environment may count on. */
export function surroundingsOf({
  namespace,
  prerequisites,
}: DeploymentEnvironment): Surroundings {
  return {
    namespace,
    prepared: prerequisites.map(({ command }) => command).join('\n'),
  };
}

/** Whether a command of the prerequisites makes, or checks, what has a name. */
export function isPrepared(name: string, prepared: string): boolean {
  const escaped = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return (
    name !== '' &&
    new RegExp(`(^|[^a-z0-9.-])${escaped}($|[^a-z0-9.-])`, 'm').test(prepared)
  );
}
