import { exampleWith } from '../../../__testUtils__/exampleWith';
import { products } from '../../../products';
import { findConflicts } from '../../../resolve/combination';
import { builtIn } from './layer';

describe("a program's own login", () => {
  it('fits a program that nobody can use without one', () => {
    const withLogin = products.filter(({ traits }) =>
      traits.includes('own-login'),
    );
    expect(withLogin).not.toEqual([]);
    for (const product of withLogin) {
      expect(
        findConflicts({
          product,
          releases: product.releases,
          layers: [{ concern: 'authentication', layer: builtIn, settings: {} }],
        }),
      ).toEqual([]);
    }
  });

  it('is refused with MLflow, which lets in whoever asks', () => {
    expect(() =>
      exampleWith({ layers: { authentication: { use: 'built-in' } } }),
    ).toThrow('authentication "built-in" does not work with');
  });
});
