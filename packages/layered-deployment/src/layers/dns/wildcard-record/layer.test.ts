import { problemsWith, stepWith } from '../../../__testUtils__/resolveWith';

const dns = {
  use: 'wildcard-record',
  zone: { dev: 'dev.example.com', prod: 'example.com' },
};

describe('wildcard-record', () => {
  it('only checks that the host is known', () => {
    expect(stepWith({ dns }, 'dns-record')).toMatchObject({
      title: expect.stringContaining('*.dev.example.com'),
      check: 'dig +short fraud.dev.example.com',
    });
  });

  it('refuses a host outside its zone', () => {
    expect(
      problemsWith({
        dns,
        route: { use: 'nginx', host: '{name}.{environment}.example.org' },
      })[0],
    ).toContain('which the wildcard record of dev.example.com does not cover');
  });
});
