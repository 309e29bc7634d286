import { caught } from '../../testUtils/caught';
import { MlflowErrorKind } from '../../client';
import { Behaviours, behaviourOfEach } from './Behaviours';
import { Subject } from './Subject';
import { setAlias } from './fill';

/** Model, alias and version, and how a move is refused. */
const refused: Record<string, MlflowErrorKind> = {
  'fraud / champion / 99': 'not-found',
  'nobody / champion / 1': 'not-found',
  'fraud / latest / 1': 'invalid-request',
  'fraud / v1 / 1': 'invalid-request',
  'fraud / a b / 1': 'invalid-request',
  'fraud / a / x': 'invalid-request',
};

async function refusesToMove(
  { client, aliasesOf }: Subject,
  target: string,
): Promise<void> {
  const [name, alias, version] = target.split(' / ');
  const error = await caught(client.setAlias(name, alias, version));
  expect(error.kind).toBe(refused[target]);
  await expect(aliasesOf('fraud')).resolves.toEqual({
    champion: '3',
    challenger: '3',
  });
}

export const aliases: Behaviours = {
  'moves an alias, without a change of any date': async ({
    client,
    aliasesOf,
  }) => {
    const before = await client.findRegisteredModel('fraud');
    await client.setAlias('fraud', 'champion', '3');
    await expect(aliasesOf('fraud')).resolves.toMatchObject({ champion: '3' });
    const after = await client.findRegisteredModel('fraud');
    expect(after?.lastUpdatedAt).toBe(before?.lastUpdatedAt);
  },

  ...behaviourOfEach(
    Object.keys(refused),
    'refuses, and moves nothing',
    refusesToMove,
  ),

  'has no alias any more that was deleted, however often': async ({
    mlflow,
    aliasesOf,
  }) => {
    await setAlias(mlflow, 'gone', '1');
    for (let time = 0; time < 2; time++) {
      await mlflow.write(
        'registered-models/alias',
        { name: 'fraud', alias: 'gone' },
        { method: 'DELETE' },
      );
    }
    await expect(aliasesOf('fraud')).resolves.not.toHaveProperty('gone');
  },

  'loses the aliases of a version that is deleted, or leaves them to dangle':
    async ({ mlflow, client, traits, aliasesOf }) => {
      await mlflow.write(
        'model-versions/delete',
        { name: 'fraud', version: '3' },
        { method: 'DELETE' },
      );
      await expect(aliasesOf('fraud')).resolves.toEqual(
        traits.danglingAliases ? { champion: '3', challenger: '3' } : {},
      );
      await expect(
        client.getModelVersion('fraud', '3'),
      ).resolves.toBeUndefined();
    },

  'never gives the number of a deleted version again': async ({
    mlflow,
    client,
  }) => {
    await mlflow.write('model-versions/create', {
      name: 'fraud',
      source: 's3://bucket/model',
    });
    const versions = await client.searchModelVersions('fraud');
    expect(versions.map(({ version }) => version)).toEqual(['4', '2', '1']);
  },

  'keeps the aliases and the birthday of a model that is renamed': async ({
    mlflow,
    client,
  }) => {
    await setAlias(mlflow, 'champion', '1');
    const before = await client.findRegisteredModel('fraud');
    await mlflow.write('registered-models/rename', {
      name: 'fraud',
      new_name: 'theft',
    });
    await expect(client.findRegisteredModel('fraud')).resolves.toBeUndefined();
    const after = await client.findRegisteredModel('theft');
    expect(after?.createdAt).toBe(before?.createdAt);
    expect(after?.aliases).toEqual(before?.aliases);
  },

  'gives a model that is made anew another birthday, and no alias': async ({
    mlflow,
    client,
  }) => {
    const before = await client.findRegisteredModel('theft');
    const name = { name: 'theft' };
    await mlflow.write('registered-models/delete', name, { method: 'DELETE' });
    await expect(client.getRegisteredModel('theft')).resolves.toBeUndefined();
    await mlflow.write('registered-models/create', name);
    const after = await client.findRegisteredModel('theft');
    expect(after?.createdAt).toBeGreaterThan(before!.createdAt);
    expect(after?.aliases).toEqual([]);
  },
};
