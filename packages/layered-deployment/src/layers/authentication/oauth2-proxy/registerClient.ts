import { shellWord } from '../../../shellWord';
import type { Oauth2ProxySettings } from './settings';

/** The prerequisite that tells the provider where browsers come back to. */
export function registerClient(
  provider: Oauth2ProxySettings['provider'],
  client: { name: string; issuerUrl: string; redirectUrl: string },
) {
  const { name, issuerUrl, redirectUrl } = client;
  const step = {
    id: 'oidc-client',
    title: `Register a confidential client at ${issuerUrl} with the redirect address ${redirectUrl}, and put its id and secret into the secret store`,
  };
  const redirect = shellWord(redirectUrl);
  if (provider === 'entra-id') {
    return {
      ...step,
      command: `az ad app create --display-name ${name} --sign-in-audience AzureADMyOrg --web-redirect-uris ${redirect} --query appId --output tsv && az ad app credential reset --id "$(az ad app list --display-name ${name} --query '[0].appId' --output tsv)" --display-name oauth2-proxy --query password --output tsv`,
      check: `az ad app list --display-name ${name} --query '[].web.redirectUris' --output tsv`,
    };
  }
  if (provider === 'keycloak-oidc') {
    const realm = shellWord(
      issuerUrl.replace(/\/$/, '').split('/').pop() ?? '',
    );
    return {
      ...step,
      command: `kcadm.sh create clients --target-realm ${realm} --set clientId=${name} --set publicClient=false --set standardFlowEnabled=true --set 'redirectUris=["${redirectUrl}"]'`,
      check: `kcadm.sh get clients --target-realm ${realm} --query clientId=${name} --fields redirectUris`,
    };
  }
  return {
    ...step,
    // No command speaks to every provider: this says what to enter there.
    command: `printf '%s\\n' ${shellWord(`client: ${name}`)} ${shellWord(
      `redirect address: ${redirectUrl}`,
    )}`,
    check: `curl --fail --silent --show-error ${shellWord(
      `${issuerUrl.replace(/\/$/, '')}/.well-known/openid-configuration`,
    )}`,
  };
}
