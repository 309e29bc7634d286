import { renderInTestApp } from '@backstage/frontend-test-utils';
import type { PlatformSummary } from '@mlflow-portal/backstage-plugin-mlflow-common';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { mlflowApiStub } from '../../../__fixtures__/api';
import { fieldProps } from '../../../__fixtures__/fieldProps';
import { platformSummary } from '../../../__fixtures__/platforms';
import { mlflowApiRef } from '../../../api';
import { MlflowAdvancedAnswers } from './MlflowAdvancedAnswers';
import type { AdvancedAnswers } from './schema';

const formContext = {
  formData: {
    owner: 'group:default/risk',
    platform: { platform: 'aks-weu', environments: ['dev'], size: {} },
  },
};

function renderField(
  changes: Partial<PlatformSummary> = {},
  initial?: AdvancedAnswers,
) {
  const answers: AdvancedAnswers[] = [];
  function Form() {
    const [formData, setFormData] = useState(initial);
    return (
      <MlflowAdvancedAnswers
        {...fieldProps({
          formData,
          formContext,
          onChange: (value?: AdvancedAnswers) => {
            answers.push(...(value ? [value] : []));
            setFormData(value);
          },
        })}
      />
    );
  }
  renderInTestApp(<Form />, {
    apis: [
      [
        mlflowApiRef,
        mlflowApiStub({
          getPlatforms: async () => ({ items: [platformSummary(changes)] }),
        }),
      ],
    ],
  });
  return answers;
}

const open = async () =>
  userEvent.click(await screen.findByRole('button', { name: /Advanced/ }));

async function choose(field: RegExp, option: string) {
  await userEvent.click(screen.getByRole('button', { name: field }));
  await userEvent.click(await screen.findByRole('option', { name: option }));
}

describe('MlflowAdvancedAnswers', () => {
  it('is folded until somebody wants it', async () => {
    renderField();
    await screen.findByRole('button', { name: /Advanced/ });
    expect(screen.getByText('Chart release')).not.toBeVisible();
  });

  it('answers nothing for what stays as the platform has it', async () => {
    const answers = renderField();
    await open();
    await choose(/Chart release/, '1.8.1');
    await choose(/Chart release/, 'Default: 1.11.5');

    expect(answers).toEqual([{ release: '1.8.1' }, {}]);
  });

  it('offers the layers that the platform leaves to the team', async () => {
    const answers = renderField({
      alternatives: [
        {
          concern: 'artifactStore',
          items: [{ name: 'volume', title: 'A volume in the cluster' }],
        },
      ],
    });
    await open();
    await choose(/Artifact store/, 'A volume in the cluster');
    await choose(/Artifact store/, 'Default: Azure Blob Storage');

    expect(answers).toEqual([{ layers: { artifactStore: 'volume' } }, {}]);
  });

  it('offers the identities of the owner alone', async () => {
    const answers = renderField({
      identities: {
        'group:default/risk': ['id-risk'],
        'group:default/growth': ['id-growth'],
      },
    });
    await open();
    await choose(/Cloud identity/, 'id-risk');

    expect(answers).toEqual([{ identity: 'id-risk' }]);
    expect(screen.queryByText('id-growth')).toBeNull();
  });

  it('does not ask for an identity where the owner may use none', async () => {
    renderField();
    await open();
    expect(screen.getByLabelText(/Prefix of the secret keys/)).toBeVisible();
    expect(screen.queryByText('Cloud identity')).toBeNull();
  });

  it('keeps what a server has that the platform does not offer any more', async () => {
    const answers = renderField(
      { identities: { '*': 'any' } },
      {
        release: { dev: '1.11.5', prod: '1.8.1' },
        imageTag: '2.22.0',
        identity: { dev: 'id-a' },
      },
    );
    await open();

    expect(
      screen.getByRole('button', {
        name: /As it is: dev: 1.11.5, prod: 1.8.1 Chart release/,
      }),
    ).toBeVisible();
    await choose(/Image tag/, '3.15.1');

    expect(answers.at(-1)).toEqual({
      release: { dev: '1.11.5', prod: '1.8.1' },
      imageTag: '3.15.1',
      identity: { dev: 'id-a' },
    });
  });
});
