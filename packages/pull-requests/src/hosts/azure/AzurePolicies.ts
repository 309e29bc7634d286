import { PullRequestStatus } from '../../PullRequests';
import { EvaluationAnswer, evaluationsAnswer } from './answers';
import { AzureClient } from './AzureClient';

type Checks = PullRequestStatus['checks'];

/** Has no version that is not a preview. */
const API_VERSION = '7.1-preview.1';

/** Types of policies, whose ids are the same everywhere. */
const CHECKS = [
  // Build validation, and a status that has to be reported.
  '0609b952-1397-4640-95ec-e00a01b2c241',
  'cbdc66da-9728-4af8-aada-9a5a32e4a226',
];
const REVIEWS = [
  // A number of reviewers, and certain ones.
  'fa4e907d-c16b-4a4c-9dfa-4906e5d171dd',
  'fd2167ab-b0be-447a-8ec8-39368250530e',
];

/** Others wait, or are under way. */
const OUTCOMES = new Map<string, Checks>([
  ['approved', 'passing'],
  ['rejected', 'failing'],
  ['broken', 'failing'],
  ['notApplicable', 'none'],
]);

/** What the policies of a branch say about a pull request into it. */
export interface PolicyVerdict {
  checks: Checks[];
  /** Whether a review is missing without which nobody can merge. */
  lacksReview: boolean;
}

/** The branch policies of one project. */
export class AzurePolicies {
  readonly #client: AzureClient;

  /** @param client - of the API of policies in the project. */
  constructor(client: AzureClient) {
    this.#client = client;
  }

  /** @param projectId - the id; other than elsewhere, a name will not do. */
  async evaluate(projectId: string, number: number): Promise<PolicyVerdict> {
    const { value } = await this.#client.json(
      {
        task: `read what policies say about the pull request ${number}`,
        path: '/evaluations',
        query: {
          artifactId: `vstfs:///CodeReview/CodeReviewId/${projectId}/${number}`,
          'api-version': API_VERSION,
        },
      },
      evaluationsAnswer,
    );
    const found = (types: string[]) =>
      value.filter(({ configuration }) =>
        types.includes(configuration.type.id),
      );
    return {
      checks: found(CHECKS).map(toChecks),
      lacksReview: found(REVIEWS)
        .filter(({ configuration }) => configuration.isBlocking ?? true)
        .some(review => !['passing', 'none'].includes(toChecks(review))),
    };
  }
}

function toChecks({ status }: EvaluationAnswer): Checks {
  return OUTCOMES.get(status) ?? 'running';
}
