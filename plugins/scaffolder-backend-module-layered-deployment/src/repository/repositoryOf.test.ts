import type { Platform } from '@mlflow-portal/layered-deployment';
import { repositoryOf } from './repositoryOf';

function platformWith(url: string): Platform {
  return { name: 'aks-weu', repository: { url } } as Platform;
}

describe('repositoryOf', () => {
  it('takes host, owner and repository out of an address', () => {
    expect(
      repositoryOf(platformWith('http://127.0.0.1:3300/ml/deployments.git')),
    ).toEqual({
      reference: { host: '127.0.0.1:3300', owner: 'ml', repo: 'deployments' },
      repoUrl: '127.0.0.1:3300?owner=ml&repo=deployments',
    });
  });

  it('keeps a nested group as the owner', () => {
    const { reference } = repositoryOf(
      platformWith('https://git.example.com/ml/platform/deployments'),
    );
    expect(reference).toMatchObject({
      owner: 'ml/platform',
      repo: 'deployments',
    });
  });

  it('names the key when the address has no repository', () => {
    expect(() =>
      repositoryOf(platformWith('https://git.example.com/')),
    ).toThrow(
      'platform.repository.url of "aks-weu" must end in <owner>/<repository>',
    );
  });
});
