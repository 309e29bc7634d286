import { Content } from '@backstage/core-components';
import {
  createFrontendModule,
  SubPageBlueprint,
} from '@backstage/frontend-plugin-api';

/** What people want to be told of, beside their other settings. */
export const notificationSettingsModule = createFrontendModule({
  pluginId: 'user-settings',
  extensions: [
    SubPageBlueprint.make({
      name: 'notifications',
      params: {
        path: 'notifications',
        title: 'Notifications',
        loader: async () => {
          const { UserNotificationSettingsCard } = await import(
            '@backstage/plugin-notifications'
          );
          return (
            <Content>
              <UserNotificationSettingsCard
                originNames={{
                  'plugin:mlflow': 'MLflow',
                  'plugin:scaffolder': 'Create',
                }}
                topicNames={{ mlflow: 'Models and servers that you own' }}
              />
            </Content>
          );
        },
      },
    }),
  ],
});
