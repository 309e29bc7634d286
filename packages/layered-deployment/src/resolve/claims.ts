import type { Answers } from '../answers';
import type { Claim, DeploymentRecord, KnownServer } from '../deployment';
import type { ResolvedNames } from './resolveValues';
import type { Problems } from './Problems';

// Kinds of names under which a server keeps data or secrets of its own.
const keepsNoData = ['host', 'secret'];

/** Names that no other server may use, each with what it is unique within. */
export function claimsOf(
  { names, declarations }: ResolvedNames,
  cluster: string,
): Claim[] {
  const claims = [
    `instance:${names.instance}`,
    `namespace:${cluster}/${names.namespace}`,
  ];
  for (const [path, { unique }] of Object.entries(declarations)) {
    if (unique && names[path] !== undefined) {
      const within = unique.within && names[unique.within];
      claims.push(`${unique.kind}:${within ? `${within}/` : ''}${names[path]}`);
    }
  }
  return claims.sort();
}

/** Names that hold data: changing one leaves the data behind. */
export function dataNames({
  names,
  declarations,
}: ResolvedNames): Record<string, string> {
  const kept: Record<string, string> = {
    deployment: names.deployment,
    namespace: names.namespace,
  };
  for (const [path, { unique }] of Object.entries(declarations)) {
    if (unique && !keepsNoData.includes(unique.kind)) {
      kept[path] = names[path];
      if (unique.within && names[unique.within] !== undefined) {
        kept[unique.within] = names[unique.within];
      }
    }
  }
  return kept;
}

/** Refuses names that another server of the catalog uses already. */
export function checkUnique(
  claims: Claim[],
  entityRef: string,
  knownServers: KnownServer[],
  problems: Problems,
) {
  const seen = new Set<Claim>();
  for (const claim of claims) {
    if (seen.has(claim)) {
      problems.add(
        'answers.environments',
        `two environments or two layers use the same ${describe(claim)}`,
      );
    }
    seen.add(claim);
    const other = knownServers.find(
      server =>
        server.entityRef.toLowerCase() !== entityRef.toLowerCase() &&
        server.claims.includes(claim),
    );
    if (other) {
      problems.add(
        'answers.name',
        `${other.entityRef} uses the ${describe(
          claim,
        )} already: choose another name`,
      );
    }
  }
}

function describe(claim: Claim): string {
  const colon = claim.indexOf(':');
  return `${claim.slice(0, colon)} "${claim.slice(colon + 1)}"`;
}

/** Refuses a silent change of a name under which data lives. */
export function checkContinuity(
  environment: string,
  names: Record<string, string>,
  previous: DeploymentRecord | undefined,
  problems: Problems,
) {
  for (const [name, before] of Object.entries(
    previous?.names[environment] ?? {},
  )) {
    const now = names[name];
    if (now !== before) {
      problems.add(
        'answers.migration.plan',
        `${name} of the environment "${environment}" would change from "${before}" to "${
          now ?? 'nothing'
        }" and leave its data behind: say how the data moves, or keep the name`,
      );
    }
  }
}

/** Refuses a silent move to another owner or platform. */
export function checkSameHome(
  answers: Answers,
  previous: DeploymentRecord | undefined,
  problems: Problems,
) {
  for (const home of ['owner', 'platform'] as const) {
    const before = previous?.answers[home];
    if (before !== undefined && answers[home] !== before) {
      problems.add(
        'answers.migration.plan',
        `the ${home} would change from "${before}" to "${answers[home]}", and with it who or what holds the data and the secrets: say how they move, or keep the ${home}`,
      );
    }
  }
}
