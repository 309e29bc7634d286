import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readExample } from './__testUtils__/example';
import { exampleFacts } from './__testUtils__/exampleFacts';
import { checkPlatform } from './checkPlatform';
import { packageRoot } from './packageFiles';
import type { Platform } from './platform';
import { render } from './render';
import { resolve } from './resolve';

function platformOf(name: string): Platform {
  const result = checkPlatform(readExample(name, 'platform.yaml'));
  if ('problems' in result) {
    throw new Error(JSON.stringify(result.problems, null, 2));
  }
  return result.platform;
}

function bundleOf(name: string) {
  const platform = platformOf(name);
  const answers = readExample(name, 'answers.yaml');
  return render(resolve({ platform, answers, facts: exampleFacts(platform) }));
}

describe.each(readdirSync(join(packageRoot, 'examples')))(
  'the example %s',
  name => {
    it('is a platform without a mistake', () => {
      expect(platformOf(name).environments).not.toEqual({});
    });

    it('renders a bundle that no rule objects to', () => {
      const { findings } = bundleOf(name);
      expect(
        findings.map(({ ruleId, message }) => `${ruleId}: ${message}`),
      ).toEqual([]);
    });

    it('prints no command that zsh would read otherwise, for it knows no comments', () => {
      const commented = bundleOf(name)
        .prerequisites.flatMap(({ command, check }) => [command, check])
        .filter(text => /(^|\s)#(\s|$)/m.test(text));
      expect(commented).toEqual([]);
    });

    it('changes a setting of a chart of the cluster without moving it to another version', () => {
      const upgrades = bundleOf(name)
        .prerequisites.flatMap(({ command }) => command.split('\n'))
        .filter(line => line.includes('--reuse-values'));
      for (const line of upgrades) {
        expect(line).toContain(' --repo https://');
        expect(line).toContain(' --version "$CHART_VERSION"');
      }
    });

    it('needs no fact but those that its layers know an example of', () => {
      expect(bundleOf(name).missingFacts).toEqual([]);
    });
  },
);
