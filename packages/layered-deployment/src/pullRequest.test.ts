import { example } from './__testUtils__/example';
import { plainText } from './describe/markdown';
import { render } from './render';
import { resolve } from './resolve';

describe('the pull request', () => {
  const { pullRequest, prerequisites } = render(
    resolve(example('aks-production')),
  );

  it('has the same branch for every render of a deployment', () => {
    expect(pullRequest.branch).toBe('deploy/mlflow-fraud');
    expect(pullRequest.title).toBe('Add MLflow server fraud');
  });

  it('offers every prerequisite as a box with a stable name', () => {
    for (const { environment, id } of prerequisites) {
      expect(pullRequest.body).toMatch(
        new RegExp(`<!-- ([a-z]+\\+)*${environment}(\\+[a-z]+)*/${id} -->`),
      );
    }
    const names = pullRequest.body.match(/<!-- \S+\/\S+ -->/g) ?? [];
    expect(new Set(names).size).toBe(names.length);
  });

  it('asks once for what is the same in every environment', () => {
    const { body } = pullRequest;
    expect(body.match(/Let Traefik use middlewares/g)).toHaveLength(1);
    expect(body).toContain('**dev, prod**: Let Traefik use middlewares');
  });

  it('numbers the steps as the README does, which has their commands', () => {
    const { files } = render(resolve(example('aks-production')));
    const readme = files.find(({ path }) => path.endsWith('/README.md'));
    const steps = pullRequest.body.match(/^- \[ \] \d+\. .*(?= <!--)/gm) ?? [];
    expect(steps.length).toBeGreaterThan(10);
    for (const step of steps) {
      expect(readme?.content).toContain(`\n${step.slice('- [ ] '.length)}\n`);
    }
    expect(pullRequest.body).not.toContain('az identity create');
  });

  it.each([
    'Facts that are missing',
    'What runs where',
    'Before the merge',
    'What an update does',
    'How to test',
    'What undo leaves behind',
  ])('has a section "%s"', title => {
    expect(pullRequest.body).toContain(`## ${title}`);
  });

  it('shows the values that follow from others', () => {
    const derived = pullRequest.body.match(/^.* \| derived \| .*$/gm) ?? [];
    expect(derived.map(row => row.split('`')[1])).toEqual([
      ...['allowedHosts', 'allowedOrigins', 'poolSize', 'poolOverflow'],
      ...['allowedHosts', 'allowedOrigins', 'poolSize', 'poolOverflow'],
    ]);
    expect(derived[1]).toContain('https://fraud.dev.ml.example.com');
  });

  it('speaks of passwords only where there are some', () => {
    const bodyOf = (name: 'aks-production' | 'try-out') =>
      render(resolve(example(name))).pullRequest.body;
    expect(bodyOf('aks-production')).toContain('A new password of an account');
    expect(bodyOf('try-out')).not.toContain('password');
  });

  /** The body for so many environments that are all alike. */
  function bodyOfMany(count: number): string {
    const { platform, answers } = example('aks-production');
    for (let index = 0; index < count; index++) {
      platform.environments[`e${index}`] = platform.environments.dev;
    }
    platform.instances.baseUrl = 'https://{environment}.example.com';
    const perEnvironment = (of: (index: number) => string) =>
      Object.fromEntries(
        Array.from({ length: count }, (_, index) => [`e${index}`, of(index)]),
      );
    answers.environments = Object.keys(perEnvironment(String));
    answers.size = 'small';
    Object.assign(platform.layers, {
      database: {
        ...platform.layers.database,
        use: 'external-postgresql',
        host: perEnvironment(index => `pg${index}.example.com`),
        connections: 70,
      },
      artifactStore: {
        ...platform.layers.artifactStore,
        use: 'azure-blob',
        account: perEnvironment(index => `account${index}`),
        resourceGroup: 'rg',
      },
      secrets: {
        ...platform.layers.secrets,
        use: 'external-secrets',
        vault: 'kv',
      },
      identity: {
        ...platform.layers.identity,
        use: 'azure-workload-identity',
        resourceGroup: 'rg',
        issuer: 'https://issuer.example.com',
      },
      dns: {
        use: 'manual',
        zone: perEnvironment(index => `e${index}.example.com`),
        target: '203.0.113.1',
      },
    });
    return render(resolve({ platform, answers })).pullRequest.body;
  }

  it.each([8, 12, 40])(
    'stays within the limit of every Git host with %i environments',
    count => {
      const body = bodyOfMany(count);
      expect(body.length).toBeLessThanOrEqual(32_000);
      expect(body).toContain('Too long to print in full');
    },
  );

  it('leaves out only the sections that do not fit', () => {
    const body = bodyOfMany(8);
    expect(body).toContain('## Choices');
    expect(body).not.toContain('## Values');
  });

  it('prints the text of people as text', () => {
    const { platform, answers } = example('try-out');
    answers.description =
      'See <img src=x> [here](http://evil) www.evil @all\n## Approved';
    const { body } = render(resolve({ platform, answers })).pullRequest;
    expect(body).not.toContain('<img');
    expect(body).not.toContain('[here](');
    expect(body).not.toContain('www.evil');
    expect(body).not.toContain('@all');
    expect(body).not.toContain('\n## Approved');
  });
});

describe('plainText', () => {
  it('cuts what is too long', () => {
    expect(plainText('a'.repeat(500))).toHaveLength(300);
  });
});
