import { callsToTry } from './callsToTry';
import { GatewayCall } from './FaultyGateway';

const call = (position: number, method: string, path: string): GatewayCall => ({
  position,
  method,
  path,
  body: Buffer.alloc(0),
});
const hash = 'a'.repeat(40);
const other = 'b'.repeat(40);
const calls = [
  call(1, 'GET', '/repos/ml/app/branches/main'),
  call(2, 'GET', `/repos/ml/app/trees/${hash}?page=1`),
  call(3, 'GET', `/repos/ml/app/trees/${other}?page=2`),
  call(4, 'GET', `/repos/ml/app/trees/${other}`),
  call(5, 'POST', '/repos/ml/app/pulls'),
  call(6, 'GET', '/repos/ml/app/pulls/1'),
  call(7, 'GET', '/repos/ml/app/pulls/22'),
  call(8, 'POST', '/repos/ml/app/pulls'),
];
const tried = (...options: Parameters<typeof callsToTry>) =>
  callsToTry(...options).map(({ position }) => position);

describe('the calls at which a fault is tried', () => {
  it('are all of them', () => {
    expect(tried({}, calls, { slow: false })).toHaveLength(8);
  });

  it('leave out, on a slow host, reads that differ in numbers and hashes alone', () => {
    expect(tried({}, calls, { slow: true })).toEqual([1, 2, 4, 5, 6, 8]);
  });

  it('are all of them, too, where order matters', () => {
    expect(tried({ orderMatters: true }, calls, { slow: true })).toHaveLength(
      8,
    );
  });

  it('are those of its turn, on a slow host, for one of several faults alike', () => {
    const runs = [0, 1].map(shift =>
      [0, 1].map(index =>
        tried({ writesOnly: true, turn: { index, of: 2 } }, calls, {
          slow: true,
          shift,
        }),
      ),
    );
    expect(runs).toEqual([
      [[5], [8]],
      [[8], [5]],
    ]);
    const reads = [1, 2, 4, 6];
    expect(tried({ turn: { index: 1, of: 2 } }, calls, { slow: true })).toEqual(
      [...reads, 8],
    );
    expect(
      tried({ turn: { index: 1, of: 2 } }, calls, { slow: false }),
    ).toHaveLength(8);
  });

  it('take what Git fetches with a POST for a read', () => {
    const fetch = call(1, 'POST', '/scm/ml/app.git/git-upload-pack');
    const push = call(2, 'POST', '/scm/ml/app.git/git-receive-pack');
    expect(tried({ writesOnly: true }, [fetch, push], { slow: true })).toEqual([
      2,
    ]);
  });

  it('are the writes, for what goes wrong at writes', () => {
    expect(tried({ writesOnly: true }, calls, { slow: false })).toEqual([5, 8]);
  });
});
