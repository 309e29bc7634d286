import { BackstageUserInfo } from '@backstage/backend-plugin-api';
import { InputError, NotFoundError } from '@backstage/errors';
import {
  GateResult,
  PromotionCheckBody,
} from '@mlflow-portal/backstage-plugin-mlflow-common';
import {
  MlflowClient,
  MlflowModelVersion,
  MlflowRegisteredModel,
  MlflowRunLookup,
} from '@mlflow-portal/backstage-plugin-mlflow-node';
import { HistoryReader } from '../history';
import { PromotionRules } from './PromotionRules';
import { assertMayPromote } from './assertMayPromote';
import { VersionFacts, evaluateGates } from './evaluateGates';

/** What a promotion would change, and what the gates say to it. */
export interface PreparedPromotion {
  model: MlflowRegisteredModel;
  /** Where the alias points now. */
  current: string | undefined;
  gates: GateResult[];
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
  caller: BackstageUserInfo;
  wanted: PromotionCheckBody;
}): Promise<PreparedPromotion> {
  const { instance, client, rules, reader, caller, wanted } = options;
  const { model: name, alias, version } = wanted;
  const model = await client.getRegisteredModel(name);
  if (!model) {
    throw new NotFoundError(
      `model: ${instance} has no registered model ${name}; prompts cannot be promoted`,
    );
  }
  const { promoters, gates } = rules.rulesFor({ instance, model: name, alias });
  assertMayPromote({
    model,
    ownerTag: rules.ownerTag,
    promoters,
    ownershipEntityRefs: caller.ownershipEntityRefs,
  });
  const current = model.aliases.find(one => one.alias === alias)?.version;
  const [candidate, aliased, lastMove] = await Promise.all([
    client.getModelVersion(name, version),
    current === undefined ? undefined : client.getModelVersion(name, current),
    reader.lastMove(instance, name, alias),
  ]);
  assertUsable(candidate, wanted);
  const needsRuns = gates.some(
    ({ metrics, runStatus }) => metrics.length > 0 || runStatus !== undefined,
  );
  const runs = needsRuns
    ? await client.getRuns(
        [candidate, aliased].flatMap(one => one?.runId ?? []),
      )
    : new Map<string, MlflowRunLookup>();
  const factsOf = (of: MlflowModelVersion): VersionFacts => ({
    version: of,
    run: of.runId === undefined ? undefined : runs.get(of.runId),
  });
  return {
    model,
    current,
    gates: evaluateGates(gates, {
      candidate: factsOf(candidate),
      current: aliased && factsOf(aliased),
      isRollback: lastMove?.from === version && lastMove.to === current,
    }),
  };
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
