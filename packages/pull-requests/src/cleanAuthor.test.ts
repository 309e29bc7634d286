import { cleanAuthor } from './cleanAuthor';

describe('cleanAuthor', () => {
  it('lets nothing add a line to a commit', () => {
    expect(
      cleanAuthor({
        name: 'Ada <a>\ncommitter x',
        email: ' ada@example.com>\r\n',
      }),
    ).toEqual({ name: 'Ada acommitter x', email: 'ada@example.com' });
  });

  it('is nobody without a name or an email', () => {
    expect(cleanAuthor(undefined)).toBeUndefined();
    expect(cleanAuthor({ name: '\n', email: 'a@example.com' })).toBeUndefined();
    expect(cleanAuthor({ name: 'Ada', email: '<>' })).toBeUndefined();
  });
});
