import { renderInTestApp } from '@backstage/frontend-test-utils';
import {
  catalogApiRef,
  EntityProvider,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { screen } from '@testing-library/react';
import { mlflowApiStub } from '../../../../__fixtures__/api';
import { consumerEntity } from '../../../../__fixtures__/entities';
import { modelsResponse } from '../../../../__fixtures__/models';
import { mlflowApiRef, type MlflowApi } from '../../../../api';
import { ChampionCard } from '../ChampionCard';

/** The card, as a consumer shows it. */
export function renderCard(getModels?: MlflowApi['getModels']) {
  renderInTestApp(
    <EntityProvider entity={consumerEntity}>
      <ChampionCard />
    </EntityProvider>,
    {
      mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
      apis: [
        [mlflowApiRef, mlflowApiStub({ getModels })],
        [catalogApiRef, catalogApiMock()],
      ],
    },
  );
}

/** The card with the answer of a backend. */
export const renderResponse = (
  changes: Parameters<typeof modelsResponse>[0] = {},
) => renderCard(async () => modelsResponse(changes));

/** A part of the card by its name. */
export const region = (name: string) => screen.findByRole('region', { name });
