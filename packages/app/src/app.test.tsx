import { render, screen } from '@testing-library/react';
import { app } from './app';

const data = {
  app: { title: 'MLflow Portal', baseUrl: 'http://localhost' },
  backend: { baseUrl: 'http://localhost:7007' },
  auth: {
    providers: {
      demo: {
        people: [
          {
            user: 'user:default/ada',
            displayName: 'Ada',
            role: 'ML engineer',
            team: 'team risk',
            description: 'Asks for servers.',
          },
        ],
      },
    },
  },
};

describe('app', () => {
  const environment = process.env;

  afterEach(() => {
    process.env = environment;
  });

  it('asks whom to be before anything else', async () => {
    // The build puts the configuration there as a value, not as a string.
    const APP_CONFIG = [{ data, context: 'test' }] as unknown as string;
    process.env = { ...environment, APP_CONFIG };

    render(app.createRoot());

    expect(
      await screen.findByRole('heading', { name: 'MLflow Portal' }),
    ).toBeVisible();
    expect(
      screen.getByRole('button', { name: 'Ada – ML engineer, team risk' }),
    ).toBeVisible();
  });
});
