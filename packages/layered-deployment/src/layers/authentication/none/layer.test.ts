import { exampleWith } from '../../../__testUtils__/exampleWith';

describe('no login', () => {
  it('fits a server that nothing from outside reaches', () => {
    const { layers } = exampleWith({ example: 'try-out' });
    expect(layers).toContainEqual(
      expect.objectContaining({
        layer: expect.objectContaining({
          concern: 'authentication',
          id: 'none',
        }),
      }),
    );
  });

  it('is refused with a route, whatever the route asks for', () => {
    expect(() =>
      exampleWith({ layers: { authentication: { use: 'none' } } }),
    ).toThrow('route "traefik" does not work with authentication "none"');
  });
});
