import { mockServices } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import {
  PlatformInstanceSource,
  ServerIndex,
} from '@mlflow-portal/backstage-plugin-mlflow-node';
import { component } from '../__testUtils__/entities';
import { platform } from '../__testUtils__/platforms';
import { cachedServers } from './cachedServers';

const REVIEWED = 'url:https://git.example.com/ml/deployments/src/branch/main';

function server(owner: string, location: string) {
  return component({
    name: `server-of-${owner.split('/')[1]}`,
    owner,
    type: 'mlflow-server',
    annotations: {
      'mlflow.org/instance': 'fraud-sandbox,fraud-prod',
      'backstage.io/managed-by-location': `${location}/deploy/catalog-info.yaml`,
    },
  });
}

function sourceOf(options: {
  entities: ReturnType<typeof component>[];
  platforms?: ReturnType<typeof platform>[];
}) {
  const catalog = catalogServiceMock({ entities: options.entities });
  const streamEntities = jest.spyOn(catalog, 'streamEntities');
  const source = new PlatformInstanceSource({
    platforms: options.platforms ?? [platform()],
    servers: new ServerIndex(
      cachedServers({ auth: mockServices.auth(), catalog }),
    ),
    logger: mockServices.logger.mock(),
  });
  return { source, streamEntities };
}

describe('instances of platforms', () => {
  it('finds a server by the pattern of its platform', async () => {
    const { source } = sourceOf({
      entities: [server('group:default/risk', REVIEWED)],
    });

    await expect(source.findInstance('fraud-sandbox')).resolves.toMatchObject({
      name: 'fraud-sandbox',
      environment: 'sandbox',
      baseUrl: 'https://mlflow.example.com/fraud-sandbox',
      origin: 'platform',
      owners: ['group:default/risk'],
    });
    await expect(source.findInstance('fraud-moon')).resolves.toBeUndefined();
  });

  it('takes the owner only from the repository of the platform', async () => {
    const elsewhere = 'url:https://git.example.com/growth/site/src/branch/main';
    const { source } = sourceOf({
      entities: [
        server('group:default/growth', elsewhere),
        server(
          'group:default/audit',
          'url:https://git.example.com/ml/deployments/src/branch/mine',
        ),
      ],
    });

    await expect(source.findInstance('fraud-sandbox')).resolves.toMatchObject({
      owners: [],
    });
  });

  it('gives a name that fits several platforms to the one that made it', async () => {
    const { source } = sourceOf({
      entities: [server('group:default/risk', REVIEWED)],
      platforms: [
        platform({
          name: 'other',
          repository: { url: 'https://git.example.com/other/deployments' },
          instances: { baseUrl: 'https://other.example.com/{instance}' },
        }),
        platform(),
      ],
    });

    await expect(source.findInstance('fraud-sandbox')).resolves.toMatchObject({
      baseUrl: 'https://mlflow.example.com/fraud-sandbox',
    });
  });

  it('asks the catalog once for many instances', async () => {
    const { source, streamEntities } = sourceOf({
      entities: [server('group:default/risk', REVIEWED)],
    });

    await Promise.all([
      source.findInstance('fraud-sandbox'),
      source.findInstance('fraud-sandbox'),
    ]);
    await source.findInstance('fraud-sandbox');

    expect(streamEntities).toHaveBeenCalledTimes(1);
  });

  it("reads the portal's login as soon as it is in the directory", async () => {
    const directory = await mkdtemp(path.join(tmpdir(), 'credentials-'));
    try {
      const { source } = sourceOf({
        entities: [],
        platforms: [
          platform({
            instances: {
              baseUrl: 'https://mlflow.example.com/{instance}',
              credentialsDirectory: directory,
            },
          }),
        ],
      });
      const instance = await source.findInstance('fraud-sandbox');
      await expect(instance?.credentials()).resolves.toBeUndefined();

      await writeFile(
        path.join(directory, 'fraud-sandbox.yaml'),
        'username: portal\npassword: pa55\n',
      );

      await expect(instance?.credentials()).resolves.toEqual({
        username: 'portal',
        password: 'pa55',
      });
    } finally {
      await rm(directory, { recursive: true });
    }
  });
});
