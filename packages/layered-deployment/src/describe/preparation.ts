import type { MissingFact } from '../deployment';
import type { Prerequisite } from '../layer';
import { code, commands } from './markdown';

/**
 * Steps before the merge as boxes to tick. The hidden name lets a tick survive
 * the next render.
 */
export function prerequisiteBoxes(prerequisites: Prerequisite[]): string {
  return prerequisites
    .map(({ id, environment, title, command, check }) =>
      [
        `- [ ] **${environment}**: ${title} <!-- ${environment}/${id} -->`,
        '',
        commands(`${command}\n# to check\n${check}`, '  '),
      ].join('\n'),
    )
    .join('\n');
}

/** Steps before the merge, for the README. */
export function prerequisiteSteps(prerequisites: Prerequisite[]): string {
  return prerequisites
    .map(({ environment, title, command, check }, index) =>
      [
        `${index + 1}. **${environment}**: ${title}`,
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
