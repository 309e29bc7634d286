import { at } from '../rules/support/yaml';
import { products } from '.';
import { aWorkload, postgresql, stores } from './__testUtils__/aWorkload';

const cases = products.flatMap(product =>
  (product.hazards ?? []).map(hazard => ({
    product,
    hazard,
    key: hazard.keys.join('.'),
  })),
);

describe('hazards of the charts', () => {
  it.each(cases)(
    '$product.id never writes what breaks $key',
    ({ product, hazard }) => {
      for (const release of product.releases) {
        for (const artifacts of Object.values(stores)) {
          const written = product.toValues(
            aWorkload({ database: postgresql, artifacts }),
            release,
            product.images[0],
          );

          expect(hazard.breaks(at(written, ...hazard.keys))).toBe(false);
        }
      }
    },
  );

  it.each(cases)(
    'of $product.id: $key can break, and somebody looked',
    ({ hazard }) => {
      const tried = [true, false, 1, 'x', '127.0.0.1', 'a://b:c@d', {}];

      expect(tried.some(value => hazard.breaks(value))).toBe(true);
      expect(hazard.checkedOn).toMatch(/^\d{4}-\d{2}-\d{2}$/);
      expect(hazard.evidence).not.toBe('');
    },
  );
});
