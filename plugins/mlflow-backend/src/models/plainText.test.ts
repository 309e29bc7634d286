import { shortened, withoutSecrets } from './plainText';

describe('text that people typed into MLflow', () => {
  it('is cut to what a card can show', () => {
    expect(shortened('x'.repeat(2_000))).toBe('x'.repeat(2_000));
    expect(shortened('x'.repeat(100_000))).toBe(`${'x'.repeat(2_000)}…`);
    expect(shortened(undefined)).toBeUndefined();
  });

  it('cannot turn the words of a page around', () => {
    expect(shortened('safe \u202eton si siht\u2069')).toBe(
      'safe \\u202eton si siht\\u2069',
    );
  });

  it.each([
    ['s3://key:secret@bucket/a?X-Amz-Signature=secret', 's3://bucket/a'],
    ['https://u:secret@host:1/a#secret', 'https://host:1/a'],
    ['http://a@secret@host/b@c', 'http://host/b@c'],
    ['models:/m-1', 'models:/m-1'],
    ['abfss://lake@acc.dfs.example/x', 'abfss://lake@acc.dfs.example/x'],
    ['wasbs://u:secret@acc.blob.example/x', 'wasbs://acc.blob.example/x'],
  ])('holds no login and no signature: %s', (source, shown) => {
    expect(withoutSecrets(source)).toBe(shown);
  });
});
