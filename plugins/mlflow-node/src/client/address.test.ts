import { normalizeBaseUrl } from './address';

describe('normalizeBaseUrl', () => {
  it.each([
    ['https://mlflow.example.com', 'https://mlflow.example.com'],
    ['http://mlflow.example.com:5000/', 'http://mlflow.example.com:5000'],
    ['https://example.com/risk/mlflow//', 'https://example.com/risk/mlflow'],
  ])('makes %s to %s', (given, expected) => {
    expect(normalizeBaseUrl(given)).toBe(expected);
  });

  it.each([
    ['mlflow.example.com', 'begins with http'],
    ['file:///etc/passwd', 'begins with http'],
    ['https://me:secret@example.com', 'user name or password'],
    ['https://example.com?x=1', 'query'],
    ['https://example.com#top', 'fragment'],
  ])('refuses %s', (given, reason) => {
    expect(() => normalizeBaseUrl(given)).toThrow(reason);
  });
});
