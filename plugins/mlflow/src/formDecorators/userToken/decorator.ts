import { configApiRef, dialogApiRef } from '@backstage/frontend-plugin-api';
import { scmAuthApiRef } from '@backstage/integration-react';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { createScaffolderFormDecorator } from '@backstage/plugin-scaffolder-react/alpha';
import { mlflowApiRef } from '../../api';
import { addUserToken } from './addUserToken';

/** `spec.formDecorators: [{ id: mlflowUserToken }]` */
export const userTokenDecorator = createScaffolderFormDecorator({
  id: 'mlflowUserToken',
  schema: {
    input: {
      platformField: z =>
        z
          .string()
          .default('platform')
          .describe('Name of the field with MlflowPlatformPicker'),
      entityField: z =>
        z
          .string()
          .optional()
          .describe(
            'Instead: name of the field with an entity whose own file changes. The person is asked where scaffolder.requireScmUserCredentials is on',
          ),
      secret: z =>
        z
          .string()
          .default('userToken')
          .describe('Name of the secret, for ${{ secrets.<name> }}'),
    },
  },
  deps: {
    mlflowApi: mlflowApiRef,
    catalogApi: catalogApiRef,
    configApi: configApiRef,
    scmAuthApi: scmAuthApiRef,
    dialogApi: dialogApiRef,
  },
  decorator: addUserToken,
});
