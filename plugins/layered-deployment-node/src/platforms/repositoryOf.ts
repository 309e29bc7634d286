import { ScmIntegrationRegistry } from '@backstage/integration';
import { Platform } from '@mlflow-portal/layered-deployment';
import {
  AddressedRepository,
  repositoryAt,
} from '@mlflow-portal/pull-requests';

/**
 * The repository of a platform.
 *
 * @throws InputError naming the setting, if its Git host writes addresses in
 * another form.
 * @public
 */
export function repositoryOf(
  platform: Platform,
  integrations: ScmIntegrationRegistry,
): AddressedRepository {
  return repositoryAt(new URL(platform.repository.url), {
    integrations,
    what: `platform.repository.url of "${platform.name}"`,
  });
}
