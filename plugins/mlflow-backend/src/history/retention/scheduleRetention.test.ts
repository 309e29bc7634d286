import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { createPublicKey, generateKeyPairSync } from 'node:crypto';
import { startPlugin } from '../../__testUtils__/startPlugin';
import { createKeyPair } from '../__testUtils__/checkpointKeys';
import { Cut } from './HistoryRetention';
import { scheduleRetention } from './scheduleRetention';

const { privateKey, publicKey } = createKeyPair();
const ofAnotherKind = generateKeyPairSync('x25519')
  .privateKey.export({ type: 'pkcs8', format: 'pem' })
  .toString();

const start = (history: object) =>
  startPlugin({
    grants: { 'user:default/ada': ['mlflow.history.audit'] },
    mlflow: { history: { ...history } },
  });

jest.setTimeout(60_000);

describe('retention, as it is configured,', () => {
  it.each([
    [
      'without a key',
      { retention: { days: 90 } },
      /mlflow\.history\.retention needs mlflow\.history\.checkpointKey.*`openssl genpkey -algorithm ed25519`/,
    ],
    [
      'for less than two days',
      { retention: '24h', checkpointKey: privateKey },
      /mlflow\.history\.retention is shorter than 2 days/,
    ],
    [
      'with what is no key',
      { checkpointKey: 'not-a-key' },
      /mlflow\.history\.checkpointKey is no Ed25519 key in PEM; make one with `openssl genpkey -algorithm ed25519`/,
    ],
    [
      'with a key of another kind',
      { checkpointKey: ofAnotherKind },
      /mlflow\.history\.checkpointKey is no Ed25519 key/,
    ],
    [
      'with an old key that cannot be read',
      { trustedCheckpointKeys: [publicKey, 'not-a-key'] },
      /mlflow\.history\.trustedCheckpointKeys\[1\] is no Ed25519 key.*`openssl pkey -pubout`/,
    ],
  ])('is refused %s', async (_what, history, message) => {
    const failure = await start(history).catch(error => error);

    expect(`${failure}`).toMatch(message);
    expect(`${failure}`).not.toContain('not-a-key');
  });

  it('exports the public key, never the other', async () => {
    const { client } = await start({
      retention: { days: 90 },
      checkpointKey: privateKey,
    });

    const { text } = await client
      .get('/api/mlflow/history/export?format=jsonl')
      .set('authorization', mockCredentials.user.header('user:default/ada'))
      .expect(200);

    const { key } = JSON.parse(text.split('\n')[0]);
    expect(key.publicKey).toBe(
      createPublicKey(privateKey).export({ type: 'spki', format: 'pem' }),
    );
    expect(text).not.toContain('PRIVATE');
  });

  it('tells auditors of each checkpoint, also where it stops half-way', async () => {
    const auditor = mockServices.auditor.mock();
    const scheduler = mockServices.scheduler();
    const broken = {
      ...{ instance: 'fraud-prod', model: 'churn', sequence: 7 },
      because: 'record-changed' as const,
    };
    async function* run(): AsyncGenerator<Cut> {
      for (let sequence = 1; sequence <= 101; sequence++) {
        const checkpoint = {
          ...{ instance: 'fraud-prod', workspace: '', model: 'fraud' },
          ...{ modelCreatedAt: 1, sequence, hash: 'h', signature: 's' },
          content: '{}',
        };
        yield { checkpoint };
      }
      yield { broken };
      throw new Error('The database went away');
    }
    await scheduleRetention({ auditor, scheduler, retention: { run } });

    await scheduler.triggerTask('mlflow-history-retention');

    const events = auditor.createEvent.mock.calls.map(([event]) => event);
    expect(events).toMatchObject([
      { eventId: 'model-history-retention', severityLevel: 'low' },
      { severityLevel: 'critical', meta: { broken: [broken] } },
    ]);
    expect(events[0].meta?.checkpoints).toHaveLength(100);
    expect(events[1].meta?.checkpoints).toEqual([
      {
        ...{ instance: 'fraud-prod', model: 'fraud', modelCreatedAt: 1 },
        ...{ sequence: 101, hash: 'h', signature: 's' },
      },
    ]);
  });
});
