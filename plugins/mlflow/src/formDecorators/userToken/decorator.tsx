import { dialogApiRef, errorApiRef } from '@backstage/frontend-plugin-api';
import { scmAuthApiRef } from '@backstage/integration-react';
import { createScaffolderFormDecorator } from '@backstage/plugin-scaffolder-react/alpha';
import { mlflowApiRef } from '../../api';
import { findPlatform } from './findPlatform';
import { reopenForm } from './reopenForm';
import { SignInDialog } from './SignInDialog';

const WRITE = { additionalScope: { repoWrite: true } };

/**
 * Gets the token of the person who submits the form, where the platform wants
 * them to be the author of the pull request, and hands it over as a secret.
 *
 * Whatever throws here keeps the form from being submitted.
 */
export const userTokenDecorator = createScaffolderFormDecorator({
  id: 'mlflowUserToken',
  schema: {
    input: {
      platformField: z =>
        z
          .string()
          .default('platform')
          .describe('Name of the field with MlflowPlatformPicker'),
      secret: z =>
        z
          .string()
          .default('userToken')
          .describe('Name of the secret, for ${{ secrets.<name> }}'),
    },
  },
  deps: {
    mlflowApi: mlflowApiRef,
    scmAuthApi: scmAuthApiRef,
    dialogApi: dialogApiRef,
    errorApi: errorApiRef,
  },
  async decorator({ input, formState, setSecrets }, deps) {
    const { mlflowApi, scmAuthApi, dialogApi, errorApi } = deps;
    const { platformField, secret } = input;
    const platform = await findPlatform(
      mlflowApi,
      formState[platformField],
    ).catch(error => {
      errorApi.post(error);
      throw error;
    });
    if (platform?.pullRequestAuthor !== 'requester') {
      return;
    }
    const url = platform.repositoryUrl;
    const signIn = async (options: object) => {
      const credentials = { url, ...WRITE, ...options };
      return (await scmAuthApi.getCredentials(credentials)).token;
    };
    const token =
      // Nobody is asked twice: an earlier sign-in is found without a window.
      (await signIn({ optional: true }).catch(() => undefined)) ||
      (await dialogApi
        .open<string | undefined>(({ dialog }) => (
          <SignInDialog
            repositoryUrl={url}
            signIn={() => signIn({ instantPopup: true })}
            onClose={dialog.close}
          />
        ))
        .result());
    if (!token) {
      reopenForm(formState);
      throw new Error('Nothing was submitted: nobody signed in');
    }
    setSecrets(secrets => ({ ...secrets, [secret]: token }));
  },
});
