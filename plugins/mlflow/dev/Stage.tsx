import {
  identityApiRef,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import { catalogApiRef, EntityProvider } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import {
  kubernetesApiRef,
  kubernetesAuthProvidersApiRef,
} from '@backstage/plugin-kubernetes-react';
import { permissionApiRef } from '@backstage/plugin-permission-react';
import { mockApis, TestApiProvider } from '@backstage/test-utils';
import { useEffect } from 'react';
import { serverEntity } from '../src/__fixtures__/entities';
import { mlflowApiRef } from '../src/api';
import { mlflowTranslationRef } from '../src/translation';
import { fakeKubernetesApi, fakeKubernetesAuth, fakeMlflowApi } from './fakes';
import { pressInTurn } from './pressInTurn';
import type { Scenario } from './scenarios/Scenario';

/** A scenario among the answers that bring it about. */
export function Stage({ scenario }: { scenario: Scenario }) {
  const { t } = useTranslationRef(mlflowTranslationRef);
  useEffect(() => pressInTurn(scenario.press?.(t) ?? []), [scenario, t]);
  return (
    <TestApiProvider
      apis={[
        [mlflowApiRef, fakeMlflowApi(scenario.answers)],
        [
          catalogApiRef,
          catalogApiMock({
            entities: [serverEntity, ...(scenario.entities ?? [])],
          }),
        ],
        [permissionApiRef, mockApis.permission()],
        [identityApiRef, mockApis.identity()],
      ]}
    >
      <EntityProvider entity={serverEntity}>
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
      </EntityProvider>
    </TestApiProvider>
  );
}
