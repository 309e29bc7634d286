import {
  coreServices,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import {
  Entity,
  RELATION_HAS_MEMBER,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import notificationsPlugin from '@backstage/plugin-notifications-backend';
import { startPlugin } from '../__testUtils__/startPlugin';
import { FakeRegistry } from '../promotion/__testUtils__/FakeRegistry';
import { naming } from './__testUtils__/audienceOf';

const MINUTE = 60_000;
const ADA = 'user:default/ada';

const risk: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Group',
  metadata: { namespace: 'default', name: 'risk' },
  spec: { type: 'team', children: [] },
  relations: [{ type: RELATION_HAS_MEMBER, targetRef: ADA }],
};

jest.setTimeout(60_000);

describe('the notifications of a portal', () => {
  let registry: FakeRegistry;
  let now: number;

  beforeEach(async () => {
    registry = await FakeRegistry.start();
    registry.aliases.set('champion', '3');
    now = Date.now();
    jest.spyOn(Date, 'now').mockImplementation(() => now);
  });

  afterEach(async () => {
    jest.restoreAllMocks();
    await registry.stop();
  });

  async function start() {
    const scheduler = mockServices.scheduler();
    const owner = stringifyEntityRef(risk);
    const { client } = await startPlugin({
      grants: {},
      entities: [risk, naming('fraud', { name: 'screening', owner })],
      config: { app: { baseUrl: 'http://localhost:3000' } },
      mlflow: {
        instances: [
          { name: 'fraud-prod', baseUrl: registry.address, owners: [owner] },
        ],
      },
      services: [
        createServiceFactory({
          service: coreServices.scheduler,
          deps: {},
          factory: () => scheduler,
        }),
        notificationsPlugin,
      ],
    });
    const minutes = async (count: number) => {
      for (let minute = 0; minute < count; minute++) {
        now += MINUTE;
        await scheduler.triggerTask('mlflow-alias-history');
        await scheduler.triggerTask('mlflow-notifications');
      }
    };
    const inboxOf = async (user: string) => {
      const { body } = await client
        .get('/api/notifications')
        .set('Authorization', mockCredentials.user.header(user));
      return body.notifications;
    };
    return { minutes, inboxOf };
  }

  it('show a move made outside the portal to the owners of its model, once', async () => {
    const { minutes, inboxOf } = await start();
    await minutes(2);
    expect(await inboxOf(ADA)).toEqual([]);

    registry.aliases.set('champion', '4');
    await minutes(3);
    registry.aliases.set('champion', '5');
    await minutes(3);

    expect(await inboxOf(ADA)).toEqual([
      expect.objectContaining({
        origin: 'plugin:mlflow',
        payload: expect.objectContaining({
          title:
            'champion of fraud moved from version 4 to 5, not through the portal',
          link: '/catalog/default/component/screening',
          severity: 'normal',
          topic: 'mlflow',
        }),
      }),
    ]);
    expect(await inboxOf('user:default/gus')).toEqual([]);
  });

  it('say that a server went down and came back in one place', async () => {
    const { minutes, inboxOf } = await start();
    await minutes(1);
    registry.mayRead = () => false;

    await minutes(18);
    const [down, ...others] = await inboxOf(ADA);
    registry.mayRead = () => true;
    await minutes(16);
    const [up] = await inboxOf(ADA);

    expect(others).toEqual([]);
    expect(down.payload.title).toBe('The MLflow instance fraud-prod is down');
    expect(up.id).toBe(down.id);
    expect(up.payload.title).toBe(
      'The MLflow instance fraud-prod answers again',
    );
  });
});
