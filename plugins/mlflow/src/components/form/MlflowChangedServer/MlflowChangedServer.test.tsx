import { renderInTestApp } from '@backstage/frontend-test-utils';
import type { JsonObject } from '@backstage/types';
import { screen } from '@testing-library/react';
import { fieldProps } from '../../../__fixtures__/fieldProps';
import { MlflowChangedServer } from './MlflowChangedServer';

function renderField(formData: JsonObject) {
  renderInTestApp(
    <MlflowChangedServer
      {...fieldProps({
        formData: 'component:default/mlflow-risk',
        formContext: { formData },
      })}
    />,
  );
}

describe('MlflowChangedServer', () => {
  it('says which server the form changes, and what stays', async () => {
    renderField({ owner: 'group:default/risk' });

    expect(
      await screen.findByText('You are changing mlflow-risk'),
    ).toBeVisible();
    expect(
      screen.getByText(/owner \(group:default\/risk\) stay/),
    ).toBeVisible();
    expect(screen.queryByRole('listitem')).not.toBeInTheDocument();
  });

  it('shows the answers that it keeps without a field of their own', async () => {
    renderField({
      waivers: [{ rule: 'production-has-a-backup', reason: 'for a week' }],
      migration: { plan: 'Copy the database by night' },
    });

    expect(
      await screen.findByText(/production-has-a-backup.*for a week/),
    ).toBeVisible();
    expect(screen.getByText(/Copy the database by night/)).toBeVisible();
  });

  it('survives an address that holds nonsense', async () => {
    renderField({ owner: 1, waivers: 'all', migration: [] });
    expect(
      await screen.findByText('You are changing mlflow-risk'),
    ).toBeVisible();
  });
});
