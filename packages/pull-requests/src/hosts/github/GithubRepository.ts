/** A repository in the words of GitHub's API. */
export interface GithubRepository {
  owner: string;
  repo: string;
}
