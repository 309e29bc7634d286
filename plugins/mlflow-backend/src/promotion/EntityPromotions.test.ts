import { component } from '../__testUtils__/entities';
import { ada, entity, wanted } from './__testUtils__/openPortal';
import {
  startPromotions,
  stopPromotions,
} from './__testUtils__/startPromotions';

const RUN_3 = '3'.repeat(32);
const RUN_4 = '4'.repeat(32);

afterEach(stopPromotions);

describe('promotions', () => {
  describe('that are let through', () => {
    it('move the alias with one call, and record who did and why', async () => {
      const { registry, promote, records, auditor } = await startPromotions();
      registry.versions.set('4', { runId: RUN_4 });

      await expect(promote()).resolves.toEqual({
        outcome: 'moved',
        instance: 'fraud-prod',
        from: '3',
        current: '4',
        recorded: true,
        message: 'champion of fraud points to version 4.',
      });

      expect(registry.aliases.get('champion')).toBe('4');
      expect(registry.writes.get('portal')).toBe(1);
      await expect(records()).resolves.toMatchObject([
        { kind: 'seen', to: '3', source: 'poll' },
        {
          kind: 'moved',
          from: '3',
          to: '4',
          source: 'portal',
          actor: 'user:default/ada',
          reason: 'better on the holdout',
          runId: RUN_4,
        },
      ]);
      const [event] = await Promise.all(
        auditor.createEvent.mock.results.map(({ value }) => value),
      );
      expect(auditor.createEvent).toHaveBeenCalledWith(
        expect.objectContaining({
          eventId: 'alias-promote',
          meta: expect.objectContaining({
            actor: 'user:default/ada',
            version: '4',
          }),
        }),
      );
      expect(event.success).toHaveBeenCalledWith({
        meta: expect.objectContaining({ outcome: 'moved', recorded: true }),
      });
    });

    it('set an alias that there was not', async () => {
      const { registry, promote, records } = await startPromotions();

      await expect(
        promote({ alias: 'challenger', expectedVersion: null }),
      ).resolves.toMatchObject({ outcome: 'moved', from: null, current: '4' });

      expect(registry.aliases.get('challenger')).toBe('4');
      await expect(records()).resolves.toContainEqual(
        expect.objectContaining({ kind: 'set', alias: 'challenger', to: '4' }),
      );
    });

    it('are not recorded again by the poller', async () => {
      const { promote, records, look } = await startPromotions();
      await promote();
      const before = await records();

      await look();

      await expect(records()).resolves.toEqual(before);
    });
  });

  describe('that must not be', () => {
    it.each<[string, Partial<typeof wanted>, string]>([
      [
        'from where the alias is no more',
        { expectedVersion: '2' },
        'expectedVersion: champion of fraud points to version 3 now, not to version 2; look again before you move it',
      ],
      [
        'of an alias that is taken',
        { expectedVersion: null },
        'expectedVersion: champion of fraud points to version 3 now, not to no version',
      ],
      [
        'to where it points already',
        { version: '3' },
        'version: champion of fraud points to version 3 already',
      ],
      [
        'to a version that is not there',
        { version: '9' },
        'version: fraud has no version 9',
      ],
      [
        'of a model that the entity does not name',
        { model: 'churn' },
        'model: the entity does not name churn',
      ],
      [
        'on an instance that the entity does not name',
        { instance: 'other' },
        'instance: the entity names no instance other',
      ],
    ])('%s, ask MLflow to move nothing', async (_, change, message) => {
      const { registry, promote, records, auditor } = await startPromotions();

      await expect(promote(change)).rejects.toThrow(message);

      expect(registry.writes.size).toBe(0);
      await expect(records()).resolves.toHaveLength(1);
      const [event] = await Promise.all(
        auditor.createEvent.mock.results.map(({ value }) => value),
      );
      expect(event.fail).toHaveBeenCalledTimes(1);
      expect(event.success).not.toHaveBeenCalled();
    });

    it.each(['PENDING_REGISTRATION', 'FAILED_REGISTRATION'])(
      'to a version that is %s, are refused',
      async status => {
        const { registry, promote } = await startPromotions();
        registry.versions.set('4', { status });

        await expect(promote()).rejects.toThrow(
          `version: version 4 of fraud is ${status}; only a version that is READY can be promoted`,
        );
        expect(registry.writes.size).toBe(0);
      },
    );

    it('of a prompt, are refused', async () => {
      const { registry, promote } = await startPromotions();
      registry.tags['mlflow.prompt.is_prompt'] = 'true';

      await expect(promote()).rejects.toThrow('prompts cannot be promoted');
      expect(registry.writes.size).toBe(0);
    });

    it.each([{}, { owner: 'growth' }])(
      'of a model whose tags %j do not name the caller, are refused, whatever the entity says',
      async tags => {
        const { registry, promotions, promote } = await startPromotions();
        registry.tags = tags as Record<string, string>;

        await expect(promote()).rejects.toMatchObject({
          name: 'NotAllowedError',
        });
        await expect(
          promotions.check(entity, ada, wanted),
        ).rejects.toMatchObject({ name: 'NotAllowedError' });
        expect(registry.writes.size).toBe(0);
      },
    );

    it('for an entity whose owner has no share in the instance, are refused', async () => {
      const { registry, promotions } = await startPromotions();
      const impostor = component({
        name: 'impostor',
        owner: 'group:default/growth',
        annotations: entity.metadata.annotations,
      });

      await expect(promotions.promote(impostor, ada, wanted)).rejects.toThrow(
        'not shared with its owner group:default/growth',
      );
      expect(registry.writes.size).toBe(0);
    });

    it('of a model that the history does not know yet, are refused', async () => {
      const { registry, promote } = await startPromotions();
      registry.createdAt += 1;

      await expect(promote()).rejects.toMatchObject({
        name: 'ServiceUnavailableError',
        message: expect.stringMatching(
          /has not seen fraud .* next look, or move .* if .* has more than 5000 models/,
        ),
      });
      expect(registry.writes.size).toBe(0);
    });
  });

  describe('with gates', () => {
    const promotion = {
      rules: [
        {
          alias: 'champion',
          gates: {
            metrics: [{ name: 'auc', better: 'higher', tolerance: 0.001 }],
            tags: [{ name: 'reviewed' }],
            runStatus: 'FINISHED',
          },
        },
      ],
    };

    async function startWithRuns(auc: number) {
      const world = await startPromotions({ promotion });
      const { runs, versions } = world.registry;
      const tags = { reviewed: 'yes' };
      const status = 'FINISHED';
      versions.set('3', { runId: RUN_3, tags });
      versions.set('4', { runId: RUN_4, tags });
      runs.set(RUN_3, { status, metrics: { auc: 0.92 } });
      runs.set(RUN_4, { status, metrics: { auc } });
      return world;
    }

    it('say which number failed, and move nothing', async () => {
      const { registry, promote } = await startWithRuns(0.91);

      await expect(promote()).rejects.toMatchObject({
        name: 'NotAllowedError',
        message:
          'Not promoted: auc of version 4 is 0.91, that of version 3 is 0.92; higher is better, and 0.001 worse is allowed',
      });
      expect(registry.writes.size).toBe(0);
    });

    it('tell before what they will say', async () => {
      const { promotions, registry } = await startWithRuns(0.91);
      registry.versions.set('4', { runId: RUN_4 });

      const check = await promotions.check(entity, ada, wanted);

      expect(check).toMatchObject({ instance: 'fraud-prod', current: '3' });
      expect(check.gates.map(({ gate, result }) => [gate, result])).toEqual([
        ['metric', 'failed'],
        ['tag', 'failed'],
        ['run-status', 'passed'],
      ]);
      expect(registry.writes.size).toBe(0);
    });

    it('hold for their alias alone', async () => {
      const { promote } = await startWithRuns(0.91);

      await expect(
        promote({ alias: 'challenger', expectedVersion: null }),
      ).resolves.toMatchObject({ outcome: 'moved' });
    });

    it('let the alias go back to where it came from, and nowhere else', async () => {
      const { promotions, promote, registry } = await startWithRuns(0.99);
      registry.versions.set('2', registry.versions.get('3')!);
      await promote();

      await expect(
        promotions.previous(entity, { model: 'fraud', alias: 'champion' }),
      ).resolves.toEqual({
        instance: 'fraud-prod',
        current: '4',
        previous: '3',
      });
      await expect(
        promote({ version: '2', expectedVersion: '4' }),
      ).rejects.toThrow('auc of version 2 is 0.92');
      await expect(
        promote({ version: '3', expectedVersion: '4', reason: 'alerts' }),
      ).resolves.toMatchObject({ outcome: 'moved', current: '3' });
    });

    it('count for a version that was taken back, as often as it comes', async () => {
      const { registry, look, promote } = await startWithRuns(0.91);
      const back = { version: '3', expectedVersion: '4' };

      for (let times = 0; times < 2; times++) {
        registry.move('pipeline', 'champion', '4');
        await look();
        registry.runs.get(RUN_3)!.metrics = { auc: 0.8 };
        await expect(promote(back)).resolves.toMatchObject({
          outcome: 'moved',
        });
        registry.runs.get(RUN_3)!.metrics = { auc: 0.92 };
        await expect(promote()).rejects.toThrow('auc of version 4 is 0.91');
      }
    });

    it('count for a model with the name of one that is gone', async () => {
      const { registry, promotions, promote, look } = await startWithRuns(0.91);
      registry.move('somebody', 'champion', undefined);
      await look();
      registry.createdAt += 1;
      await look();

      await expect(
        promotions.previous(entity, { model: 'fraud', alias: 'champion' }),
      ).resolves.toEqual({ instance: 'fraud-prod', current: null });
      registry.runs.set(RUN_3, { status: 'FINISHED' });
      await expect(
        promote({ version: '3', expectedVersion: null }),
      ).rejects.toThrow('auc of version 3 is not known');
    });
  });
});
