import { renderInTestApp } from '@backstage/frontend-test-utils';
import {
  catalogApiRef,
  entityRouteRef,
  type CatalogApi,
} from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { screen } from '@testing-library/react';
import {
  consumerEntity,
  modelEntity,
  serverEntity,
} from '../../../__fixtures__/entities';
import { registeredModel } from '../../../__fixtures__/models';
import { KnownConsumers } from './KnownConsumers';
import { useConsumers } from './useConsumers';

const consumer = 'component:default/payment-screening';
const model = registeredModel();

function Consumers() {
  return <KnownConsumers model={model} consumers={useConsumers([model])} />;
}

function renderConsumers(catalogApi: CatalogApi) {
  renderInTestApp(<Consumers />, {
    apis: [[catalogApiRef, catalogApi]],
    mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
  });
}

describe('KnownConsumers', () => {
  it('names who uses the model, and who owns that, with two calls', async () => {
    const catalogApi = catalogApiMock({
      entities: [
        serverEntity,
        consumerEntity,
        modelEntity([consumer]),
        // Of another instance, and another model.
        modelEntity(['component:default/other'], 'fraud-dev'),
        modelEntity(['component:default/other'], 'fraud-prod', 'other'),
      ],
    });
    const getEntities = jest.spyOn(catalogApi, 'getEntities');
    const getByRefs = jest.spyOn(catalogApi, 'getEntitiesByRefs');
    renderConsumers(catalogApi);

    const list = await screen.findByRole('list', { name: 'Used by' });
    expect(list).toHaveTextContent('payment-screening (risk)');
    expect(
      screen.getByRole('link', { name: 'payment-screening' }),
    ).toHaveAttribute('href', '/catalog/default/component/payment-screening');
    expect(getEntities).toHaveBeenCalledTimes(1);
    expect(getByRefs).toHaveBeenCalledTimes(1);
  });

  it('names five of many, and leads to the rest', async () => {
    const others = Array.from(
      { length: 16 },
      (_, index) => `component:default/scorer-${index}`,
    );
    renderConsumers(
      catalogApiMock({
        entities: [consumerEntity, modelEntity([consumer, ...others])],
      }),
    );

    expect(
      await screen.findByRole('link', { name: 'and 12 more' }),
    ).toHaveAttribute(
      'href',
      '/catalog/default/resource/fraud-prod.fraud-detector',
    );
    // The person may not see the other four.
    expect(screen.getAllByRole('listitem')).toHaveLength(2);
  });

  it.each([
    ['nobody uses it', [modelEntity([])]],
    ['it has no entity', []],
  ])('says calmly that %s', async (_, entities) => {
    renderConsumers(catalogApiMock({ entities }));
    expect(
      await screen.findByText('Used by nobody that the catalog knows of.'),
    ).toBeVisible();
  });

  it('says that the catalog does not answer', async () => {
    const catalogApi = catalogApiMock();
    jest.spyOn(catalogApi, 'getEntities').mockRejectedValue(new Error('down'));
    renderConsumers(catalogApi);
    expect(
      await screen.findByText('The catalog does not say who uses it.'),
    ).toBeVisible();
  });
});
