import { Accounts } from './Accounts';
import { FakeCall, optional, required } from './FakeCall';
import { Match, Routes } from './Routes';
import { FakeTracking } from './Tracking';
import { json } from './answers';

/** The calls by which an administrator lets others in. */
export function accountRoutes(accounts: Accounts): Routes {
  return {
    'POST users/create': call => {
      const username = required(call, 'username');
      accounts.create(username, required(call, 'password'));
      return json({ user: { username } });
    },
    'POST users/permissions/grant': call => {
      accounts.grant(
        required(call, 'username'),
        {
          type: required(call, 'resource_type'),
          id: required(call, 'resource_id'),
        },
        required(call, 'permission'),
      );
      return json({});
    },
  };
}

/** Lists leave out in silence what the caller may not see. */
const OPEN_TO_ALL = [
  'GET registered-models/search',
  'GET model-versions/search',
  'GET experiments/search',
  'POST experiments/search',
  'POST runs/search',
];

/** Need to read the experiment of the run. */
const OF_A_RUN = ['GET runs/get', 'GET artifacts/list'];

const LEVELS_OF_ROUTES = {
  'GET registered-models/get': 'READ',
  'GET registered-models/alias': 'READ',
  'GET model-versions/get': 'READ',
  'GET /model-versions/get-artifact': 'READ',
  'POST registered-models/alias': 'EDIT',
  'DELETE registered-models/alias': 'MANAGE',
} as const;

/**
 * Whether the caller may make this call. Where MLflow lets every login make
 * models, runs and the like, the fake lets the administrator alone.
 */
export function isAllowed(
  accounts: Accounts,
  tracking: FakeTracking,
  call: FakeCall,
  { route }: Match,
): boolean {
  if (accounts.isAdmin(call) || OPEN_TO_ALL.includes(route)) {
    return true;
  }
  if (OF_A_RUN.includes(route)) {
    const run = tracking.runs.get(optional(call, 'run_id'));
    const id = run?.experimentId;
    return !id || accounts.may(call, 'READ', { type: 'experiment', id });
  }
  if (route in LEVELS_OF_ROUTES) {
    return accounts.may(
      call,
      LEVELS_OF_ROUTES[route as keyof typeof LEVELS_OF_ROUTES],
      { type: 'registered_model', id: optional(call, 'name') },
    );
  }
  return false;
}
