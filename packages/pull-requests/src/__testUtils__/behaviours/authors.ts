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
};
