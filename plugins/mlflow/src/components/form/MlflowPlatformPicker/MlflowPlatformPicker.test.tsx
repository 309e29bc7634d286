import { renderInTestApp } from '@backstage/frontend-test-utils';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { mlflowApiStub, responseError } from '../../../__fixtures__/api';
import { fieldProps } from '../../../__fixtures__/fieldProps';
import { platformSummary } from '../../../__fixtures__/platforms';
import { mlflowApiRef, type MlflowApi } from '../../../api';
import { MlflowPlatformPicker } from './MlflowPlatformPicker';
import type { MlflowPlatformChoice } from './schema';

const platforms = [
  platformSummary(),
  platformSummary({
    name: 'try-out',
    title: 'Try-out',
    environments: ['sandbox'],
    owners: ['group:default/growth'],
  }),
];

function renderPicker(
  getPlatforms: MlflowApi['getPlatforms'] = async () => ({ items: platforms }),
  uiSchema = {},
) {
  const changes: MlflowPlatformChoice[] = [];
  function Form() {
    const [choice, setChoice] = useState<MlflowPlatformChoice>();
    return (
      <MlflowPlatformPicker
        {...fieldProps({
          formData: choice,
          uiSchema,
          formContext: { formData: { owner: 'group:default/risk' } },
          onChange: (value?: MlflowPlatformChoice) => {
            changes.push(...(value ? [value] : []));
            setChoice(value);
          },
        })}
      />
    );
  }
  renderInTestApp(<Form />, {
    apis: [[mlflowApiRef, mlflowApiStub({ getPlatforms })]],
  });
  return changes;
}

describe('MlflowPlatformPicker', () => {
  it('shows what a platform brings and begins with its first environment', async () => {
    const changes = renderPicker();
    await userEvent.click(await screen.findByRole('radio', { name: /West/ }));

    expect(changes).toEqual([
      { platform: 'aks-weu', environments: ['dev'], size: { dev: 'small' } },
    ]);
    const brings = within(screen.getByText('Artifact store').parentElement!);
    expect(brings.getByText('Azure Blob Storage')).toBeVisible();
  });

  it('calls what a newer backend settles as the generator does', async () => {
    renderPicker(async () => ({
      items: [
        platformSummary({
          layers: [{ concern: 'quotas', title: 'Quotas of the platform' }],
        }),
      ],
    }));
    await userEvent.click(await screen.findByRole('radio', { name: /West/ }));

    expect(screen.getByText('quotas').parentElement).toHaveTextContent(
      'Quotas of the platform',
    );
  });

  it('keeps the order of the platform, whatever the order of the clicks', async () => {
    const changes = renderPicker();
    await userEvent.click(await screen.findByRole('radio', { name: /West/ }));
    await userEvent.click(screen.getByRole('checkbox', { name: 'prod' }));
    await userEvent.click(screen.getByRole('checkbox', { name: 'dev' }));
    await userEvent.click(screen.getByRole('checkbox', { name: 'dev' }));

    expect(changes.at(-1)).toEqual({
      platform: 'aks-weu',
      environments: ['dev', 'prod'],
      size: { dev: 'small', prod: 'small' },
    });
  });

  it('lets each environment have its own size', async () => {
    const changes = renderPicker();
    await userEvent.click(await screen.findByRole('radio', { name: /West/ }));
    await userEvent.click(screen.getByRole('button', { name: /Size in dev/ }));
    await userEvent.click(await screen.findByRole('option', { name: /large/ }));

    expect(changes.at(-1)?.size).toEqual({ dev: 'large' });
  });

  it('does not offer a platform without a grant for the owner', async () => {
    renderPicker();
    expect(
      await screen.findByRole('radio', { name: /Try-out/ }),
    ).toBeDisabled();
    expect(screen.getByText(/Not open to group:default\/risk/)).toBeVisible();
  });

  it('leaves a server that is changed on its platform', async () => {
    const choice: MlflowPlatformChoice = {
      platform: 'aks-weu',
      environments: ['dev'],
      size: 'large',
    };
    renderInTestApp(
      <MlflowPlatformPicker
        {...fieldProps({
          formData: choice,
          formContext: {
            formData: { changes: 'component:default/mlflow-risk' },
          },
        })}
      />,
      {
        apis: [
          [
            mlflowApiRef,
            mlflowApiStub({ getPlatforms: async () => ({ items: platforms }) }),
          ],
        ],
      },
    );

    expect(
      await screen.findByRole('radio', { name: /Try-out/ }),
    ).toBeDisabled();
    expect(screen.getByRole('radio', { name: /^Azure/ })).toBeChecked();
    expect(screen.getByText(/stays on its platform/)).toBeVisible();
    expect(
      screen.getByRole('button', { name: /large.*Size in dev/ }),
    ).toBeVisible();
  });

  it('shows platforms of the product alone, and names it where it is not the first', async () => {
    const [mlflow] = platformSummary().products;
    const langfuse = { ...mlflow, id: 'langfuse', traits: ['langfuse'] };
    const changes = renderPicker(
      async () => ({
        items: [
          platformSummary(),
          platformSummary({
            name: 'both',
            title: 'Both',
            products: [mlflow, langfuse],
          }),
        ],
      }),
      { 'ui:options': { product: 'langfuse' } },
    );
    await userEvent.click(await screen.findByRole('radio', { name: /Both/ }));

    expect(screen.queryByText('Azure West Europe')).toBeNull();
    expect(changes).toEqual([
      expect.objectContaining({ platform: 'both', product: 'langfuse' }),
    ]);
  });

  it.each([
    ['requester', 1],
    ['portal', 0],
  ] as const)(
    'with the %s as the author announces %s sign-in',
    async (pullRequestAuthor, count) => {
      renderPicker(async () => ({
        items: [platformSummary({ pullRequestAuthor })],
      }));
      await userEvent.click(await screen.findByRole('radio', { name: /West/ }));

      expect(
        screen.queryAllByText(/asks you to sign in to git\.example\.org/),
      ).toHaveLength(count);
    },
  );

  it('says whom to ask when no platform is configured', async () => {
    renderPicker(async () => ({ items: [] }));
    expect(await screen.findByText(/No platform is configured/)).toBeVisible();
  });

  it('says calmly that platforms may not be seen', async () => {
    renderPicker(async () => {
      throw responseError(403);
    });
    expect(await screen.findByText('You may not see this')).toBeVisible();
  });
});
