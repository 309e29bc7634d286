import type { Platform } from '../../..';
import { exampleWith } from '../../../__testUtils__/exampleWith';
import { render } from '../../../render';

const deploymentOf = (layers: Platform['layers'] = {}) =>
  exampleWith({
    layers: {
      provisioning: {
        use: 'terraform',
        backend: { type: 'azurerm', config: { container_name: 'state' } },
      },
      ...layers,
    },
  });

describe('terraform', () => {
  const deployment = deploymentOf();
  const [dev] = deployment.environments;

  it('calls the modules of the layers in every environment, and copies them once', () => {
    const paths = render(deployment)
      .files.map(({ path }) => path.slice(deployment.rootPath.length + 1))
      .filter(path => path.startsWith('terraform/'));
    expect([...new Set(paths)]).toEqual(paths);
    expect(paths).toEqual(
      expect.arrayContaining([
        'terraform/dev/main.tf',
        'terraform/prod/main.tf',
        ...dev.workload.terraform.map(
          ({ name }) => `terraform/modules/${name}/main.tf`,
        ),
      ]),
    );
  });

  it('takes the place of the commands that the modules take care of', () => {
    const replaced = dev.workload.terraform.flatMap(({ replaces }) => replaces);
    const ids = dev.prerequisites.map(({ id }) => id);
    expect(replaced).toEqual(
      expect.arrayContaining(['federated-credential', 'container']),
    );
    expect(ids.filter(id => replaced.includes(id))).toEqual([]);
    expect(
      dev.prerequisites.find(({ id }) => id === 'terraform'),
    ).toMatchObject({
      command: expect.stringContaining(
        'terraform -chdir=terraform/dev init && terraform -chdir=terraform/dev apply && terraform -chdir=terraform/dev output -raw facts',
      ),
      check: expect.stringContaining(
        'terraform -chdir=terraform/dev plan -detailed-exitcode',
      ),
    });
  });

  it('refers to no module that it does not call', () => {
    for (const { files, workload } of deployment.environments) {
      const main = files.find(({ path }) => path.endsWith('/main.tf'));
      const called = workload.terraform.map(({ name }) => name);
      const referred = [
        ...(main?.content ?? '').matchAll(/= module\.([\w-]+)\./g),
      ].map(([, name]) => name);
      expect(referred).not.toEqual([]);
      expect(called).toEqual(expect.arrayContaining(referred));
    }
  });

  it('leaves everything to commands where no layer brings a module', () => {
    const { environments } = exampleWith({
      example: 'try-out',
      layers: {
        provisioning: {
          use: 'terraform',
          backend: { type: 'gcs', config: {} },
        },
      },
    });
    expect(environments[0].files).toEqual([]);
    expect(environments[0].notes.join()).toContain(
      'the commands of the pull request',
    );
  });

  it('is refused without a place for the state', () => {
    expect(() => deploymentOf({ provisioning: { use: 'terraform' } })).toThrow(
      'platform.layers.provisioning.backend',
    );
  });
});
