import { PullRequestTriage } from '../../PullRequests';
import { TestRepository } from '../TestRepository';
import { Behaviours } from './Behaviours';
import { file } from './request';
import { addTriageFails, submitOn, updateFails } from './tamper';

const files = [file('a.yaml', 'a\n')];
const nothing = { labels: [], reviewers: [], assignees: [] };

const everything = ({ labels, people }: TestRepository): PullRequestTriage => ({
  labels: [labels[0]],
  reviewers: [people[0]],
  assignees: [people[1]],
});

/** The kinds that the host has, and those that it has not. */
function divide(repository: TestRepository, wanted: PullRequestTriage) {
  const has = (kind: string) =>
    repository.host().pullRequests.triage.some(known => known === kind);
  const entries = Object.entries(wanted);
  return {
    had: {
      ...nothing,
      ...Object.fromEntries(entries.filter(([kind]) => has(kind))),
    },
    leftOut: Object.fromEntries(entries.filter(([kind]) => !has(kind))),
  };
}

export const triage: Behaviours = {
  'is added, and what the host has not is reported': async ({
    submit,
    open,
    repository,
  }) => {
    const wanted = everything(repository);
    const { had, leftOut } = divide(repository, wanted);

    const result = await submit(files, { triage: wanted });

    expect(await open()).toMatchObject([had]);
    expect(result.leftOut).toEqual(leftOut);
  },

  'is added once: what a person removed stays removed': async ({
    submit,
    open,
    repository,
  }) => {
    const wanted = everything(repository);
    const { pullRequest } = await submit(files, { triage: wanted });
    await repository.clearTriage(pullRequest!.number);

    const host = repository.host();
    const addTriage = jest.spyOn(host.pullRequests, 'addTriage');
    const update = jest.spyOn(host.pullRequests, 'update');
    await submit(files, { triage: wanted, host });
    await submit([file('a.yaml', 'A\n')], { triage: wanted, host });

    expect(await open()).toMatchObject([nothing]);
    expect(addTriage).not.toHaveBeenCalled();
    expect(update).not.toHaveBeenCalled();
  },

  'grows with the request, beside what people added': async ({
    submit,
    open,
    repository,
  }) => {
    const wanted = everything(repository);
    const { had } = divide(repository, wanted);
    await submit(files, { triage: { labels: wanted.labels } });
    expect(await open()).toMatchObject([{ ...nothing, labels: had.labels }]);

    await submit(files, { triage: { reviewers: wanted.reviewers } });

    expect(await open()).toMatchObject([{ ...had, assignees: [] }]);
  },

  'names the author, too, where a template names a whole team: the others are asked':
    async ({ submit, open, repository }) => {
      const { account, people } = repository;

      await submit(files, { triage: { reviewers: [account, people[0]] } });

      expect((await open())[0].reviewers).toContain(people[0]);
      const again = await submit(files, {
        triage: { reviewers: [people[0], account] },
      });
      expect(again.changed).toBe(false);
    },

  'with a name that nobody has is an error, and the next run finishes': async ({
    submit,
    open,
    repository,
  }) => {
    const wanted = everything(repository);
    const { had } = divide(repository, wanted);
    const kind = had.reviewers.length ? 'reviewers' : 'assignees';

    await expect(
      submit(files, { triage: { ...wanted, [kind]: ['nobody-at-all'] } }),
    ).rejects.toMatchObject({
      name: 'InputError',
      message: expect.stringMatching(new RegExp(`^${kind}: .*nobody-at-all`)),
    });

    await submit(files, { triage: wanted });
    expect(await open()).toMatchObject([had]);
  },

  'is finished where a run stopped before or after adding it': async stage => {
    const wanted = everything(stage.repository);
    const { had } = divide(stage.repository, wanted);
    for (const tamper of [addTriageFails, updateFails]) {
      await expect(
        submitOn(stage, tamper, 'a\n', { triage: wanted }),
      ).rejects.toThrow('The answer got lost');
    }

    await stage.submit(files, { triage: wanted });

    expect(await stage.open()).toMatchObject([had]);
  },
};
