import { webAddress } from './webAddress';

describe('webAddress', () => {
  it('keeps web addresses', () => {
    expect(webAddress('https://mlflow.example.org/#/runs')).toBe(
      'https://mlflow.example.org/#/runs',
    );
    expect(webAddress('http://127.0.0.1:5001')).toBe('http://127.0.0.1:5001');
  });

  it('refuses anything else', () => {
    expect(webAddress('data:text/html,hello')).toBeUndefined();
    expect(webAddress('/relative')).toBeUndefined();
    expect(webAddress(undefined)).toBeUndefined();
  });
});
