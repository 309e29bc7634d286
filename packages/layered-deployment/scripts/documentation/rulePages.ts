import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { code } from '../../src/describe/markdown';
import type { Rule } from '../../src/rule';
import { rules } from '../../src/rules';
import { readBehaviours } from './behaviours';
import { generatedNote, type Page } from './page';

const rulesFolder = join(__dirname, '../../src/rules');

function list(items: string[]): string {
  return items.map(item => `- ${item}`).join('\n');
}

function exceptions({ meta }: Rule): string[] {
  return (meta.exceptions ?? []).map(
    ({ product, releases, reason, instead }) =>
      `- ${code(product)}${
        releases ? ` (releases ${code(releases)})` : ''
      }: ${reason} Instead: ${instead}`,
  );
}

function rulePage(rule: Rule): Page {
  const { id, severity, title, why, evidence, products } = rule.meta;
  const test = join(rulesFolder, `${id}.test.ts`);
  const { accepts, refuses } = existsSync(test)
    ? readBehaviours(test)
    : { accepts: [], refuses: [] };
  const unobeyed = exceptions(rule);
  return {
    path: `docs/rules/${id}.md`,
    content: [
      generatedNote,
      `# ${title}`,
      `${code(id)} · ${severity} · ${
        products ? products.map(code).join(', ') : 'every product'
      }`,
      why,
      ...(unobeyed.length
        ? ['## Where the chart cannot', unobeyed.join('\n')]
        : []),
      '## Passes',
      list(accepts),
      '## Fails',
      list(refuses),
      `Each line is a test in [${id}.test.ts](../../packages/layered-deployment/src/rules/${id}.test.ts); the check is [${id}.ts](../../packages/layered-deployment/src/rules/${id}.ts).`,
      '## Evidence',
      list(evidence),
      ...(severity === 'error'
        ? ['An error stops the pull request, unless the answers waive it:']
        : [
            'A warning is printed in the pull request, unless the answers waive it:',
          ]),
      `\`\`\`yaml\nwaivers:\n  - rule: ${id}\n    reason: <why this deployment may break it>\n\`\`\``,
    ].join('\n\n'),
  };
}

/** A page for every rule. */
export function rulePages(): Page[] {
  return rules.map(rulePage);
}
