import { Behaviours } from './Behaviours';
import { file, request } from './request';

const ada = { name: 'Ada Lovelace', email: 'ada@example.com' };
const grace = { name: 'Grace Hopper', email: 'grace@example.com' };

export const authors: Behaviours = {
  'are those who asked for the commit': async ({ submit, repository }) => {
    await submit([file('a.yaml', '1\n')], { author: ada });
    await submit([file('a.yaml', '2\n')], { author: grace });
    await submit([file('a.yaml', '3\n')]);

    const [account, ...rest] = await repository.authors(request.branch);
    const expected = [
      'Grace Hopper <grace@example.com>',
      'Ada Lovelace <ada@example.com>',
    ];
    expect(rest).toEqual(
      repository.neverAttributed ? [account, account] : expected,
    );
    expect(expected).not.toContain(account);
  },

  'are the account where a host has rules for them': async ({
    submit,
    repository,
  }) => {
    await submit([file('a.yaml', '1\n')], { coAuthor: ada });
    await submit([file('a.yaml', '2\n')]);

    const [account, same] = await repository.authors(request.branch);
    expect(same).toBe(account);
    const [, message] = await repository.messages(request.branch);
    expect(message.trim()).toMatch(
      /\nCo-authored-by: Ada Lovelace <ada@example\.com>$/,
    );
    expect((await submit([file('a.yaml', '2\n')])).kept).toEqual([]);
  },
};
