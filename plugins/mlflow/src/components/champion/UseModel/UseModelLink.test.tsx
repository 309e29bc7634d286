import {
  createFrontendPlugin,
  createRouteRef,
  PageBlueprint,
} from '@backstage/frontend-plugin-api';
import { renderTestApp } from '@backstage/frontend-test-utils';
import { screen } from '@testing-library/react';
import mlflowPlugin from '../../../plugin';
import { UseModelLink } from './UseModelLink';

const page = createFrontendPlugin({
  pluginId: 'page-with-link',
  extensions: [
    PageBlueprint.make({
      params: {
        path: '/',
        loader: async () => (
          <>
            <h1>A model</h1>
            <UseModelLink model={{ name: 'a & b', instance: 'fraud-prod' }} />
          </>
        ),
      },
    }),
  ],
});

const selectedTemplate = createRouteRef({
  params: ['namespace', 'templateName'],
});
const scaffolder = createFrontendPlugin({
  pluginId: 'scaffolder',
  routes: { selectedTemplate },
  extensions: [
    PageBlueprint.make({
      params: {
        path: '/create/templates/:namespace/:templateName',
        routeRef: selectedTemplate,
        loader: async () => <p>A form</p>,
      },
    }),
  ],
});

describe('UseModelLink', () => {
  it('leads to the form with the model filled in', async () => {
    renderTestApp({ features: [mlflowPlugin, scaffolder, page] });

    const link = await screen.findByRole('link', {
      name: 'Use this model in my component: a & b',
    });
    expect(link).toHaveTextContent('Use this model in my component');
    const url = new URL(
      link.getAttribute('href') ?? '',
      'http://portal.example',
    );
    expect(url.pathname).toBe('/create/templates/default/use-model');
    expect(JSON.parse(url.searchParams.get('formData') ?? '')).toEqual({
      model: 'a & b',
      instance: 'fraud-prod',
    });
  });

  it('is not there where the portal has no Scaffolder', async () => {
    renderTestApp({ features: [mlflowPlugin, page] });

    expect(await screen.findByText('A model')).toBeVisible();
    expect(screen.queryByRole('link', { name: /^Use this model/ })).toBeNull();
  });
});
