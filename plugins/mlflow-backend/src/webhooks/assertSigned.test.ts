import { assertSigned } from './assertSigned';

const delivery = {
  id: '4f9f2d1e-0000-4000-8000-000000000001',
  timestamp: '1795231385',
  // Made by Python's hmac, as MLflow makes it.
  signature: 'v1,CfKvmmXQOylWa/shTFg1aYinVHjQUjxdtOK2YTpqmgs=',
  body: Buffer.from(
    '{"entity":"model_version_alias","action":"created","data":{"name":"fraud","alias":"champion","version":"4"}}',
  ),
};
const sentAt = 1_795_231_385_000;
const options = { secret: 's3cret', now: sentAt };
const MINUTE = 60_000;

describe('assertSigned', () => {
  it.each([0, 5 * MINUTE, -5 * MINUTE])(
    'takes what MLflow signed, %d ms after',
    later => {
      expect(() =>
        assertSigned(delivery, { ...options, now: sentAt + later }),
      ).not.toThrow();
    },
  );

  it.each([
    ['of another id', { id: '4f9f2d1e-0000-4000-8000-000000000002' }],
    ['of another time', { timestamp: '1795231386' }],
    ['with another body', { body: Buffer.from('{}') }],
    ['with white space added', { body: Buffer.from(`${delivery.body} `) }],
    ['with no signature', { signature: '' }],
    ['of another version', { signature: delivery.signature.slice(1) }],
  ])('takes none %s', (_what, change) => {
    expect(() => assertSigned({ ...delivery, ...change }, options)).toThrow(
      /not signed/,
    );
  });

  it.each([5 * MINUTE + 1, -5 * MINUTE - 1])(
    'takes none that is old or from the future: %d ms',
    later => {
      expect(() =>
        assertSigned(delivery, { ...options, now: sentAt + later }),
      ).toThrow(/not signed .* or it is old/);
    },
  );

  it('takes none signed for another secret', () => {
    expect(() =>
      assertSigned(delivery, { ...options, secret: 'other' }),
    ).toThrow(/not signed/);
  });
});
