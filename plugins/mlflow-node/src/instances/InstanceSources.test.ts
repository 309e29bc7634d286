import { InstanceSources } from './InstanceSources';
import { MlflowInstance } from './MlflowInstance';

function sourceOf(...instances: [name: string, address: string][]) {
  const known = instances.map(
    ([name, baseUrl]): MlflowInstance => ({
      ...{ name, baseUrl },
      origin: 'config',
      owners: ['*'],
      credentials: async () => undefined,
    }),
  );
  return {
    findInstance: async (name: string) =>
      known.find(instance => instance.name === name),
    listInstances: async () => known,
  };
}

describe('InstanceSources', () => {
  const sources = new InstanceSources([
    sourceOf(['risk', 'https://first.example.com']),
    sourceOf(
      ['risk', 'https://second.example.com'],
      ['growth', 'https://growth.example.com'],
    ),
  ]);

  it('finds an instance in the first source that knows it', async () => {
    await expect(sources.findInstance('risk')).resolves.toMatchObject({
      baseUrl: 'https://first.example.com',
    });
    await expect(sources.findInstance('growth')).resolves.toBeDefined();
    await expect(sources.findInstance('audit')).resolves.toBeUndefined();
  });

  it('lists every name once, as it is found', async () => {
    const instances = await sources.listInstances();

    expect(instances.map(({ baseUrl }) => baseUrl)).toEqual([
      'https://first.example.com',
      'https://growth.example.com',
    ]);
  });
});
