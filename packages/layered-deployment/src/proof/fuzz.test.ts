import fc from 'fast-check';
import { parseAllDocuments } from 'yaml';
import { InvalidDeploymentError, parseDeploymentRecord } from '..';
import type { BundleContent, BundleFile } from '../bundle';
import { renderContent } from '../render/content';
import { toYaml } from '../render/yaml';
import { resolve, type DeploymentInput } from '../resolve';
import { coverPairs } from '../__testUtils__/combinations/coverage';
import { inputOf } from '../__testUtils__/combinations/input';
import { choicesIn } from '../__testUtils__/combinations/space';

jest.setTimeout(120_000);

const text = (minLength: number, maxLength: number) =>
  fc.oneof(
    fc.string({ unit: 'binary', minLength, maxLength }),
    fc.string({ unit: 'grapheme', minLength, maxLength }),
    // What YAML, Helm, Markdown or a shell could take for its own.
    fc
      .array(
        fc.constantFrom(
          ...[
            '---',
            '\n',
            ': ',
            '#',
            '{{ .x }}',
            '${x}',
            '$(x)',
            '`',
            '"',
            "'",
          ],
          ...[
            '%!',
            '<!--',
            '|',
            '&a',
            '*a',
            '!!js',
            'yes',
            '1e3',
            '\u2028',
            ' ',
          ],
        ),
        { maxLength: 12 },
      )
      .map(parts => parts.join('').slice(0, maxLength).padEnd(minLength, '.')),
  );

const answers = fc.record(
  {
    name: fc.stringMatching(/^[a-z]([a-z0-9-]{0,12}[a-z0-9])?$/),
    owner: fc.stringMatching(/^group:default\/[a-z]{1,8}$/),
    description: text(0, 200),
    waivers: fc.array(fc.record({ rule: text(1, 30), reason: text(10, 120) }), {
      maxLength: 3,
    }),
    migration: fc.record({ plan: text(20, 120) }),
  },
  { requiredKeys: ['name', 'owner'] },
);

const isYaml = ({ path }: BundleFile) =>
  /\.ya?ml$/.test(path) && !path.includes('/templates/');

function read(content: string, version: '1.1' | '1.2'): unknown[] {
  return parseAllDocuments(content, { version }).map((document): unknown => {
    expect(document.errors).toEqual([]);
    return document.toJS() ?? null;
  });
}

function renderOrRefuse(input: DeploymentInput): BundleContent | undefined {
  try {
    return renderContent(resolve(input));
  } catch (error) {
    if (error instanceof InvalidDeploymentError) {
      return undefined;
    }
    throw error;
  }
}

describe('whatever people write into the answers', () => {
  const { rows, factors } = coverPairs();
  let rendered = 0;

  it('is refused, or comes out of every file as it went in', () => {
    fc.assert(
      fc.property(
        answers,
        fc.nat({ max: rows.length - 1 }),
        (written, index) => {
          const input = inputOf(choicesIn(factors, rows[index]));
          const given = { ...(input.answers as object), ...written };
          const platform = {
            ...(input.platform as object),
            grants: { '*': { keyPrefix: '{owner}', identities: 'any' } },
          };
          const content = renderOrRefuse({
            ...input,
            platform,
            answers: given,
          });
          if (!content) {
            return;
          }
          rendered++;
          for (const file of content.files.filter(isYaml)) {
            // A file of comments alone is empty.
            const [value = null, ...others] = read(file.content, '1.2');
            expect(others).toEqual([]);
            expect(read(toYaml(value), '1.2')).toEqual([value]);
            expect(read(file.content, '1.1')[0] ?? null).toEqual(value);
          }
          const path = `${content.rootPath}/deployment.yaml`;
          const record = content.files.find(file => file.path === path);
          const { answers: recorded } = parseDeploymentRecord(
            record?.content ?? '',
            path,
          );
          expect(recorded).toEqual(given);
          expect(
            renderContent(resolve({ ...input, platform, answers: recorded }))
              .files,
          ).toEqual(content.files);
        },
      ),
      { seed: 4, numRuns: 50 },
    );
    expect(rendered).toBeGreaterThan(30);
  });
});
