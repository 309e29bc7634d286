import type {
  BundleContent,
  Finding,
  PullRequest,
  WaivedFinding,
} from './bundle';
import {
  choicesTable,
  environmentsTable,
  valuesTable,
} from './describe/environments';
import { exceptionsList } from './describe/exceptions';
import { code, plainText, section } from './describe/markdown';
import { howToTest, signIn, undo, updateEffects } from './describe/operation';
import { missingFactsList, prerequisiteBoxes } from './describe/preparation';
import { rules } from './rules';

// The tightest limit among the Git hosts is 32,768 characters.
const longestBody = 32_000;

type Checked = BundleContent & {
  findings: Finding[];
  waived: WaivedFinding[];
};

function findingsList(findings: Finding[]): string {
  return findings
    .map(
      ({ ruleId, severity, message, file, fix }) =>
        `- **${severity}** ${code(ruleId)}: ${plainText(message)}${
          file ? ` (${code(file)})` : ''
        }.${fix ? ` ${plainText(fix)}.` : ''}`,
    )
    .join('\n');
}

function bounded(required: string[], optional: string[][], rootPath: string) {
  const body = required.join('\n\n');
  const whole = [...required, ...optional.flat()].join('\n\n');
  if (whole.length < longestBody) {
    return `${whole}\n`;
  }
  const note = `Too long to print in full: the rest is in ${code(
    `${rootPath}/README.md`,
  )}.`;
  const room = longestBody - note.length - 3;
  if (body.length <= room) {
    const longest = optional.reduce((text, parts) => {
      const longer = [text, ...parts].join('\n\n');
      return longer.length <= room ? longer : text;
    }, body);
    return `${longest}\n\n${note}\n`;
  }
  const cut = body.slice(0, longestBody - note.length - 20);
  const lines = cut.slice(0, cut.lastIndexOf('\n'));
  // A cut inside a code block would swallow the note.
  const open = (lines.match(/^ *```/gm)?.length ?? 0) % 2 === 1;
  return `${lines}\n${open ? '```\n' : ''}\n${note}\n`;
}

/** Describes a bundle to its reviewer. */
export function pullRequest(checked: Checked): PullRequest {
  const { deployment, findings, waived, missingFacts, rootPath } = checked;
  const { answers, environments, name, platform, previous, product } =
    deployment;
  const reviewers = [...new Set(environments.flatMap(each => each.reviewers))];
  const required = [
    `${previous ? 'Changes' : 'Adds'} the ${
      product.presentation.name
    } server ${code(name)} of ${code(answers.owner)} on ${plainText(
      platform.title,
    )}.${answers.description ? ` ${plainText(answers.description)}` : ''}`,
    ...(reviewers.length
      ? [`Asks for a review by ${reviewers.map(code).join(', ')}.`]
      : []),
    ...section(
      'Facts that are missing',
      missingFacts.length
        ? 'This stays a draft, and Helm refuses to deploy, until they are filled in on this branch.'
        : '',
      missingFactsList(missingFacts, rootPath),
    ),
    ...section('What runs where', environmentsTable(deployment)),
    ...section('Findings', findingsList(findings)),
    ...section(
      'Waived findings',
      waived
        .map(
          finding =>
            `${findingsList([finding])}\n  Reason: ${plainText(
              finding.reason,
            )}`,
        )
        .join('\n'),
    ),
    ...section(
      'Migration plan',
      answers.migration ? plainText(answers.migration.plan, 2000) : '',
    ),
    ...section(
      'Before the merge',
      checked.prerequisites.length
        ? `The command of each step, and one that shows it is done, are in ${code(
            `${rootPath}/README.md`,
          )}, below "Prepare".`
        : '',
      prerequisiteBoxes(checked.prerequisites),
    ),
    ...section('What an update does', updateEffects(deployment)),
    ...section('How to test', howToTest(deployment)),
    ...section('What undo leaves behind', undo(deployment)),
  ];
  const optional = [
    section('Sign in and connect', signIn(deployment)),
    section('Choices', choicesTable(deployment)),
    section(
      'Rules that the chart cannot obey to the letter',
      exceptionsList(deployment, rules),
    ),
    section(
      'Values',
      ...environments.map(
        environment =>
          `<details><summary>${environment.name}</summary>\n\n${valuesTable(
            environment,
          )}\n\n</details>`,
      ),
    ),
  ];
  return {
    branch: `deploy/${name}`,
    title: previous
      ? `Change ${product.presentation.name} server ${answers.name}`
      : `Add ${product.presentation.name} server ${answers.name}`,
    body: bounded(required, optional, rootPath),
    draft: missingFacts.length > 0,
  };
}
