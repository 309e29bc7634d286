import type { Deployment } from '../deployment';
import {
  choicesTable,
  environmentsTable,
  valuesTable,
} from '../describe/environments';
import { exceptionsList } from '../describe/exceptions';
import { code, plainText, section } from '../describe/markdown';
import { howToTest, signIn, undo, updateEffects } from '../describe/operation';
import { missingFactsList, prerequisiteSteps } from '../describe/preparation';
import { rules } from '../rules';

/** The page that the team and its operators read. */
export function readme(deployment: Deployment): string {
  const { answers, environments, name, platform, product, rootPath } =
    deployment;
  const missingFacts = environments.flatMap(
    environment => environment.missingFacts,
  );
  return `${[
    `# ${name}`,
    `${product.presentation.name} for ${code(answers.owner)} on ${plainText(
      platform.title,
    )}.${answers.description ? ` ${plainText(answers.description)}` : ''}`,
    'Generated from the answers in `deployment.yaml`: change the answers in the portal, not the files. Only `environments/*/facts.yaml` is yours.',
    ...section('What runs where', environmentsTable(deployment)),
    ...section('Sign in and connect', signIn(deployment)),
    ...section(
      'Prepare',
      prerequisiteSteps(
        environments.flatMap(environment => environment.prerequisites),
      ),
    ),
    ...section('Facts to fill in', missingFactsList(missingFacts, rootPath)),
    ...section('Test', howToTest(deployment)),
    ...section('Change', updateEffects(deployment)),
    ...section('Undo', undo(deployment)),
    ...section('Choices', choicesTable(deployment)),
    ...section(
      'Rules that the chart cannot obey to the letter',
      exceptionsList(deployment, rules),
    ),
    ...section(
      'Values',
      ...environments.flatMap(environment => [
        `### ${environment.name}`,
        valuesTable(environment),
      ]),
    ),
  ].join('\n\n')}\n`;
}
