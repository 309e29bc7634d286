import { collectPages } from './collectPages';

const limits = { pages: 5, keyOf: (item: string) => item };

describe('collectPages', () => {
  it('reads until there is no further page, each row once', async () => {
    const pages = [
      { items: ['a', 'b'], nextToken: '1' },
      { items: ['b', 'c'] },
    ];
    const readPage = jest.fn(async () => pages.shift()!);
    await expect(collectPages(readPage, limits)).resolves.toEqual({
      items: ['a', 'b', 'c'],
      truncated: false,
    });
    expect(readPage.mock.calls).toEqual([[undefined], ['1']]);
  });

  it('stops at an empty page that names yet another one', async () => {
    const readPage = jest.fn(async () => ({ items: [], nextToken: 'x' }));
    await collectPages(readPage, limits);
    expect(readPage).toHaveBeenCalledTimes(1);
  });

  it('stops at a page that leads to itself', async () => {
    const readPage = jest.fn(async () => ({ items: ['a'], nextToken: 'x' }));
    await collectPages(readPage, limits);
    expect(readPage).toHaveBeenCalledTimes(2);
  });

  it('says so when it leaves pages unread', async () => {
    let page = 0;
    const { items, truncated } = await collectPages(async () => {
      page += 1;
      return { items: [`${page}`], nextToken: `${page}` };
    }, limits);
    expect(items).toHaveLength(5);
    expect(truncated).toBe(true);
  });
});
