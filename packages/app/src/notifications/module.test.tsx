import { renderTestApp } from '@backstage/frontend-test-utils';
import {
  NotificationsApi,
  notificationsApiRef,
} from '@backstage/plugin-notifications';
import userSettingsPlugin from '@backstage/plugin-user-settings/alpha';
import { screen } from '@testing-library/react';
import { notificationSettingsModule } from './module';

describe('the settings', () => {
  it('let people choose what they are told of', async () => {
    const origins = [
      {
        id: 'plugin:mlflow',
        enabled: true,
        topics: [{ id: 'mlflow', enabled: true }],
      },
    ];
    const api: Partial<NotificationsApi> = {
      getNotificationSettings: async () => ({
        channels: [{ id: 'Web', enabled: true, origins }],
      }),
    };

    renderTestApp({
      features: [userSettingsPlugin, notificationSettingsModule],
      initialRouteEntries: ['/settings/notifications'],
      apis: [[notificationsApiRef, api]],
    });

    expect(
      await screen.findByRole('tab', { name: 'Notifications' }),
    ).toBeVisible();
    expect(await screen.findByText('MLflow')).toBeVisible();
  });
});
