import { request } from 'undici';
import { FakeMlflow } from '../../testUtils';
import { Exchange } from '../../testUtils/recordings';
import { Outcome } from './comparable';

/** Asks a fake as a server was asked when the recording was made. */
export async function ask(
  mlflow: FakeMlflow,
  asked: Exchange['request'],
): Promise<Outcome> {
  const url = new URL(asked.path, mlflow.address);
  for (const [key, values] of Object.entries(asked.query ?? {})) {
    [values].flat().forEach(value => url.searchParams.append(key, `${value}`));
  }
  const { statusCode, headers, body } = await request(url, {
    method: asked.method as 'GET',
    headers: headersOf(asked),
    body: asked.rawBody ?? (asked.body && JSON.stringify(asked.body)),
  });
  const type = `${headers['content-type']}`;
  const isJson = type === 'application/json';
  return {
    status: statusCode,
    type,
    body: isJson ? await body.json() : await body.text(),
  };
}

function headersOf({ headers = {} }: Exchange['request']) {
  const given = Object.entries(headers).map(([name, value]) => [
    name.toLowerCase(),
    value.replace(/<(.+)>/, (_, login) => toToken(login)),
  ]);
  return { 'content-type': 'application/json', ...Object.fromEntries(given) };
}

/** Recorded were the names of the users, who have them for passwords here. */
function toToken(login: string): string {
  const [username, isWrong] = login.split(', ');
  return Buffer.from(`${username}:${isWrong ?? username}`).toString('base64');
}
