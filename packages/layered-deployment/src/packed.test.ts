import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';

const root = join(__dirname, '..');

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap(entry =>
    entry.isDirectory()
      ? filesBelow(join(folder, entry.name))
      : [join(folder, entry.name)],
  );
}

describe('the packed package', () => {
  let folder: string;

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'packed-'));
    execFileSync(
      'npm',
      ['pack', '--ignore-scripts', '--pack-destination', folder],
      { cwd: root, stdio: 'ignore' },
    );
    const [tarball] = readdirSync(folder);
    execFileSync('tar', ['-xzf', join(folder, tarball), '-C', folder]);
  }, 60_000);

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('holds every Helm template byte for byte', () => {
    const templates = filesBelow(join(root, 'src')).filter(path =>
      path.includes('/templates/'),
    );
    expect(templates.length).toBeGreaterThan(8);
    for (const path of templates) {
      const packed = join(folder, 'package', relative(root, path));
      expect(readFileSync(packed)).toEqual(readFileSync(path));
    }
  });

  it('holds the program and the examples, and no source or test', () => {
    const packed = filesBelow(join(folder, 'package')).map(path =>
      relative(join(folder, 'package'), path),
    );
    expect(packed).toEqual(
      expect.arrayContaining([
        'bin/layered-deployment',
        'examples/aks-production/platform.yaml',
        'package.json',
      ]),
    );
    // npm packs `main` in any case, which is a source until prepack changes it.
    expect(packed.filter(path => path.endsWith('.ts'))).toEqual([
      'src/index.ts',
    ]);
  });
});
