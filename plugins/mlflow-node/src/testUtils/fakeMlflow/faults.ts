import { FakeAnswer } from './answers';
import { FakeCall } from './FakeCall';
import { FakeFault, FakeMlflow } from './FakeMlflow';
import { isHealthOrVersion } from './gates';

/** Neither of these opens the database. */
const needsDatabase = (call: FakeCall) =>
  !isHealthOrVersion(call) && !call.path.endsWith('/server-info');

const onData =
  (answer: FakeAnswer): FakeFault =>
  (call, carryOut) =>
    needsDatabase(call) ? answer : carryOut();

/**
 * The troubles that a real server gets into, for {@link FakeMlflow.fault}.
 *
 * @public
 */
export const fakeFaults = {
  /** Its database does not accept connections, and did so before. */
  databaseDown: (mlflow: FakeMlflow): FakeFault =>
    onData(
      mlflow.failure(
        'TEMPORARILY_UNAVAILABLE',
        '(psycopg2.OperationalError) connection to server at "db.internal", port 5432 failed',
      ),
    ),

  /** Every connection to its database is in use; MLflow waits 30 s for one. */
  poolExhausted: (mlflow: FakeMlflow): FakeFault =>
    onData(
      mlflow.failure(
        'BAD_REQUEST',
        'QueuePool limit of size 1 overflow 1 reached, connection timed out, timeout 30.00',
      ),
    ),
};
