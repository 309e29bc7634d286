import { createHash } from 'node:crypto';
import {
  CompoundEntityRef,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { ModelUse } from './addModels';

/** How the pull request is found again, and what its reviewers read. */
export function describeRequest(
  entity: CompoundEntityRef,
  { models, instance }: ModelUse,
  path: string,
) {
  const names = models.map(code).join(', ');
  const where = instance ? ` of the MLflow instance ${code(instance)}` : '';
  return {
    branch: branchOf(entity, models, instance),
    title: `Use ${models.join(', ')} in ${entity.name}`,
    body: [
      `**${entity.name}** uses ${names}${where}: this names it in ${code(
        path,
      )}, and changes nothing else.`,
      `After the merge the page of ${entity.name} shows which version is live and how good it is, and the model's page lists ${entity.name} among those that use it. Models are shown to a component whose owner may see them: the annotation alone opens nothing.`,
    ].join('\n\n'),
  };
}

/** The same for the same request, and a name that every Git host takes. */
function branchOf(
  entity: CompoundEntityRef,
  models: string[],
  instance = '',
): string {
  const words = [entity.name, ...models]
    .join('-')
    .toLocaleLowerCase('en-US')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-|-$/g, '');
  const hash = createHash('sha256')
    .update(JSON.stringify([stringifyEntityRef(entity), models, instance]))
    .digest('hex')
    .slice(0, 8);
  return `use-model/${words}-${hash}`;
}

/** As Markdown shows a name that may hold backticks itself. */
function code(name: string): string {
  const fence = '`'.repeat(
    1 + Math.max(0, ...[...name.matchAll(/`+/g)].map(([run]) => run.length)),
  );
  const space = fence.length > 1 ? ' ' : '';
  return `${fence}${space}${name}${space}${fence}`;
}
