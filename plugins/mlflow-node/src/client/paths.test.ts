import { text } from 'node:stream/consumers';
import { MlflowClient } from './MlflowClient';
import { LoopbackServer } from '../testUtils/LoopbackServer';
import { proveStorage } from '../probe/proveStorage';

const API = '/risk/api/2.0/mlflow';
const GOOD_ID = `m-${'0'.repeat(32)}`;

/** What the portal asks for, whatever it was told. */
const paths = [
  ...['registered-models/search', 'registered-models/get'],
  ...['registered-models/alias', 'model-versions/search'],
  ...['model-versions/get', 'runs/get', 'runs/search', 'experiments/search'],
  ...['artifacts/list', `logged-models/${GOOD_ID}/artifacts/directories`],
  'webhooks',
  'metrics/get-history-bulk-interval',
]
  .map(path => `${API}/${path}`)
  .concat('/risk/model-versions/get-artifact');

const nasty = [
  '../../../secret',
  '..%2f..%2fsecret',
  '/etc/passwd',
  '//evil.example.com/',
  'http://evil.example.com/',
  'x@evil.example.com',
  '\\..\\secret',
  'x?admin=true#',
  'x/../../../../secret',
  'x\r\nX-Injected: yes',
  '.',
  '..',
  '%00',
  `${GOOD_ID}/../../x`,
  `${GOOD_ID}\n`,
  'ｍ-０',
];

describe('a text that looks like a path', () => {
  let server: LoopbackServer;
  let client: MlflowClient;
  let told: string;

  beforeAll(async () => {
    // Answers with what it is told, in every place that holds an id.
    server = await LoopbackServer.start(async (request, response) => {
      await text(request);
      const webhook = { webhook_id: told, url: 'https://portal' };
      const info = { run_id: told, experiment_id: told };
      const version = { name: told, version: told, run_id: told };
      response.setHeader('content-type', 'application/json').end(
        JSON.stringify({
          webhooks: [webhook],
          webhook,
          registered_models: [{ name: told, latest_versions: [version] }],
          model_versions: [
            { ...version, source: `models:/${told}` },
            { ...version, source: told },
          ],
          experiments: [{ experiment_id: told }],
          runs: [{ info }],
          run: { info },
        }),
      );
    });
    client = MlflowClient.create({ baseUrl: `${server.address}/risk` });
  });

  afterAll(() => server.stop());

  it.each(nasty)(
    'is no part of a path, said by a caller or by MLflow: %j',
    async one => {
      told = one;
      server.requests.length = 0;

      await Promise.allSettled([
        client.findRegisteredModel(one),
        client.getRegisteredModel(one),
        client.listRegisteredModels({ maximum: 1 }),
        client.searchModelVersions(one),
        client.searchRegisteredModels({
          filter: { text: one, tags: [{ key: one, value: one, text: one }] },
          maximum: 1,
          pageToken: one,
        }),
        client.listModelVersions(one, { maximum: 1, pageToken: one }),
        client.readMetricHistory(one, one, { maximum: 1 }),
        client.readModelFile(one, one),
        client.getModelVersion(one, one),
        client.getRuns([one]),
        client.getRuns([one], { experimentIds: [one] }),
        client.newestRuns({ maximum: 1 }),
        client.listRunArtifacts(one),
        client.listLoggedModelArtifacts(one),
        client.setAlias(one, one, one),
        client.setUpWebhook({ url: 'https://portal', secret: one }),
        client.setUpWebhook({ url: one, secret: one }),
        proveStorage(client),
      ]);

      const asked = server.requests.map(({ url }) => url?.split('?')[0]);
      expect(asked.length).toBeGreaterThan(9);
      expect(paths).toEqual(expect.arrayContaining([...new Set(asked)]));
      expect(
        server.requests.filter(({ headers }) => 'x-injected' in headers),
      ).toEqual([]);
    },
  );

  it('has one exception, of which every letter is known', async () => {
    server.requests.length = 0;
    await client.listLoggedModelArtifacts(GOOD_ID).catch(() => {});
    expect(server.requests.map(({ url }) => url)).toEqual([
      `${API}/logged-models/${GOOD_ID}/artifacts/directories`,
    ]);
  });
});
