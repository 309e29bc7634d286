import {
  RealMlflow,
  TcpProxy,
} from '@mlflow-portal/backstage-plugin-mlflow-node/testUtils';
import { Knex } from 'knex';
import { Fault, strikes, unreachable } from './faults';

/** Longer than a read may take before the portal calls it slow. */
const SLOW_MS = 1_700;

export const slow = strikes(
  'the server is slow',
  ({ url }, _, passOn) => {
    setTimeout(passOn, url?.includes('/registered-models/') ? SLOW_MS : 0);
  },
  { state: 'degraded', outcome: 'ok', check: 200, trouble: false },
);

const databaseDown = {
  ...({ state: 'database-down', outcome: 'unavailable' } as const),
  ...({ check: 503, trouble: true } as const),
};

/** The server has used its database before. */
export const stoppedDatabase = (road: TcpProxy): Fault => ({
  ...databaseDown,
  name: 'the database is stopped',
  begin: () => road.close(),
  end: () => road.open(),
});

/** Its database is gone before the server needs it for the first time. */
export const coldDatabase = ({
  mlflow,
  road,
}: {
  mlflow: RealMlflow;
  road: TcpProxy;
}): Fault => ({
  ...databaseDown,
  name: 'the database is stopped, cold',
  begin: async front => {
    await road.close();
    front.target = mlflow.address;
  },
  end: () => road.open(),
});

/** Every connection of the pool waits for somebody else's transaction. */
export function emptyPool(knex: Knex): Fault {
  let transaction: Knex.Transaction;
  return {
    name: 'the connection pool is used up',
    ...{ state: 'degraded', outcome: 'unavailable' },
    ...{ check: 503, trouble: true },
    begin: async () => {
      transaction = await knex.transaction();
      await transaction.raw('LOCK TABLE registered_models, model_versions');
    },
    end: async () => {
      await transaction.rollback();
    },
  };
}

/** Another server takes its place, as after a restart. */
export const killed = (mlflow: RealMlflow, successor: RealMlflow): Fault => ({
  ...unreachable,
  name: 'the server is killed',
  begin: () => mlflow.stop(),
  end: front => {
    front.target = successor.address;
  },
});
