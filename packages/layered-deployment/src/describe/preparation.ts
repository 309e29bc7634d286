import type { MissingFact } from '../deployment';
import type { Prerequisite } from '../layer';
import { code, commands } from './markdown';

/** A step that is the same in several environments is done once. */
interface Step extends Omit<Prerequisite, 'environment'> {
  environments: string[];
}

function stepsOf(prerequisites: Prerequisite[]): Step[] {
  const steps = new Map<string, Step>();
  for (const { environment, ...step } of prerequisites) {
    const key = JSON.stringify(step);
    const known = steps.get(key);
    if (known) {
      known.environments.push(environment);
    } else {
      steps.set(key, { ...step, environments: [environment] });
    }
  }
  return [...steps.values()];
}

/**
 * Steps before the merge as boxes to tick; the README has the commands. The
 * hidden name lets a tick survive the next render.
 */
export function prerequisiteBoxes(prerequisites: Prerequisite[]): string {
  return stepsOf(prerequisites)
    .map(
      ({ id, environments, title }, index) =>
        `- [ ] ${index + 1}. **${environments.join(
          ', ',
        )}**: ${title} <!-- ${environments.join('+')}/${id} -->`,
    )
    .join('\n');
}

/** Steps before the merge with their commands, for the README. */
export function prerequisiteSteps(prerequisites: Prerequisite[]): string {
  return stepsOf(prerequisites)
    .map(({ environments, title, command, check }, index) =>
      [
        `${index + 1}. **${environments.join(', ')}**: ${title}`,
        '',
        commands(`${command}\n# to check\n${check}`, '   '),
      ].join('\n'),
    )
    .join('\n');
}

/** Facts that somebody must fill in, with the command that prints each. */
export function missingFactsList(
  missingFacts: MissingFact[],
  rootPath: string,
): string {
  return missingFacts
    .map(({ environment, fact, description, command }) => {
      const [concern, key] = fact.split('.');
      return [
        `- **${environment}**: ${description}. Put it into ${code(
          `${rootPath}/environments/${environment}/facts.yaml`,
        )} as ${code(`${concern}: { ${key}: … }`)}; this prints it:`,
        '',
        commands(command, '  '),
      ].join('\n');
    })
    .join('\n');
}
