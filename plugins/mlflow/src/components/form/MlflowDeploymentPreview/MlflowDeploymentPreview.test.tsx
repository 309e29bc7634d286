import { renderInTestApp } from '@backstage/frontend-test-utils';
import type { JsonObject } from '@backstage/types';
import type { PreviewResponse } from '@mlflow-portal/backstage-plugin-mlflow-common';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { mlflowApiStub, responseError } from '../../../__fixtures__/api';
import { fieldProps } from '../../../__fixtures__/fieldProps';
import { previewResponse } from '../../../__fixtures__/preview';
import { mlflowApiRef } from '../../../api';
import { MlflowDeploymentPreview } from './MlflowDeploymentPreview';

const formData: JsonObject = {
  name: 'credit',
  owner: 'group:default/risk',
  description: '',
  platform: {
    platform: 'aks-weu',
    environments: ['dev'],
    size: { dev: 'small' },
  },
};

const clean = previewResponse();

function renderPreview(answer: () => Promise<PreviewResponse>) {
  const mlflowApi = mlflowApiStub({ previewDeployment: answer });
  renderInTestApp(
    <MlflowDeploymentPreview {...fieldProps({ formContext: { formData } })} />,
    { apis: [[mlflowApiRef, mlflowApi]] },
  );
  return mlflowApi;
}

describe('MlflowDeploymentPreview', () => {
  it('shows hosts and namespaces of answers that fit', async () => {
    const mlflowApi = renderPreview(async () => clean);

    expect(
      await screen.findByText(
        'dev: credit.dev.example.org, namespace ml-credit-dev',
      ),
    ).toBeVisible();
    expect(
      screen.getByText('4 files · No rule has an objection.'),
    ).toBeVisible();
    expect(mlflowApi.previewDeployment).toHaveBeenCalledWith(
      {
        name: 'credit',
        owner: 'group:default/risk',
        platform: 'aks-weu',
        environments: ['dev'],
        size: { dev: 'small' },
      },
      { signal: expect.any(AbortSignal), entityRef: undefined },
    );
  });

  it('holds the answers against the server that they change', async () => {
    const [file, ...others] = clean.files;
    const mlflowApi = mlflowApiStub({
      previewDeployment: async () => ({
        ...clean,
        files: [
          { ...file, change: 'changed' },
          ...others.map(other => ({ ...other, change: 'same' as const })),
        ],
      }),
    });
    const changes = 'component:default/mlflow-credit';
    renderInTestApp(
      <MlflowDeploymentPreview
        {...fieldProps({ formContext: { formData: { ...formData, changes } } })}
      />,
      { apis: [[mlflowApiRef, mlflowApi]] },
    );

    expect(
      await screen.findByText(
        '1 of 4 files change · No rule has an objection.',
      ),
    ).toBeVisible();
    expect(mlflowApi.previewDeployment).toHaveBeenCalledWith(
      expect.not.objectContaining({ changes }),
      { signal: expect.any(AbortSignal), entityRef: changes },
    );
  });

  it('names each answer that does not fit', async () => {
    renderPreview(async () => ({
      ...clean,
      problems: [{ field: 'name', message: 'is taken by another server' }],
    }));
    expect(
      await screen.findByText('name: is taken by another server'),
    ).toBeVisible();
    expect(screen.queryByText(/credit\.example/)).not.toBeInTheDocument();
  });

  it('shows findings with their fix, and facts that are missing', async () => {
    renderPreview(async () => ({
      ...clean,
      findings: [
        {
          ruleId: 'image-floor',
          severity: 'warning',
          message: 'The image is old.',
          fix: 'Use a newer one.',
        },
      ],
      missingFacts: [
        {
          environment: 'dev',
          fact: 'clientId',
          description: 'Client id of the identity',
          command: 'az identity show',
        },
      ],
    }));
    expect(
      await screen.findByText('Warning: The image is old. Use a newer one.'),
    ).toBeVisible();
    expect(screen.getByText(/dev: Client id of the identity/)).toBeVisible();
    expect(screen.getByText('az identity show')).toBeVisible();
  });

  it('folds the steps to prepare, each with its command and its check', async () => {
    renderPreview(async () => ({
      ...clean,
      prerequisites: [
        {
          environment: 'dev',
          id: 'database',
          title: 'Create the database',
          command: 'createdb mlflow_credit',
          check: 'psql mlflow_credit',
        },
      ],
    }));
    const fold = await screen.findByRole('button', {
      name: '1 step to prepare',
    });
    expect(screen.queryByText('createdb mlflow_credit')).not.toBeVisible();

    await userEvent.click(fold);

    expect(screen.getByText('dev: Create the database')).toBeVisible();
    expect(screen.getByText('createdb mlflow_credit')).toBeVisible();
    expect(screen.getByText('psql mlflow_credit')).toBeVisible();
  });

  it('takes a question back when the answers change, and keeps the old files', async () => {
    const signals: (AbortSignal | undefined)[] = [];
    const preview = jest.fn(
      async (_answers: JsonObject, options?: { signal?: AbortSignal }) => {
        signals.push(options?.signal);
        return signals.length === 1
          ? clean
          : new Promise<PreviewResponse>(() => {});
      },
    );
    function Form() {
      const [name, setName] = useState('credit');
      return (
        <>
          <input value={name} onChange={event => setName(event.target.value)} />
          <MlflowDeploymentPreview
            {...fieldProps({ formContext: { formData: { name } } })}
          />
        </>
      );
    }
    renderInTestApp(<Form />, {
      apis: [[mlflowApiRef, mlflowApiStub({ previewDeployment: preview })]],
    });
    await screen.findByRole('treegrid');

    await userEvent.type(screen.getByRole('textbox'), 's');
    await waitFor(() => expect(signals).toHaveLength(2));
    await userEvent.type(screen.getByRole('textbox'), '-2');

    expect(signals[1]?.aborted).toBe(true);
    expect(
      screen.getByText('Working out the changed deployment'),
    ).toBeVisible();
    expect(screen.getByRole('treegrid')).toBeVisible();
  });

  it('says calmly that a preview cannot be had', async () => {
    renderPreview(async () => {
      throw responseError(503);
    });
    expect(
      await screen.findByText('The portal could not read this'),
    ).toBeVisible();
  });
});
