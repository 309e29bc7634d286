import { Router } from 'express';
import { Refusal } from '../Refusal';

/** All repositories of the stand-in are in one project. */
export const projectId = '6ce954b1-ce1f-45d1-b94d-e6bf2464ba2c';

/**
 * What policies say about pull requests, of which the description of the Git
 * API says nothing. No branch of the stand-in has a policy.
 *
 * @see https://learn.microsoft.com/rest/api/azure/devops/policy/evaluations
 */
export function policies(): Router {
  const router = Router();

  router.get('/evaluations', ({ query }, response) => {
    const { artifactId, 'api-version': version, ...others } = query;
    const [, project] =
      /^vstfs:\/{3}CodeReview\/CodeReviewId\/(.+)\/\d+$/.exec(
        `${artifactId}`,
      ) ?? [];
    if (
      project !== projectId ||
      version !== '7.1-preview.1' ||
      Object.keys(others).length
    ) {
      throw new Refusal(400, 'The request is not valid');
    }
    response.json({ count: 0, value: [] });
  });

  return router;
}
