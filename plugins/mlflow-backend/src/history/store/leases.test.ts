import { TestDatabaseId } from '@backstage/backend-test-utils';
import { pluginDatabases } from '../../__testUtils__/pluginDatabases';
import { Observation } from '../observation/Observation';
import { AliasHistory } from './AliasHistory';
import { Lease } from './LeaseStore';

const fraud = { instance: 'fraud-prod', model: 'fraud', modelCreatedAt: 7 };
const MINUTE = 60_000;

const observation = (champion: string): Observation => ({
  startedAt: 10,
  endedAt: 20,
  models: new Map([
    [
      'fraud',
      {
        createdAt: 7,
        updatedAt: 8,
        aliases: new Map([['champion', champion]]),
      },
    ],
  ]),
  hidden: new Map(),
});

jest.setTimeout(60_000);

describe('the right to change a model', () => {
  const databases = pluginDatabases();

  async function create(databaseId: TestDatabaseId) {
    const knex = await databases.open(databaseId);
    const history = new AliasHistory(knex);
    const look = async (champion: string) =>
      history.record({
        instance: 'fraud-prod',
        previous: await history.looks.find('fraud-prod'),
        observation: observation(champion),
        events: [],
        recordedAt: 20,
      });
    const end = (lease: Lease, now: number) =>
      history.end(
        lease,
        async () => ({
          observation: observation('4'),
          events: [
            {
              ...fraud,
              workspace: '',
              kind: 'moved',
              alias: 'champion',
              from: '3',
              to: '4',
              notAfter: now,
              source: 'portal',
            },
          ],
        }),
        () => now,
      );
    const records = () =>
      history.records.readChain({ ...fraud, workspace: '' });
    return { knex, history, look, end, records };
  }

  describe.each(databases.ids)('on %s', databaseId => {
    it('belongs to one at a time, until it is given back', async () => {
      const { history, look } = await create(databaseId);
      await look('3');

      const begun = await Promise.all(
        [1, 2, 3].map(() => history.begin(fraud, 100)),
      );

      const [lease] = begun.filter(one => typeof one === 'object');
      expect(begun.filter(one => one === 'busy')).toHaveLength(2);
      await expect(
        history.leases.listModels('fraud-prod', 100),
      ).resolves.toEqual(['fraud']);
      await history.leases.giveBack(lease as Lease);
      await expect(history.begin(fraud, 100)).resolves.toMatchObject({
        model: 'fraud',
      });
    });

    it('is not given for what the last look did not show', async () => {
      const { history, look } = await create(databaseId);
      await expect(history.begin(fraud, 100)).resolves.toBe('not-seen');
      await look('3');
      await expect(
        history.begin({ ...fraud, modelCreatedAt: 9 }, 100),
      ).resolves.toBe('not-seen');
    });

    it('makes a look useless that was under way', async () => {
      const { history, look } = await create(databaseId);
      await look('3');
      const previous = await history.looks.find('fraud-prod');
      await history.begin(fraud, 100);

      await expect(
        history.record({
          instance: 'fraud-prod',
          previous,
          observation: observation('4'),
          events: [],
          recordedAt: 110,
        }),
      ).resolves.toBe(false);
    });

    it('ends with the record and the new state, once', async () => {
      const { history, look, end, records } = await create(databaseId);
      await look('3');
      const lease = (await history.begin(fraud, 100)) as Lease;

      await expect(end(lease, 120)).resolves.toBe(true);

      await expect(records()).resolves.toMatchObject([{ from: '3', to: '4' }]);
      await expect(history.looks.find('fraud-prod')).resolves.toMatchObject({
        observation: observation('4'),
      });
      await expect(end(lease, 130)).resolves.toBe(false);
      await expect(records()).resolves.toHaveLength(1);
    });

    it('ends after a look that came between', async () => {
      const { history, look, end, records } = await create(databaseId);
      await look('3');
      const lease = (await history.begin(fraud, 100)) as Lease;
      let looks = 0;
      jest.spyOn(history.looks, 'find').mockImplementationOnce(async () => {
        const before = await history.looks.find('fraud-prod');
        looks += (await look('3')) ? 1 : 0;
        return before;
      });

      await expect(end(lease, 120)).resolves.toBe(true);

      expect(looks).toBe(1);
      await expect(records()).resolves.toHaveLength(1);
    });

    it('runs out, and then records nothing any more', async () => {
      const { history, look, end, records } = await create(databaseId);
      await look('3');
      const late = (await history.begin(fraud, 0)) as Lease;
      const next = await history.begin(fraud, 5 * MINUTE);

      await expect(end(late, 5 * MINUTE)).resolves.toBe(false);
      await history.leases.giveBack(late);

      expect(next).toMatchObject({ model: 'fraud' });
      await expect(records()).resolves.toEqual([]);
      await expect(
        history.leases.listModels('fraud-prod', 6 * MINUTE),
      ).resolves.toEqual(['fraud']);
    });
  });
});
