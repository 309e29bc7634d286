import type { Problem } from '../errors';

// Kubernetes adds 11 characters to the name of every Job.
const longest = 52;

/** Name of a CronJob of a deployment, and what is wrong with it. */
export function cronJobName(
  deployment: string,
  suffix: string,
): { name: string; problems: Problem[] } {
  const name = `${deployment}-${suffix}`;
  return {
    name,
    problems:
      name.length > longest
        ? [
            {
              field: 'answers.name',
              message: `makes the CronJob "${name}", ${name.length} characters long, and Kubernetes takes at most ${longest}: choose a shorter name`,
            },
          ]
        : [],
  };
}
