import { readPages } from './readPages';

describe('readPages', () => {
  it('joins all pages of a list', async () => {
    const pages = new Map([
      [1, { items: ['a', 'b'], next: 2 }],
      [2, { items: ['c'], next: null }],
    ]);

    expect(
      await readPages('list them', 1, async page => pages.get(page)!),
    ).toEqual(['a', 'b', 'c']);
  });

  it('gives up at a list without an end', async () => {
    await expect(
      readPages('list them', 1, async page => ({ items: ['a'], next: page })),
    ).rejects.toMatchObject({
      name: 'InputError',
      message: expect.stringMatching(
        /^Could not list them: .* more than 500\./,
      ),
    });
  });
});
