import fc from 'fast-check';
import { Knex } from 'knex';
import { memoryDatabase } from '../../__testUtils__/memoryDatabase';
import { HistoryEvent } from '../HistoryRecord';
import { createKeyPair, keysOf } from '../__testUtils__/checkpointKeys';
import { HistoryRetention } from '../retention/HistoryRetention';
import { AliasHistory } from '../store/AliasHistory';
import { CheckpointStore } from '../store/CheckpointStore';
import { HistoryAudit } from './HistoryAudit';

const RUNS = Number(process.env.TAMPERING_RUNS ?? 60);
const MODELS = ['churn', 'fraud', 'price'];

jest.setTimeout(600_000);

/** Which model gets a record, again and again. */
const growth = fc.array(fc.constantFrom(...MODELS), {
  minLength: 1,
  maxLength: 30,
});

/** What somebody with access to the database does, and where. */
const tampering = fc.record({
  table: fc.constantFrom('model_history', 'history_checkpoints'),
  row: fc.nat(),
  /** Nothing removes the row. */
  column: fc.option(fc.nat(), { freq: 1 }),
  place: fc.nat(),
});

describe('a history that somebody tampers with', () => {
  let knex: Knex;
  beforeAll(async () => {
    knex = await memoryDatabase();
  });
  afterAll(() => knex.destroy());

  const keys = keysOf({ checkpointKey: createKeyPair().privateKey });

  /** A history as retention leaves it, and the digest of all but its end. */
  async function grow(models: readonly string[], retentionMs: number) {
    await knex('model_history').delete();
    await knex('history_checkpoints').delete();
    const { records } = new AliasHistory(knex);
    await knex.transaction(async transaction => {
      for (const [index, model] of models.entries()) {
        await records.append(transaction, [eventOf(model, index)], index);
      }
    });
    const audit = new HistoryAudit(records, keys);
    const retention = new HistoryRetention({
      ...{ records, keys, retentionMs },
      checkpoints: new CheckpointStore(knex),
    });
    const { digest } = await audit.verify(models.length);
    // Twice, so that there are checkpoints that cover others.
    for (const now of [models.length / 2, models.length]) {
      for await (const cut of retention.run(now)) {
        expect(cut).toHaveProperty('checkpoint');
      }
    }
    return { audit, digest };
  }

  it('is always found out', async () => {
    const done = { edited: 0, removed: 0, checkpoints: 0 };
    await fc.assert(
      fc.asyncProperty(
        growth,
        fc.nat(30),
        tampering,
        async (models, retentionMs, { table, row, column, place }) => {
          const { audit, digest } = await grow(models, retentionMs);
          const verify = () => audit.verify(models.length, digest.root);
          expect(await verify()).toMatchObject({ matches: true, broken: [] });
          const rows = await knex(table).select('*', 'rowid');
          if (rows.length === 0) {
            return;
          }
          const { rowid, ...values } = rows[row % rows.length];
          const at = knex(table).where({ rowid });
          if (column === null) {
            await at.delete();
          } else {
            const names = Object.keys(values);
            const name = names[column % names.length];
            await at.update({ [name]: edited(values[name], place) });
          }
          done[column === null ? 'removed' : 'edited'] += 1;
          done.checkpoints += table === 'history_checkpoints' ? 1 : 0;

          const { matches, broken } = await verify();

          expect({ found: !matches || broken.length > 0 }).toEqual({
            found: true,
          });
        },
      ),
      { numRuns: RUNS },
    );
    process.stdout.write(
      `History: ${done.edited} rows edited and ${done.removed} removed, ${done.checkpoints} of them checkpoints; all found out\n`,
    );
    expect(Math.min(...Object.values(done))).toBeGreaterThan(0);
  });
});

function eventOf(model: string, index: number): HistoryEvent {
  return {
    ...{ instance: 'fraud-prod', workspace: '', model, modelCreatedAt: 1 },
    kind: 'moved',
    alias: 'champion',
    from: `${index}`,
    to: `${index + 1}`,
    notBefore: index,
    notAfter: index + 1,
    source: 'portal',
    actor: 'user:default/ada',
    requestedBy: 'user:default/ben',
    reason: 'better',
    runId: 'r',
    versionSource: 'models:/m',
  };
}

/** Another value of the same type, which no other row has. */
function edited(value: string | number | null, place: number) {
  if (typeof value === 'string') {
    const index = place % Math.max(1, value.length);
    const next = value[index] === '1' ? '2' : '1';
    return value.slice(0, index) + next + value.slice(index + 1);
  }
  return value === null ? '1' : value + 1_000;
}
