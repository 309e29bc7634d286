import { InputError } from '@backstage/errors';
import { LayeredDeploymentService } from '@mlflow-portal/backstage-plugin-layered-deployment-node';
import { PullRequestStatus } from '@mlflow-portal/pull-requests';
import { PlatformRepositories } from './PlatformRepositories';

/** Reads pull requests, by platform and number. */
export interface PullRequestReader {
  /** @throws InputError if the platform is not set up to be asked. */
  readStatus(platform: string, number: number): Promise<PullRequestStatus>;
}

/** The pull requests of each platform's repository. */
export class PlatformPullRequests implements PullRequestReader {
  constructor(
    private readonly options: {
      service: LayeredDeploymentService;
      repositories: PlatformRepositories;
    },
  ) {}

  async readStatus(name: string, number: number): Promise<PullRequestStatus> {
    const { service, repositories } = this.options;
    const platform = service
      .getPlatforms()
      .find(candidate => candidate.name === name);
    if (!platform) {
      throw new InputError(
        `No platform is named "${name}" any more; requests for it cannot be followed`,
      );
    }
    return repositories.call(platform, ({ pullRequests }) =>
      pullRequests.readStatus(number),
    );
  }
}
