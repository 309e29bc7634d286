import type { DialogApi, ErrorApi } from '@backstage/frontend-plugin-api';
import type { ScmAuthApi } from '@backstage/integration-react';
import type { ScaffolderFormDecoratorContext } from '@backstage/plugin-scaffolder-react/alpha';
import type { MlflowApi } from '../../api';
import { findPlatform } from './findPlatform';
import { reopenForm } from './reopenForm';
import { SignInDialog } from './SignInDialog';

type Context = ScaffolderFormDecoratorContext<{
  platformField: string;
  secret: string;
}>;

/**
 * Gets the token of the person who submits the form, where the platform wants
 * them to be the author of the pull request, and hands it over as a secret.
 *
 * @throws whatever keeps the form from being submitted; the person was told
 */
export async function addUserToken(
  { input, formState, setSecrets }: Context,
  apis: {
    mlflowApi: MlflowApi;
    scmAuthApi: ScmAuthApi;
    dialogApi: DialogApi;
    errorApi: ErrorApi;
  },
): Promise<void> {
  const platform = await findPlatform(
    apis.mlflowApi,
    formState[input.platformField],
  ).catch(error => {
    apis.errorApi.post(error);
    throw error;
  });
  if (platform?.pullRequestAuthor !== 'requester') {
    return;
  }
  const token = await askForToken(platform.repositoryUrl, apis);
  if (!token) {
    reopenForm(formState);
    throw new Error('Nothing was submitted: nobody signed in');
  }
  setSecrets(secrets => ({ ...secrets, [input.secret]: token }));
}

async function askForToken(
  url: string,
  apis: { scmAuthApi: ScmAuthApi; dialogApi: DialogApi },
): Promise<string | undefined> {
  const signIn = async (options: object) => {
    const { token } = await apis.scmAuthApi.getCredentials({
      url,
      additionalScope: { repoWrite: true },
      ...options,
    });
    return token;
  };
  // Nobody is asked twice: an earlier sign-in is found without a window.
  const found = await signIn({ optional: true }).catch(() => undefined);
  return (
    found ||
    apis.dialogApi
      .open<string | undefined>(({ dialog }) => (
        <SignInDialog
          repositoryUrl={url}
          signIn={() => signIn({ instantPopup: true })}
          onClose={dialog.close}
        />
      ))
      .result()
  );
}
