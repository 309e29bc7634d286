import { code, table } from '../../src/describe/markdown';
import { rules } from '../../src/rules';
import { generatedNote, type Page } from './page';
import { sources } from './sources';
import type { Demand, Source } from './sources/source';

const tests = '../../packages/layered-deployment/src';

function ruleLink(id: string): string {
  return `[${id}](${id}.md)`;
}

function answer({ rules: ids, construction, mistake, notOurs }: Demand) {
  return [
    ...(ids ? [ids.map(ruleLink).join(', ')] : []),
    ...(construction
      ? [
          `By construction: ${construction.because} ([test](${tests}/${construction.test.file}))`,
        ]
      : []),
    ...(notOurs ? [`Not ours: ${notOurs}`] : []),
    ...(mistake
      ? [`made on purpose in [a test](${tests}/proof/mistakes.test.ts)`]
      : []),
  ].join('; ');
}

function sourceSection({ title, about, demands }: Source): string[] {
  return [
    `## ${title}`,
    about,
    table(
      ['', 'says', 'answered by'],
      Object.entries(demands).map(([number, demand]) => [
        number,
        demand.says,
        answer(demand),
      ]),
    ),
  ];
}

/** The list of the rules, and what each list of demands is answered by. */
export function ruleOverview(): Page {
  return {
    path: 'docs/rules/README.md',
    content: [
      generatedNote,
      '# Rules',
      'Every bundle is checked by these rules before it becomes a pull request. An error stops it; a warning is printed in it. The answers of a deployment may waive a rule with a reason, which the pull request shows. Where a chart cannot obey to the letter, the page of the rule says what is done instead, and so does the pull request.',
      table(
        ['rule', '', 'products', 'title'],
        rules.map(({ meta: { id, severity, title, products } }) => [
          ruleLink(id),
          severity,
          products ? products.map(code).join(', ') : 'every',
          title,
        ]),
      ),
      '# What the rules answer',
      'Each demand below is answered by rules, or by construction with the test that shows it.',
      ...sources.flatMap(sourceSection),
    ].join('\n\n'),
  };
}
