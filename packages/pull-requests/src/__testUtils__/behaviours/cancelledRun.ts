import { createOrUpdatePullRequest } from '../../createOrUpdatePullRequest';
import { Behaviours } from './Behaviours';
import { file, request } from './request';

export const cancelledRun: Behaviours = {
  'writes nothing': async ({ repository }) => {
    const controller = new AbortController();
    controller.abort();

    await expect(
      createOrUpdatePullRequest({
        ...request,
        host: repository.host(controller.signal),
        files: [file('a.yaml', 'a\n')],
      }),
    ).rejects.toMatchObject({ name: 'AbortError' });
    expect(await repository.pullRequests()).toEqual([]);
  },
};
