import type { DialogApi } from '@backstage/frontend-plugin-api';
import type { ScmAuthApi } from '@backstage/integration-react';
import type { ScaffolderFormDecoratorContext } from '@backstage/plugin-scaffolder-react/alpha';
import { findTarget, type TargetApis } from './findTarget';
import { FormReopener } from './FormReopener';
import { PlatformsDialog } from './PlatformsDialog';
import { SignInDialog } from './SignInDialog';

type Context = ScaffolderFormDecoratorContext<{
  platformField: string;
  entityField?: string;
  secret: string;
}>;

interface Apis extends TargetApis {
  scmAuthApi: ScmAuthApi;
  dialogApi: DialogApi;
}

/**
 * Gets the token of the person who submits the form, where they have to be the
 * author of the pull request, and hands it over as a secret.
 *
 * @throws whatever keeps the form from being submitted; the person is back at
 * the form then, with the answers
 */
export async function addUserToken(
  context: Context,
  apis: Apis,
): Promise<void> {
  try {
    await addToken(context, apis);
  } catch (error) {
    await apis.dialogApi
      .open<void>(({ dialog }) => (
        <FormReopener answers={context.formState} onDone={dialog.close} />
      ))
      .result();
    throw error;
  }
}

async function addToken(
  { input, formState, setSecrets }: Context,
  apis: Apis,
): Promise<void> {
  const target = await readTarget(
    () => findTarget(input, formState, apis),
    apis.dialogApi,
  );
  if (target === undefined) {
    return;
  }
  const token = await askForToken(target, apis);
  if (!token) {
    throw new Error('Nothing was submitted: nobody signed in');
  }
  setSecrets(secrets => ({ ...secrets, [input.secret]: token }));
}

async function readTarget(
  read: () => Promise<string | undefined>,
  dialogApi: DialogApi,
): Promise<string | undefined> {
  try {
    return await read();
  } catch (error) {
    const tryAgain = await dialogApi
      .open<boolean | undefined>(({ dialog }) => (
        <PlatformsDialog onClose={dialog.close} />
      ))
      .result();
    if (!tryAgain) {
      throw error;
    }
    return readTarget(read, dialogApi);
  }
}

async function askForToken(
  url: string,
  apis: Pick<Apis, 'scmAuthApi' | 'dialogApi'>,
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
