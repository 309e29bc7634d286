import { createHmac } from 'node:crypto';
import { IncomingHttpHeaders } from 'node:http';
import { text } from 'node:stream/consumers';
import { LoopbackServer } from '../../testUtils';
import { caught } from '../../testUtils/caught';
import { Behaviours } from './Behaviours';

const secret = 'of-the-test';

/** What MLflow signs: the id, the time and the very bytes that it sent. */
function signatureOf(headers: IncomingHttpHeaders, body: string): string {
  const id = headers['x-mlflow-delivery-id'];
  const time = headers['x-mlflow-timestamp'];
  const hmac = createHmac('sha256', secret).update(`${id}.${time}.${body}`);
  return `v1,${hmac.digest('base64')}`;
}

interface Delivery {
  entity: string;
  action: string;
  data: object;
}

/** Takes deliveries, if they are signed. */
async function startReceiver() {
  const delivered: Delivery[] = [];
  const server = await LoopbackServer.start(async (request, response) => {
    const { headers } = request;
    const body = await text(request);
    delivered.push(JSON.parse(body));
    const isSigned =
      headers['x-mlflow-signature'] === signatureOf(headers, body);
    response.writeHead(isSigned ? 200 : 400).end();
  });
  return { server, delivered };
}

async function untilSome(list: readonly unknown[]): Promise<void> {
  for (let tries = 0; list.length === 0 && tries < 100; tries++) {
    await new Promise(resolve => {
      setTimeout(resolve, 50);
    });
  }
}

export const webhooks: Behaviours = {
  'tells of moved aliases, signed, once it is asked to': async subject => {
    const { mlflow, client, traits } = subject;
    const { server, delivered } = await startReceiver();
    const webhook = { url: `${server.address}/hook`, secret };
    try {
      if (traits.webhooks) {
        await expect(client.setUpWebhook(webhook)).resolves.toBe(true);
        await expect(client.setUpWebhook(webhook)).resolves.toBe(true);
        // Two trials, and no second webhook that would deliver everything twice.
        expect(delivered.splice(0)).toHaveLength(2);
        const data = { name: 'fraud', alias: 'champion', version: '2' };
        await mlflow.write('registered-models/alias', data);
        await untilSome(delivered);
        const moved = {
          entity: 'model_version_alias',
          action: 'created',
          data,
        };
        expect(delivered).toEqual([expect.objectContaining(moved)]);
      } else {
        const error = await caught(client.setUpWebhook(webhook));
        expect(error.kind).toBe('not-mlflow');
      }
    } finally {
      await server.stop();
    }
  },
};
