import { createServiceFactory } from '@backstage/backend-plugin-api';
import {
  mockServices,
  ServiceFactoryTester,
} from '@backstage/backend-test-utils';
import type { Layer, Product } from '@mlflow-portal/layered-deployment';
import { mesh } from '../__testUtils__/layers/mesh/layer';
import { meshLogin } from '../__testUtils__/layers/mesh-login/layer';
import { notebook } from '../__testUtils__/products/notebook/product';
import { tryOut } from '../__testUtils__/tryOut';
import {
  layeredDeploymentServiceRef,
  layersServiceRef,
  productsServiceRef,
} from './refs';

const onTheMesh = {
  route: { use: 'mesh' },
  authentication: { use: 'mesh-login' },
};

const notebooks = {
  ...tryOut,
  name: 'notebooks',
  products: [{ id: 'notebook', releases: ['2.0.0'] }],
  layers: { ...tryOut.layers, ...onTheMesh },
};

const answers = {
  platform: 'notebooks',
  name: 'sketch',
  owner: 'group:default/risk',
  environments: ['sandbox'],
  size: 'small',
};

async function start(
  platforms: object[],
  outside: { layers?: Layer[]; products?: Product[] } = {},
) {
  const { layers = [mesh, meshLogin], products = [notebook] } = outside;
  const logger = mockServices.rootLogger.mock();
  const tester = ServiceFactoryTester.from(
    createServiceFactory({
      service: layersServiceRef,
      deps: {},
      factory: () => layers,
    }),
    {
      dependencies: [
        mockServices.rootConfig.factory({
          data: JSON.parse(
            JSON.stringify({ layeredDeployment: { platforms } }),
          ),
        }),
        logger.factory,
        createServiceFactory({
          service: productsServiceRef,
          deps: {},
          factory: () => products,
        }),
      ],
    },
  );
  const service = await tester.getService(layeredDeploymentServiceRef);
  return { service, logger };
}

describe('the layered deployment service', () => {
  describe('with a layer and a product of other packages', () => {
    async function generate() {
      const { service } = await start([notebooks]);
      const bundle = service.generate({ answers });
      const contentOf = (path: string) =>
        bundle.files.find(file => file.path === path)?.content;
      return { ...bundle, contentOf };
    }

    it('writes both into one bundle', async () => {
      const { contentOf } = await generate();
      const folder = 'deploy/notebook-sketch';
      expect(contentOf(`${folder}/environments/sandbox/values.yaml`)).toContain(
        'repository: registry.example.com/notebook',
      );
      expect(contentOf(`${folder}/environments/sandbox/config.yaml`)).toContain(
        'host: notebook-sketch.mesh.example.com',
      );
      expect(contentOf(`${folder}/infra/templates/mesh-route.yaml`)).toContain(
        'kind: MeshRoute',
      );
      expect(contentOf(`${folder}/infra/values.schema.json`)).toContain(
        '"host"',
      );
      expect(contentOf('argocd/sandbox/notebook-sketch.yaml')).toContain(
        'repoURL: registry.example.com/charts',
      );
    });

    it('passes the rules', async () => {
      const { findings } = await generate();
      expect(findings.filter(({ severity }) => severity === 'error')).toEqual(
        [],
      );
    });

    it('says in the README what it is and why the layer was chosen', async () => {
      const { contentOf } = await generate();
      const readme = contentOf('deploy/notebook-sketch/README.md');
      expect(readme).toContain('Notebook');
      expect(readme).toContain(mesh.reason);
    });
  });

  describe('with a mistake in one platform', () => {
    const platforms = [
      { ...tryOut, layers: { ...tryOut.layers, ...onTheMesh } },
      notebooks,
    ];

    it('offers the others', async () => {
      const { service } = await start(platforms, { products: [] });
      expect(service.getPlatforms().map(({ name }) => name)).toEqual([
        'try-out',
      ]);
      expect(
        service.generate({
          answers: { ...answers, platform: 'try-out' },
        }).deployment.environments[0].host,
      ).toBe('mlflow-sketch.mesh.example.com');
    });

    it('logs the path and the cure', async () => {
      const { logger } = await start(platforms, { products: [] });
      expect(logger.error).toHaveBeenCalledTimes(1);
      expect(logger.error).toHaveBeenCalledWith(
        expect.stringMatching(
          /"notebooks"[^]*layeredDeployment\.platforms\[1\]\.products\.0\.id: there is no product "notebook": choose "community-mlflow"/,
        ),
      );
    });

    it('tells who asks for it that it is not their mistake', async () => {
      const { service } = await start(platforms, { products: [] });
      expect(() => service.generate({ answers })).toThrow(
        'has a mistake in its configuration',
      );
    });

    it('finds a layer that nobody provides', async () => {
      const { service, logger } = await start(platforms, {
        layers: [meshLogin],
      });
      expect(service.getPlatforms()).toEqual([]);
      expect(logger.error).toHaveBeenCalledWith(
        expect.stringContaining('layers.route.use: there is no layer "mesh"'),
      );
    });
  });

  it('logs nothing about platforms without a mistake', async () => {
    const { logger } = await start([tryOut]);
    expect(logger.error).not.toHaveBeenCalled();
  });

  it('names the platforms there are when one is unknown', async () => {
    const { service } = await start([tryOut]);
    expect(() => service.getPlatform('aks')).toThrow('try-out');
  });
});
