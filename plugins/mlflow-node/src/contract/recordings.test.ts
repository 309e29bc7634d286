import { request } from 'undici';
import { FakeMlflow, LoopbackServer } from '../testUtils';
import {
  Exchange,
  recordedVersions,
  recordings,
} from '../testUtils/recordings';
import { makeRecordedWorld } from './recordedWorld';

/** In the order in which they were recorded. */
const TOPICS = [
  ...['names', 'alias', 'registry', 'runs', 'experiments', 'capability'],
  ...['errors', 'lifecycle', 'webhooks'],
];
/** MLflow 2 knows no webhooks. */
const topicsOf = (version: string) =>
  TOPICS.filter(topic => topic !== 'webhooks' || !version.startsWith('2.'));

/** What was done between two recorded calls, and not recorded. */
const unrecorded: Record<string, (mlflow: FakeMlflow) => void> = {
  'before rename': ({ registry }) =>
    registry.setAlias('fraud-model', 'champion', '1'),
  'recreated: aliases gone, new creation_timestamp': ({ registry }) => {
    registry.createModel('fraud-model-2');
  },
};

const mediaType = (type = '') => type.split(';')[0];

const RECEIVER = 'http://receiver.test';

describe.each(recordedVersions)('a fake MLflow %s', version => {
  let mlflow: FakeMlflow;
  let receiver: LoopbackServer;

  beforeAll(async () => {
    mlflow = await FakeMlflow.start({ version });
    makeRecordedWorld(mlflow, Number(version.split('.')[0]));
    receiver = await LoopbackServer.start((_, response) => {
      response.end('receiver says 200');
    });
  });

  afterAll(async () => {
    await mlflow.stop();
    await receiver.stop();
  });

  // The topics go on from each other: the state of one is made by the last.
  it.each(topicsOf(version))(
    'answers what was recorded, topic %s',
    async topic => {
      const exchanges = recordings(version, topic);
      for (const { name, request: asked, response } of exchanges) {
        unrecorded[name]?.(mlflow);
        const { status, type, body } = await ask(asked);
        expect({ name, status, type, body: comparable(body) }).toEqual({
          name,
          status: response.status,
          type: mediaType(response.headers['content-type']),
          body: comparable(response.body),
        });
      }
    },
  );

  async function ask(asked: Exchange['request']) {
    const { method, path, query = {}, body, rawBody } = asked;
    const url = new URL(path, mlflow.address);
    for (const [key, values] of Object.entries(query)) {
      [values]
        .flat()
        .forEach(value => url.searchParams.append(key, `${value}`));
    }
    const answer = await request(url, {
      method: method as 'GET',
      headers: headersOf(asked),
      body:
        rawBody ??
        (body && JSON.stringify(body).replaceAll(RECEIVER, receiver.address)),
    });
    const text = await answer.body.text();
    const type = mediaType(`${answer.headers['content-type']}`);
    return {
      status: answer.statusCode,
      type,
      body:
        type === 'application/json'
          ? JSON.parse(text.replaceAll(receiver.address, RECEIVER))
          : text,
    };
  }
});

function headersOf({ headers = {} }: Exchange['request']) {
  const given = Object.entries(headers).map(([name, value]) => [
    name.toLowerCase(),
    value,
  ]);
  return { 'content-type': 'application/json', ...Object.fromEntries(given) };
}

/**
 * Without what differs from one run to the next: times, MLflow's wording of an
 * error, and the texts of pages.
 */
function comparable(value: unknown): unknown {
  if (typeof value === 'string' && value.startsWith('<')) {
    return 'a page';
  }
  return JSON.parse(JSON.stringify(value), (key, inner) => {
    if (typeof inner === 'number' && /time/.test(key)) {
      return 'a time';
    }
    return key === 'message' ? 'a message' : inner;
  });
}
