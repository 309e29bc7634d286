import { createApp } from '@backstage/frontend-defaults';
import catalogPlugin from '@backstage/plugin-catalog/alpha';
import { navigationModule } from './navigation';
import { notificationSettingsModule } from './notifications';
import { signInModule } from './signIn';

/** Everything else is found through `app.packages` of the configuration. */
export const app = createApp({
  // Named here as well, so that its pages come first and find their overrides.
  features: [
    catalogPlugin,
    navigationModule,
    notificationSettingsModule,
    signInModule,
  ],
});
