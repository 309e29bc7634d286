import { ConfigReader } from '@backstage/config';
import { ScmIntegrations } from '@backstage/integration';
import { SeenFile, SeenPullRequest } from './TestRepository';
import { FakeRepository } from './fakes/FakeRepository';
import { FakeAzure } from './fakes/azure/FakeAzure';
import { FakeBitbucketCloud } from './fakes/bitbucketCloud/FakeBitbucketCloud';
import { portalAuthorization } from './fakes/bitbucketCloud/reachBitbucketCloud';
import { FakeBitbucketServer } from './fakes/bitbucketServer/FakeBitbucketServer';
import { withPeople as withBitbucketServerPeople } from './fakes/bitbucketServer/people';
import { FakeGithub } from './fakes/github/FakeGithub';
import { FakeGitlab } from './fakes/gitlab/FakeGitlab';
import { withPeople } from './fakes/people';
import { findDescription, findOptionalDescription } from './findDescription';
import { createGiteaRepository } from './giteaRepository';
import { startGitea } from './startGitea';

/**
 * What a test sees of a repository, without the code under test.
 *
 * @public
 */
export interface SeenRepository {
  readBranch(branch: string): Promise<Record<string, SeenFile>>;
  pullRequests(): Promise<SeenPullRequest[]>;
}

/**
 * Every Git host that pull requests are opened on, with one repository on each.
 *
 * @public
 */
export interface EveryHost {
  integrations: ScmIntegrations;
  /** Address of the one whose integration takes no address of its API. */
  azureAddress: string;
  /** By host. */
  repositories: Map<string, SeenRepository>;
  /** Calls that the hosts' descriptions do not allow. */
  violations(): string[];
  /** The one Gitea is real: its owner is not for a test to choose. */
  giteaOwner: string;
  /** Ends what was started. */
  stop(): Promise<void>;
}

/**
 * Starts all of them on free ports of the loopback interface.
 *
 * @public
 */
export async function startEveryHost(): Promise<EveryHost> {
  const github = new FakeGithub();
  const enterprise = new FakeGithub();
  const gitlab = new FakeGitlab();
  const azure = new FakeAzure();
  const cloud = new FakeBitbucketCloud();
  const server = new FakeBitbucketServer();
  const gitea = await startGitea();
  const description = findDescription('GITHUB_DESCRIPTION');
  const [
    githubUrl,
    enterpriseUrl,
    gitlabUrl,
    azureAddress,
    cloudUrl,
    serverUrl,
  ] = await Promise.all([
    github.start(description),
    enterprise.start(description),
    gitlab.start(),
    azure.start(
      findOptionalDescription(
        'AZURE_DEVOPS_DESCRIPTION',
        'azure-devops-git-7.1.json',
      ),
    ),
    cloud.start(
      findOptionalDescription(
        'BITBUCKET_DESCRIPTION',
        'bitbucket-cloud-openapi3.yml',
      ),
    ),
    server.start(),
  ]);
  gitlab.tokens.add('portal');
  cloud.authorizations.add(portalAuthorization);
  server.credentials.set('Bearer portal', 'portal');

  const integrations = ScmIntegrations.fromConfig(
    new ConfigReader({
      integrations: {
        github: [
          { host: 'github.com', apiBaseUrl: githubUrl, token: 'portal' },
          { host: 'ghe.example.com', apiBaseUrl: enterpriseUrl },
        ],
        gitlab: [
          { host: 'gitlab.com', apiBaseUrl: gitlabUrl, token: 'portal' },
        ],
        azure: [
          {
            host: 'dev.azure.com',
            credentials: [{ personalAccessToken: 'portal' }],
          },
        ],
        bitbucketCloud: [{ username: 'portal', token: 'secret' }],
        bitbucketServer: [
          {
            host: 'bitbucket.example.com',
            apiBaseUrl: `${serverUrl}/rest/api/1.0`,
            token: 'portal',
          },
        ],
        gitea: [
          { host: 'git.example.com', baseUrl: gitea.baseUrl, ...gitea.admin },
        ],
      },
    }),
  );
  // app-config has no setting for it: there is only one Bitbucket Cloud.
  const { config } = integrations.bitbucketCloud.byHost('bitbucket.org')!;
  Object.assign(config, { apiBaseUrl: cloudUrl });

  const unreachable = () => {
    throw new Error('Only the action reaches the host');
  };
  const seen = (repository: FakeRepository): SeenRepository =>
    withPeople(repository, unreachable);
  const onGithub = new FakeRepository();
  const onEnterprise = new FakeRepository();
  const onGitlab = new FakeRepository();
  const onAzure = new FakeRepository();
  const onCloud = new FakeRepository();
  github.repositories.set('deployments', onGithub);
  enterprise.repositories.set('deployments', onEnterprise);
  gitlab.users.add(onGitlab.people);
  gitlab.projects.set('ml/deployments', onGitlab);
  azure.repositories.set('deployments', onAzure);
  azure.teams.set('ml Team', onAzure.people);
  cloud.repositories.set('deployments', onCloud);
  const onServer = await server.createRepository('ML/deployments');
  return {
    integrations,
    azureAddress,
    repositories: new Map<string, SeenRepository>([
      ['github.com', seen(onGithub)],
      ['ghe.example.com', seen(onEnterprise)],
      ['gitlab.com', seen(onGitlab)],
      ['dev.azure.com', seen(onAzure)],
      ['bitbucket.org', seen(onCloud)],
      [
        'bitbucket.example.com',
        withBitbucketServerPeople(onServer, unreachable),
      ],
      ['git.example.com', await createGiteaRepository(gitea, 'deployments')],
    ]),
    violations: () =>
      [github, enterprise, gitlab, azure, cloud, server].flatMap(
        host => host.violations,
      ),
    giteaOwner: gitea.admin.username,
    async stop() {
      await Promise.all(
        [github, enterprise, gitlab, azure, cloud, server, gitea].map(host =>
          host.stop(),
        ),
      );
    },
  };
}
