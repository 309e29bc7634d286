import {
  cpSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCommandLine } from '.';

const examples = join(__dirname, '../../examples');

describe('the command line', () => {
  let folder: string;
  let out: string[];
  let errors: string[];

  const run = (...argv: string[]) =>
    runCommandLine(['node', 'layered-deployment', ...argv], {
      out: text => out.push(text),
      error: text => errors.push(text),
    });
  const renderExample = (name: string, ...argv: string[]) =>
    run(
      '--platform',
      join(examples, name, 'platform.yaml'),
      '--answers',
      join(examples, name, 'answers.yaml'),
      '--out',
      folder,
      ...argv,
    );

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'layered-deployment-'));
    out = [];
    errors = [];
  });

  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('writes a bundle and says what is left to do', () => {
    expect(renderExample('aks-production')).toBe(0);
    const said = out.join('');
    expect(said).toContain('Before the merge');
    expect(said).toContain('identity.clientId');
    expect(readdirSync(folder).sort()).toEqual(['argocd', 'deploy']);
  });

  it('prints one JSON value on request', () => {
    expect(renderExample('try-out', '--format', 'json')).toBe(0);
    expect(JSON.parse(out.join(''))).toMatchObject({
      entityRef: 'component:default/mlflow-sketch',
    });
  });

  it('names the field and writes nothing when the answers are wrong', () => {
    const answers = join(folder, 'answers.yaml');
    cpSync(join(examples, 'try-out/answers.yaml'), answers);
    writeFileSync(
      answers,
      readFileSync(answers, 'utf8').replace('size: small', 'size: huge'),
    );
    const status = run(
      '--platform',
      join(examples, 'try-out/platform.yaml'),
      '--answers',
      answers,
      '--out',
      join(folder, 'out'),
    );
    expect(status).toBe(1);
    expect(errors.join('')).toContain('answers.size');
    expect(readdirSync(folder)).toEqual(['answers.yaml']);
  });

  it('keeps facts that people filled in', () => {
    renderExample('aks-production');
    const facts = join(
      folder,
      'deploy/mlflow-fraud/environments/dev/facts.yaml',
    );
    const written =
      'identity: { clientId: 11111111-2222-3333-4444-555555555555 } # by Paul\n';
    writeFileSync(facts, written);
    out = [];
    expect(renderExample('aks-production')).toBe(0);
    expect(readFileSync(facts, 'utf8')).toBe(written);
    expect(out.join('')).not.toContain('dev: identity.clientId');
    expect(out.join('')).toContain('prod: identity.clientId');
  });

  it('verifies a bundle, except for the facts, and finds an edit', () => {
    renderExample('aks-production');
    const root = join(folder, 'deploy/mlflow-fraud');
    writeFileSync(join(root, 'environments/dev/facts.yaml'), 'mine: {}\n');
    expect(run('--verify', folder)).toBe(0);
    writeFileSync(join(root, 'values.yaml'), 'edited: true\n');
    out = [];
    expect(run('--verify', folder)).toBe(1);
    expect(out.join('')).toContain('deploy/mlflow-fraud/values.yaml');
  });

  it('writes nothing when one file cannot be written', () => {
    const outside = mkdtempSync(join(tmpdir(), 'outside-'));
    symlinkSync(outside, join(folder, 'deploy'));
    expect(renderExample('try-out')).toBe(1);
    expect(errors.join('')).toContain('symbolic link');
    expect(readdirSync(folder)).toEqual(['deploy']);
    expect(readdirSync(outside)).toEqual([]);
    rmSync(outside, { recursive: true });
  });
});
