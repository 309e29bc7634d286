import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import { LayeredDeploymentService } from '@mlflow-portal/backstage-plugin-layered-deployment-node';
import {
  RecordRequestBody,
  recordRequestBodySchema,
} from '@mlflow-portal/backstage-plugin-mlflow-common';
import { parseInput } from '../parseInput';
import { numberAtTheEndOf } from './numberAtTheEndOf';

/** Longest text that every database stores in a column of this kind. */
const LONGEST_TEXT = 255;
const LONGEST_URL = 2_000;

/**
 * Checks the body of a request. Everybody sees its link, so that it must lead
 * into the repository of its platform.
 *
 * @throws InputError naming the field, NotFoundError for the platform.
 */
export function checkRequest(
  body: unknown,
  service: LayeredDeploymentService,
): RecordRequestBody {
  const parsed = parseInput(recordRequestBodySchema, body);
  const request = {
    ...parsed,
    entityRef: checkEntityRef(parsed.entityRef, 'entityRef'),
    owner: checkEntityRef(parsed.owner, 'owner'),
  };
  const platform = service.getPlatform(request.platform);
  const unknown = request.environments.find(
    name => !Object.hasOwn(platform.environments, name),
  );
  if (unknown !== undefined || request.environments.length === 0) {
    throw new InputError(
      `environments: name at least one of ${Object.keys(
        platform.environments,
      ).join(', ')}, and no other`,
    );
  }
  if (!isInside(request.pullRequestUrl, platform.repository.url)) {
    throw new InputError(
      `pullRequestUrl: must be an address in ${platform.repository.url}, the repository of ${platform.name}`,
    );
  }
  const { pullRequestUrl, pullRequestNumber } = request;
  const inAddress = numberAtTheEndOf(pullRequestUrl);
  if (pullRequestNumber && inAddress && pullRequestNumber !== inAddress) {
    throw new InputError(
      `pullRequestNumber: must be ${inAddress}, as at the end of pullRequestUrl, or be left out`,
    );
  }
  return request;
}

function checkEntityRef(text: string, field: string): string {
  const problem = `${field}: must be a full entity reference, e.g. component:default/mlflow-fraud`;
  if (text.length > LONGEST_TEXT) {
    throw new InputError(problem);
  }
  try {
    return stringifyEntityRef(parseEntityRef(text));
  } catch {
    throw new InputError(problem);
  }
}

function isInside(address: string, repository: string): boolean {
  if (address.length > LONGEST_URL || !URL.canParse(address)) {
    return false;
  }
  const { origin, pathname, username, password } = new URL(address);
  const root = new URL(repository);
  const rootPath = root.pathname.replace(/(\.git)?\/*$/, '');
  return (
    origin === root.origin &&
    pathname.startsWith(`${rootPath}/`) &&
    username === '' &&
    password === ''
  );
}
