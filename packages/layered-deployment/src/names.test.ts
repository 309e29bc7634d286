import fc from 'fast-check';
import { nameProblem, type NameFormat } from './names';

const limits: [NameFormat, number][] = [
  ['dns-label', 63],
  ['helm-release', 53],
  ['service-name', 63],
  ['label-value', 63],
  ['postgresql-identifier', 63],
  ['azure-container', 63],
  ['azure-storage-account', 24],
  ['azure-identity', 128],
  ['azure-key-vault-secret', 127],
  ['aws-secret', 512],
  ['aws-role', 64],
  ['s3-bucket', 63],
  ['gcs-bucket', 63],
  ['google-secret', 255],
  ['google-service-account', 30],
  ['google-project', 30],
  ['vault-secret', 255],
  ['secret-key', 255],
  ['entity-name', 63],
];

describe('nameProblem', () => {
  it.each(limits)(
    'lets %s have %i characters and no more',
    (format, longest) => {
      expect(nameProblem('a'.repeat(longest), format)).toBeUndefined();
      expect(nameProblem('a'.repeat(longest + 1), format)).toContain(
        `at most ${longest}`,
      );
    },
  );

  it.each<[NameFormat, string]>([
    ['dns-label', '-a'],
    ['dns-label', 'a_b'],
    ['service-name', '1a'],
    ['host-name', 'localhost'],
    ['host-name', `${'a'.repeat(64)}.example.com`],
    ['postgresql-identifier', 'a-b'],
    ['azure-container', 'ab'],
    ['azure-container', 'a--b'],
    ['azure-key-vault-secret', 'a_b'],
    ['aws-role', 'a/b'],
    ['s3-bucket', 'ab'],
    ['s3-bucket', 'a.b.c'],
    ['gcs-bucket', 'google'],
    ['google-secret', 'a/b'],
    ['google-service-account', '1fraud'],
    ['google-project', 'fraud-'],
    ['vault-secret', 'data/fraud'],
    ['vault-secret', 'fraud//database'],
    ['secret-key', '-a'],
    ['entity-name', 'a--b'],
  ])('refuses for %s the name %s', (format, name) => {
    expect(nameProblem(name, format)).toBeDefined();
  });

  it('never lets a character through that a shell or YAML would read', () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.constantFrom(' ', '\n', '"', "'", '$', '`', ';', '{', '#', ':'),
        fc.constantFrom(...limits.map(([format]) => format), 'host-name'),
        (text, character, format) => {
          expect(
            nameProblem(`a${character}${text}b`, format as NameFormat),
          ).toBeDefined();
        },
      ),
    );
  });
});
