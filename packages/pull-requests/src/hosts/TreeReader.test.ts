import { TreeReader } from './TreeReader';

describe('TreeReader', () => {
  it('lists a folder once, and again only after it failed', async () => {
    let lists = 0;
    const reader = new TreeReader(async () => {
      lists += 1;
      if (lists === 1) {
        throw new Error('no answer');
      }
      return [{ name: 'a', type: 'file', hash: 'a1' }];
    });

    await expect(reader.readEntries('commit', ['a'])).rejects.toThrow(
      'no answer',
    );
    await reader.readEntries('commit', ['a']);
    const entries = await reader.readEntries('commit', ['a', 'b']);

    expect([...entries]).toEqual([['a', { type: 'file', hash: 'a1' }]]);
    expect(lists).toBe(2);
  });
});
