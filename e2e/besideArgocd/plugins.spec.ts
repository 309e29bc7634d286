import { expect, type Portal, test } from './Portal';

const APPLICATION = 'mlflow-fraud-prod';
const ADDRESS = `https://argocd.example.org/applications/argocd/${APPLICATION}`;

/** Our card with its road, and the way to the Application. */
async function expectOurCard({ production }: Portal) {
  await expect(
    production.getByText('Argo CD cannot render source 2'),
  ).toBeVisible();
  await expect(production.getByRole('listitem')).toHaveCount(5);
  await expect(
    production.getByRole('listitem').and(production.locator('[aria-current]')),
  ).toContainText('Synced');
  await expect(
    production.getByRole('link', { name: /Open in Argo CD/ }),
  ).toHaveAttribute('href', ADDRESS);
}

/** What Roadie's plugin has on the overview. */
async function expectRoadieCards({ page }: Portal) {
  await expect(page.getByText('ArgoCD overview')).toBeVisible();
  await expect(page.getByRole('button', { name: APPLICATION })).toBeVisible();
  await expectRoadieHistory(page);
}

async function expectRoadieHistory(page: Portal['page']) {
  await expect(page.getByText('ArgoCD history')).toBeVisible();
  await expect(
    page.getByRole('link', { name: APPLICATION, exact: true }).first(),
  ).toHaveAttribute('href', ADDRESS);
}

/** What the community's plugin has on its tabs, in a portal with Kubernetes. */
async function expectCommunityTabs(
  portal: Portal,
  tabs: { summary: string; lifecycle: string },
) {
  await portal.openTab(tabs.summary);
  await expectSummary(portal);
  await portal.openTab(tabs.lifecycle);
  await expect(portal.page.getByTestId(`${APPLICATION}-card`)).toBeVisible();
}

async function expectSummary({ page }: Portal) {
  await expect(page.getByRole('cell', { name: APPLICATION })).toBeVisible();
}

/** The generated annotation is the one that finds the Application for both. */
function expectSameSelector({ backend }: Portal) {
  const selector = backend.entity.metadata.annotations?.['argocd/app-selector'];
  expect(selector).toBeTruthy();
  expect(backend.selectors).toEqual({
    argocd: selector,
    'backstage-community-argocd': selector,
  });
}

test('a server has its road beside the cards and tabs of both plugins', async ({
  portal,
}) => {
  await portal.open('full');
  await expectOurCard(portal);
  await expectRoadieCards(portal);
  await expect(portal.tabs).toHaveText([
    'Overview',
    'Kubernetes',
    'Deployment Lifecycle',
    'Deployment Summary',
    'ArgoCD',
    'Models',
  ]);
  await portal.openTab('ArgoCD');
  await expectRoadieHistory(portal.page);
  await expectCommunityTabs(portal, {
    summary: 'Deployment Summary',
    lifecycle: 'Deployment Lifecycle',
  });
  expectSameSelector(portal);
  expect(portal.takeComplaints()).toEqual([]);
});

test('so it is in the old frontend system', async ({ portal }) => {
  await portal.open('old');
  await expectOurCard(portal);
  await expectRoadieCards(portal);
  await portal.openTab('ArgoCD');
  await expectRoadieHistory(portal.page);
  await expectCommunityTabs(portal, {
    summary: 'Summary',
    lifecycle: 'Lifecycle',
  });
  expectSameSelector(portal);
  expect(portal.takeComplaints()).toEqual([]);
});

test('without the Kubernetes plugin our card says what is missing', async ({
  portal,
}) => {
  await portal.open('without-kubernetes');
  await expect(
    portal.production.getByText(/This portal has no Kubernetes plugin/),
  ).toBeVisible();
  await expectRoadieCards(portal);
  await portal.openTab('Deployment Summary');
  await expectSummary(portal);
  expect(portal.takeComplaints()).toEqual([]);

  // One of the community's tabs cannot do without.
  await portal.openTab('Deployment Lifecycle');
  await expect(
    portal.page.getByText('Error in backstage-community-argocd'),
  ).toBeVisible();
  expect(portal.takeComplaints()).toEqual([
    expect.stringContaining(
      'No implementation available for apiRef{plugin.kubernetes.service}',
    ),
  ]);
  // Backstage shows the fault of one tab on the next as well, until asked again.
  await portal.openTab('Overview');
  await portal.page.getByRole('button', { name: 'Retry' }).click();
  await expect(portal.production).toBeVisible();
  expect(portal.takeComplaints()).toEqual([]);
});

test('with our page and that tab switched off nothing is broken', async ({
  portal,
}) => {
  await portal.open('trimmed');
  await expect(portal.production).toBeVisible();
  await expectRoadieCards(portal);
  await expect(portal.tabs).toHaveText([
    'Overview',
    'Deployment Summary',
    'ArgoCD',
    'Models',
  ]);
  await portal.page.getByRole('button', { name: 'More actions' }).click();
  await expect(
    portal.page.getByRole('menuitem', { name: /needs the MLflow page/ }),
  ).toBeDisabled();
  expect(portal.takeComplaints()).toEqual([]);
});
