import { exampleBundle, releases } from '../../../__testUtils__/exampleBundle';
import { environmentViews } from '../../../rules/support/environmentViews';
import { listAt, mapAt, textAt } from '../../../rules/support/yaml';

const folder = '/mlflow/packages';

describe('azure-identity for an image that lacks it', () => {
  it('comes with the image unless the platform says otherwise', () => {
    for (const { upstream } of environmentViews(
      exampleBundle('aks-production'),
    )) {
      expect(
        listAt(upstream, 'initContainers').map(container =>
          textAt(container, 'name'),
        ),
      ).not.toContain('azure-identity');
      expect(mapAt(upstream, 'extraEnvVars')).not.toHaveProperty('PYTHONPATH');
    }
  });

  describe.each(releases)('from an init container on release %s', release => {
    const bundle = exampleBundle('aks-production', {
      release,
      azureIdentityInstalled: true,
    });
    const [{ upstream, environment }] = environmentViews(bundle);
    const [container] = listAt(upstream, 'initContainers');
    const script = String(listAt(container, 'command')[2]);

    it("runs in the server's own image, confined as the server is", () => {
      expect(textAt(container, 'image')).toBe('burakince/mlflow:3.15.1');
      expect(mapAt(container, 'securityContext')).toEqual(
        mapAt(upstream, 'securityContext'),
      );
    });

    it('installs exact files only, and replaces none of the image', () => {
      const [install] = /^python -m pip install .*$/m.exec(script) ?? [];
      expect(install).toContain('--no-deps');
      expect(install).toContain('--require-hashes');
      const packages = script.match(/^.*==.*$/gm) ?? [];
      expect(packages.map(line => line.split('==')[0])).toEqual([
        'azure-identity',
        'msal',
        'msal-extensions',
      ]);
      for (const line of packages) {
        expect(line).toMatch(/^\S+==\d+(\.\d+)+ --hash=sha256:[0-9a-f]{64}$/);
      }
    });

    it('writes to a folder that the server imports from and cannot change', () => {
      const mount = { name: 'packages', mountPath: folder };
      expect(listAt(container, 'volumeMounts')).toContainEqual(mount);
      expect(listAt(upstream, 'extraVolumeMounts')).toContainEqual({
        ...mount,
        readOnly: true,
      });
      expect(listAt(upstream, 'extraVolumes')).toContainEqual({
        name: 'packages',
        emptyDir: { sizeLimit: '100Mi' },
      });
      expect(textAt(upstream, 'extraEnvVars', 'PYTHONPATH')).toBe(folder);
      expect(script).toContain(`--target ${folder} `);
    });

    it('keeps its other mounts, and has a writable /tmp', () => {
      const mounts = listAt(container, 'volumeMounts');
      expect(mounts.map(mount => textAt(mount, 'mountPath'))).toEqual(
        expect.arrayContaining(['/tmp', '/etc/mlflow/auth']),
      );
    });

    it('may reach the package index', () => {
      expect(environment.workload.egress).toContainEqual({
        purpose: 'Python package index',
        port: 443,
      });
    });
  });
});
