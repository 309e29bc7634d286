import type { DeployedEnvironment } from '@mlflow-portal/backstage-plugin-mlflow-common';
import { deployedEnvironment } from '../../../__fixtures__/deployment';
import { instanceStatus } from '../../../__fixtures__/instances';
import type { RolloutStep } from '../../../argocd';
import { nextStepOf } from './nextStepOf';

const of = (
  status: Parameters<typeof instanceStatus>[0],
  step?: RolloutStep,
  deployed?: DeployedEnvironment,
) =>
  nextStepOf({
    status: instanceStatus(status),
    rollout: step && { step },
    deployed,
  });

const withoutFact = deployedEnvironment({
  missingFacts: [
    { fact: 'identity.clientId', description: 'Client id', command: 'az' },
  ],
});

describe('nextStepOf', () => {
  it('asks nothing of anybody where all is well', () => {
    expect(of({}, 'healthy')).toBeUndefined();
    expect(of({})).toBeUndefined();
  });

  it('asks the ML team for the first artifact', () => {
    expect(of({ storage: 'not-proven' }, 'healthy')).toMatchObject({
      actor: 'ml-team',
      about: { kind: 'storage' },
    });
  });

  it.each<[RolloutStep, string, string[]]>([
    ['sync-failed', 'platform-team', ['argocd']],
    ['pods-crash', 'platform-team', ['pods', 'argocd']],
    ['config-missing', 'platform-team', ['pods', 'argocd']],
    ['syncing', 'nobody', ['argocd']],
    ['progressing', 'nobody', ['pods']],
  ])('says of %s who acts and where', (step, actor, places) => {
    const expected = { actor, places, about: { kind: 'rollout' } };
    expect(of({ state: 'not-created' }, step)).toMatchObject(expected);
    // An upgrade that is held up while the old server still answers.
    expect(of({}, step)).toMatchObject(expected);
  });

  it('does not put a rollout before what the server itself says', () => {
    expect(of({ state: 'database-down' }, 'progressing')).toMatchObject({
      actor: 'platform-team',
      places: ['pods'],
      about: { kind: 'instance', state: 'database-down' },
    });
  });

  it('lets a server that may still come, come', () => {
    expect(of({ state: 'not-created' })).toMatchObject({ actor: 'nobody' });
  });

  it.each<[string, RolloutStep | undefined]>([
    ['that Argo CD cannot render', 'comparison-error'],
    ['that Argo CD does not know', 'not-created'],
    ['in a portal that sees no cluster', undefined],
  ])('asks for the missing fact of a server %s', (_, step) => {
    expect(of({ state: 'not-created' }, step, withoutFact)).toMatchObject({
      actor: 'ml-team',
      places: ['facts', 'argocd'],
      about: { kind: 'facts', missing: [{ fact: 'identity.clientId' }] },
    });
  });

  it('blames no missing fact for pods that crash', () => {
    expect(
      of({ state: 'unreachable' }, 'pods-crash', withoutFact),
    ).toMatchObject({ about: { kind: 'rollout' } });
  });
});
