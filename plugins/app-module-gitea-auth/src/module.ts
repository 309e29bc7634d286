import {
  ApiBlueprint,
  bitbucketAuthApiRef,
  configApiRef,
  createFrontendModule,
  githubAuthApiRef,
  gitlabAuthApiRef,
  microsoftAuthApiRef,
} from '@backstage/frontend-plugin-api';
import { ScmAuth, scmAuthApiRef } from '@backstage/integration-react';
import { createGiteaScmAuth } from './createGiteaScmAuth';
import { giteaAuthApi, giteaAuthApiRef } from './giteaAuthApi';

/** In the place of the app's own, with its hosts and one more. */
const scmAuthApi = ApiBlueprint.make({
  name: 'scm-auth',
  params: define =>
    define({
      api: scmAuthApiRef,
      deps: {
        azure: microsoftAuthApiRef,
        bitbucket: bitbucketAuthApiRef,
        configApi: configApiRef,
        giteaAuthApi: giteaAuthApiRef,
        github: githubAuthApiRef,
        gitlab: gitlabAuthApiRef,
      },
      factory: ({ azure, bitbucket, github, gitlab, ...gitea }) =>
        ScmAuth.merge(
          ...createGiteaScmAuth(gitea),
          ScmAuth.forGithub(github),
          ScmAuth.forGitlab(gitlab),
          ScmAuth.forAzure(azure),
          ScmAuth.forBitbucket(bitbucket),
        ),
    }),
});

/**
 * Gitea and Forgejo among the Git hosts that a portal signs people in to.
 *
 * @public
 */
export default createFrontendModule({
  pluginId: 'app',
  extensions: [giteaAuthApi, scmAuthApi],
});
