import { BackstageUserInfo } from '@backstage/backend-plugin-api';
import { InputError, NotFoundError } from '@backstage/errors';
import {
  GateResult,
  PromotionCheckBody,
  PromotionRequest,
} from '@mlflow-portal/backstage-plugin-mlflow-common';
import {
  MlflowClient,
  MlflowModelVersion,
  MlflowRegisteredModel,
  MlflowRunLookup,
} from '@mlflow-portal/backstage-plugin-mlflow-node';
import { HistoryReader } from '../history';
import { Approval } from './Approval';
import { PromotionRules } from './PromotionRules';
import { assertRights } from './assertRights';
import { VersionFacts, evaluateGates } from './evaluateGates';
import { evaluateSecondPerson } from './evaluateSecondPerson';
import { Gates } from './promotionRule';

/** Where the portal keeps what waits for a second person. */
export interface OpenRequests {
  /** The one about an alias, if there is one. */
  findOpen(of: {
    instance: string;
    model: string;
    modelCreatedAt: number;
    alias: string;
  }): Promise<PromotionRequest | undefined>;
}

/** What a promotion would change, and what the gates say to it. */
export interface PreparedPromotion {
  model: MlflowRegisteredModel;
  /** Where the alias points now. */
  current: string | undefined;
  gates: GateResult[];
  /** What another person, or the same, has asked for of the alias. */
  request?: PromotionRequest;
}

/**
 * Reads what there is to know before an alias is moved.
 *
 * @throws NotFoundError, NotAllowedError or InputError where it may not or
 * cannot be; MlflowError where MLflow fails.
 */
export async function preparePromotion(options: {
  instance: string;
  client: MlflowClient;
  rules: PromotionRules;
  reader: HistoryReader;
  requests: OpenRequests;
  caller: BackstageUserInfo;
  wanted: PromotionCheckBody;
  approval?: Approval;
}): Promise<PreparedPromotion> {
  const { instance, client, reader, requests, wanted, approval } = options;
  const { model: name, alias, version } = wanted;
  const model = await client.getRegisteredModel(name);
  if (!model) {
    throw new NotFoundError(
      `model: ${instance} has no registered model ${name}; prompts cannot be promoted`,
    );
  }
  const rules = options.rules.rulesFor({ instance, model: name, alias });
  assertRights({ ...options, model, rules, ownerTag: options.rules.ownerTag });
  const current = model.aliases.find(one => one.alias === alias)?.version;
  const [candidate, aliased, lastMove, request] = await Promise.all([
    client.getModelVersion(name, version),
    current === undefined ? undefined : client.getModelVersion(name, current),
    reader.lastMove(instance, name, alias),
    requests.findOpen({ ...wanted, instance, modelCreatedAt: model.createdAt }),
  ]);
  assertUsable(candidate, wanted);
  const facts = await readFacts(client, rules.gates, [candidate, aliased]);
  const takesBack = lastMove?.from === version && lastMove.to === current;
  // What a rollback left behind may never have passed a gate.
  const isRollback =
    takesBack && (await reader.firstOfSwing(lastMove)).from === version;
  return {
    ...{ model, current, request },
    gates: [
      ...evaluateGates(rules.gates, {
        candidate: facts(candidate),
        current: aliased && facts(aliased),
        isRollback,
      }),
      ...evaluateSecondPerson(rules, {
        approvedBy: approval && options.caller.userEntityRef,
        request: approval ? { ...approval, version } : request,
        takesBack: isRollback && lastMove.requestedBy !== undefined,
      }),
    ],
  };
}

/** The runs of the versions, as far as a gate looks at them. */
async function readFacts(
  client: MlflowClient,
  gates: readonly Gates[],
  versions: readonly (MlflowModelVersion | undefined)[],
): Promise<(of: MlflowModelVersion) => VersionFacts> {
  const needsRuns = gates.some(
    ({ metrics, runStatus }) => metrics.length > 0 || runStatus !== undefined,
  );
  const runs = needsRuns
    ? await client.getRuns(versions.flatMap(one => one?.runId ?? []))
    : new Map<string, MlflowRunLookup>();
  return version => ({
    version,
    run: version.runId === undefined ? undefined : runs.get(version.runId),
  });
}

function assertUsable(
  candidate: MlflowModelVersion | undefined,
  { model, version }: PromotionCheckBody,
): asserts candidate is MlflowModelVersion {
  if (!candidate) {
    throw new NotFoundError(`version: ${model} has no version ${version}`);
  }
  if (candidate.status !== 'READY') {
    throw new InputError(
      `version: version ${version} of ${model} is ${candidate.status}; only a version that is READY can be promoted`,
    );
  }
}
