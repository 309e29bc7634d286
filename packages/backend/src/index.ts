import { createBackend } from '@backstage/backend-defaults';

const backend = createBackend();

backend.add(import('@backstage/plugin-app-backend'));

backend.add(import('@backstage/plugin-catalog-backend'));
backend.add(
  import('@backstage/plugin-catalog-backend-module-scaffolder-entity-model'),
);
backend.add(import('@backstage/plugin-catalog-backend-module-logs'));
backend.add(
  import('@mlflow-portal/backstage-plugin-catalog-backend-module-mlflow'),
);

backend.add(import('@backstage/plugin-auth-backend'));
backend.add(import('./signIn'));
backend.add(
  import('@mlflow-portal/backstage-plugin-auth-backend-module-gitea-provider'),
);
backend.add(import('@backstage/plugin-permission-backend'));
backend.add(import('./permissions'));

backend.add(import('@backstage/plugin-scaffolder-backend'));
backend.add(
  import('@backstage/plugin-scaffolder-backend-module-notifications'),
);
backend.add(
  import(
    '@mlflow-portal/backstage-plugin-scaffolder-backend-module-layered-deployment'
  ),
);
backend.add(
  import('@mlflow-portal/backstage-plugin-scaffolder-backend-module-mlflow'),
);
backend.add(
  import(
    '@mlflow-portal/backstage-plugin-scaffolder-backend-module-pull-request'
  ),
);

backend.add(import('@mlflow-portal/backstage-plugin-mlflow-backend'));

backend.add(import('@backstage/plugin-search-backend'));
backend.add(import('@backstage/plugin-search-backend-module-catalog'));
backend.add(
  import('@mlflow-portal/backstage-plugin-search-backend-module-mlflow'),
);

backend.add(import('@backstage/plugin-kubernetes-backend'));
backend.add(import('@backstage/plugin-notifications-backend'));
backend.add(import('@backstage/plugin-signals-backend'));
backend.add(import('@backstage/plugin-user-settings-backend'));

backend.start();
