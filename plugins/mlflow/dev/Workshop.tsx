import { identityApiRef } from '@backstage/frontend-plugin-api';
import { catalogApiRef, EntityProvider } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import {
  kubernetesApiRef,
  kubernetesAuthProvidersApiRef,
} from '@backstage/plugin-kubernetes-react';
import { permissionApiRef } from '@backstage/plugin-permission-react';
import { mockApis, TestApiProvider } from '@backstage/test-utils';
import { Container, Link } from '@backstage/ui';
import { useSearchParams } from 'react-router-dom';
import { serverEntity } from '../src/__fixtures__/entities';
import { mlflowApiRef } from '../src/api';
import { fakeKubernetesApi, fakeKubernetesAuth, fakeMlflowApi } from './fakes';
import { scenarios } from './scenarios';

/** One state at a time, named in the address: `/?scenario=champion`. */
export function Workshop() {
  const [parameters] = useSearchParams();
  const name = parameters.get('scenario') ?? '';
  const scenario = scenarios[name];
  if (!scenario) {
    return (
      <Container>
        <ul>
          {Object.keys(scenarios).map(key => (
            <li key={key}>
              <Link href={`/?scenario=${key}`}>{key}</Link>
            </li>
          ))}
        </ul>
      </Container>
    );
  }
  return (
    <TestApiProvider
      apis={[
        [mlflowApiRef, fakeMlflowApi(scenario.answers)],
        [catalogApiRef, catalogApiMock({ entities: [serverEntity] })],
        [permissionApiRef, mockApis.permission()],
        [identityApiRef, mockApis.identity()],
      ]}
    >
      <EntityProvider entity={serverEntity}>
        <Container>
          <h2>{name}</h2>
          {scenario.clusters ? (
            <TestApiProvider
              apis={[
                [kubernetesApiRef, fakeKubernetesApi(scenario.clusters)],
                [kubernetesAuthProvidersApiRef, fakeKubernetesAuth],
              ]}
            >
              {scenario.show}
            </TestApiProvider>
          ) : (
            scenario.show
          )}
        </Container>
      </EntityProvider>
    </TestApiProvider>
  );
}
