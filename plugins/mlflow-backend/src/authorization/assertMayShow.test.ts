import { MlflowInstance } from '@mlflow-portal/backstage-plugin-mlflow-node';
import { component } from '../__testUtils__/entities';
import { assertMayShow } from './assertMayShow';

const entity = component({ name: 'payments', owner: 'group:default/risk' });

function instanceOf(owners: string[]): MlflowInstance {
  return {
    name: 'risk-prod',
    baseUrl: 'https://mlflow.example.com',
    origin: 'platform',
    owners,
    credentials: async () => undefined,
  };
}

describe('assertMayShow', () => {
  it.each(['*', 'group:default/risk'])('passes where %s owns it', owner => {
    expect(() => assertMayShow(entity, instanceOf([owner]))).not.toThrow();
  });

  it('names the owner with whom the instance is not shared', () => {
    expect(() =>
      assertMayShow(entity, instanceOf(['group:default/growth'])),
    ).toThrow(
      'component:default/payments names the MLflow instance risk-prod, which is not shared with its owner group:default/risk',
    );
  });

  it('says how an instance without an owner gets one', () => {
    expect(() => assertMayShow(entity, instanceOf([]))).toThrow(
      /has no owner; register the catalog-info.yaml of its server from the repository of its platform, or list its owners in mlflow.instances$/,
    );
  });
});
