import { renderInTestApp } from '@backstage/frontend-test-utils';
import {
  catalogApiRef,
  EntityProvider,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { screen } from '@testing-library/react';
import { mlflowApiStub } from '../../../__fixtures__/api';
import { consumerEntity } from '../../../__fixtures__/entities';
import {
  aliasedVersion,
  modelsResponse,
  registeredModel,
  sourceRun,
} from '../../../__fixtures__/models';
import { mlflowApiRef } from '../../../api';
import { ChampionCard } from './ChampionCard';

const hostile = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<svg/onload=alert(1)>',
  '"><a href="javascript:alert(1)">open</a>',
  '[open](javascript:alert(1))',
  '![pixel](https://evil.example.com/pixel.png)',
  '<iframe srcdoc="<script>alert(1)</script>">',
  '{{constructor.constructor("alert(1)")()}}',
  '</style><style>*{display:none}</style>',
];

/** Whatever MLflow says, in each place where the card shows it. */
function modelThatSays(text: string, url: string) {
  const run = sourceRun({
    ...{ name: text, commit: text, url },
    metrics: [{ key: text, value: 1 }],
    datasets: [{ name: text, digest: text, context: text }],
  });
  const version = aliasedVersion({
    ...{ registeredBy: text, status: text, description: text },
    ...{ source: text, run, url },
    copyOf: { model: text, version: text, state: 'gone' },
  });
  const when = { notBefore: text, notAfter: text };
  return registeredModel({
    ...{ name: text, description: text, url },
    aliases: [
      {
        ...{ alias: 'champion', version },
        since: { ...when, from: text, reason: text, actor: 'user:default/ada' },
      },
    ],
    lostAliases: [{ alias: text, from: text, ...when, versionDeleted: true }],
  });
}

describe('a text of MLflow that is more than a text', () => {
  async function renderModel(text: string, url = 'https://mlflow/#/models') {
    const items = [modelThatSays(text, url)];
    const { baseElement } = renderInTestApp(
      <EntityProvider entity={consumerEntity}>
        <ChampionCard />
      </EntityProvider>,
      {
        mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
        apis: [
          [catalogApiRef, catalogApiMock()],
          [
            mlflowApiRef,
            mlflowApiStub({ getModels: async () => modelsResponse({ items }) }),
          ],
        ],
      },
    );
    await screen.findAllByText('champion');
    return baseElement;
  }

  it.each(hostile)('is shown as it is: %s', async text => {
    const page = await renderModel(text);

    expect(screen.getAllByText(text, { exact: false })).not.toHaveLength(0);
    expect(
      page.querySelectorAll('script, img, iframe, style, svg[onload]'),
    ).toHaveLength(0);
    for (const link of page.querySelectorAll('a')) {
      expect(link.href).toMatch(/^https?:/);
    }
  });

  it.each([
    ...['javascript', 'JaVaScRiPt', ' javascript', 'vbscript'].map(
      scheme => `${scheme}:alert(1)`,
    ),
    'data:text/html,<script>alert(1)</script>',
    '//evil.example.com',
  ])('is no link where it should be an address: %s', async url => {
    const page = await renderModel('fraud-detector', url);

    for (const link of page.querySelectorAll('a')) {
      expect(link.getAttribute('href')).not.toContain(url.trim());
    }
  });

  it('leaves nothing of the portal to pages that it links to', async () => {
    const page = await renderModel('fraud-detector');

    const links = page.querySelectorAll('a[href^="https://mlflow/"]');
    expect(links.length).toBeGreaterThan(0);
    links.forEach(link =>
      expect(link).toHaveAttribute('rel', 'noopener noreferrer'),
    );
  });
});
