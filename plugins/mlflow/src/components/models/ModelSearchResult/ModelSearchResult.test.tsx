import {
  createExtensionTester,
  renderInTestApp,
} from '@backstage/frontend-test-utils';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import { SearchResultListItemBlueprint } from '@backstage/plugin-search-react/alpha';
import { screen } from '@testing-library/react';
import plugin from '../../../plugin';
import { modelDocument } from '../../../__fixtures__/search';
import { ModelSearchResult, type ModelSearchResultProps } from '.';

const routes = {
  mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
};

const render = (props: ModelSearchResultProps) =>
  renderInTestApp(<ModelSearchResult {...props} />, routes);

describe('ModelSearchResult', () => {
  it('shows what the aliases pointed to, and leads to the model', async () => {
    render({ result: modelDocument() });

    expect(
      await screen.findByRole('link', { name: 'fraud-detector' }),
    ).toHaveAttribute(
      'href',
      '/catalog/default/resource/fraud-prod.fraud-detector/models?model=fraud-detector',
    );
    expect(screen.getByText('champion: 3')).toBeVisible();
    expect(screen.getByText('challenger: 4')).toBeVisible();
    expect(screen.getByText('on fraud-prod')).toBeVisible();
    expect(screen.getByText(/^aliases seen/)).toBeVisible();
    expect(screen.getByRole('link', { name: /risk/ })).toBeVisible();
  });

  it('marks what was searched for', async () => {
    render({
      result: modelDocument(),
      highlight: {
        preTag: '<1>',
        postTag: '</1>',
        fields: { title: '<1>fraud</1>-detector' },
      },
    });

    expect((await screen.findByText('fraud')).tagName).toBe('MARK');
    expect(screen.queryByText(/<1>/)).not.toBeInTheDocument();
  });

  it('says so where MLflow could not be asked', async () => {
    render({
      result: modelDocument({ aliases: [], versions: [], readAt: undefined }),
    });

    expect(
      await screen.findByText('MLflow could not be asked for its aliases'),
    ).toBeVisible();
  });

  it('is what the plugin shows for models, and for nothing else', async () => {
    const { predicate, component: Item } = createExtensionTester(
      plugin.getExtension('search-result-list-item:mlflow/model'),
    ).get(SearchResultListItemBlueprint.dataRefs.item);
    const document = modelDocument();

    expect(predicate?.({ type: 'mlflow-model', document })).toBe(true);
    expect(predicate?.({ type: 'software-catalog', document })).toBe(false);
    renderInTestApp(<Item result={document} />, routes);
    expect(await screen.findByText('champion: 3')).toBeVisible();
  });
});
