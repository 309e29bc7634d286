import { requestJson } from '../lib/http.mjs';

const readable = ['registered_model', 'experiment'];

/**
 * Makes the account that the portal reads with and the one of the team, as the
 * bundle's own Job does in a cluster. Safe to run again.
 *
 * @param {string} url - of the MLflow server
 * @param {{ username: string, password: string }} admin
 * @param {{ portal: string, team: string }} passwords
 */
export async function makeAccounts(url, admin, passwords) {
  for (const [username, password] of Object.entries(passwords)) {
    await requestJson(`${url}/api/2.0/mlflow/users/create`, {
      method: 'POST',
      body: { username, password },
      basic: admin,
      accept: [400, 409],
    });
  }
  const permissions = { portal: 'READ', team: 'MANAGE' };
  for (const [username, permission] of Object.entries(permissions)) {
    for (const resource of readable) {
      await requestJson(`${url}/api/3.0/mlflow/users/permissions/grant`, {
        method: 'POST',
        body: {
          username,
          resource_type: resource,
          resource_id: '*',
          permission,
        },
        basic: admin,
        // What was granted before is refused with 400.
        accept: [400, 409],
      });
    }
  }
}
