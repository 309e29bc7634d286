import {
  fleetInstance,
  fleetServer,
  wholeFleet,
} from '../../../__fixtures__/fleet';
import { chooseRows } from './chooseRows';
import { toRows, worstOf } from './toRows';

const NOW = Date.parse('2026-11-21T12:00:00Z');
const rows = toRows(wholeFleet, NOW);
const idsOf = (chosen: typeof rows) =>
  chosen.map(({ instance, server }) => instance?.instance ?? server.entityRef);

function findingsOf(...instance: Parameters<typeof fleetInstance>) {
  const [row] = toRows([fleetServer('s', [fleetInstance(...instance)])], NOW);
  return {
    standing: row.standing,
    findings: row.findings.map(({ about }) => about),
  };
}

describe('toRows', () => {
  it('gives each instance a row, and one to a server of which none is known', () => {
    expect(rows.map(({ standing, tone }) => [standing, tone])).toEqual([
      ['good', 'good'],
      ['attention', 'warning'],
      ['attention', 'bad'],
      ['attention', 'warning'],
      ['waiting', 'waiting'],
      ['unknown', 'waiting'],
      ['unknown', 'waiting'],
      ['attention', 'warning'],
    ]);
  });

  it.each<[string, Parameters<typeof fleetInstance>, string, string[]]>([
    ['nothing', ['a-prod'], 'good', []],
    [
      'an old version',
      ['a-prod', { securityFloor: '3.11.1', newerVersion: '3.18.0' }],
      'attention',
      ['security-floor'],
    ],
    [
      'a newer version',
      ['a-prod', { newerVersion: '3.18.0' }],
      'good',
      ['newer-version'],
    ],
    [
      'storage that nobody used',
      ['a-prod', { storage: 'not-proven' }],
      'waiting',
      ['storage'],
    ],
    [
      'no login',
      ['a-prod', { authentication: 'none' }],
      'attention',
      ['no-login'],
    ],
    [
      'silence, and since when',
      ['a-prod', { state: 'unreachable', storage: 'not-proven' }],
      'attention',
      ['state', 'last-answer'],
    ],
    [
      'an answer that is from before',
      ['a-prod', {}, { pending: true }],
      'attention',
      ['from-before'],
    ],
    [
      'a certificate that ends',
      [
        'a-prod',
        { certificate: { validTo: '2026-11-25T00:00:00Z', trusted: true } },
      ],
      'attention',
      ['ends-soon'],
    ],
    [
      'a certificate that ended',
      [
        'a-prod',
        { certificate: { validTo: '2026-11-20T00:00:00Z', trusted: true } },
      ],
      'attention',
      ['expired'],
    ],
  ])('finds %s', (_, instance, standing, findings) => {
    expect(findingsOf(...instance)).toEqual({ standing, findings });
  });

  it('lets the worst of its rows stand for a server', () => {
    expect(worstOf(rows.slice(0, 2))).toBe('attention');
    expect(worstOf(rows.slice(0, 1))).toBe('good');
  });
});

describe('chooseRows', () => {
  it('puts those first that need somebody', () => {
    expect(chooseRows(rows, {}).map(({ standing }) => standing)).toEqual([
      ...Array(4).fill('attention'),
      ...['unknown', 'unknown', 'waiting', 'good'],
    ]);
  });

  it.each([
    [{ text: 'TEAM RISK' }, ['fraud-dev', 'fraud-prod']],
    [{ text: 'scoring-p' }, ['scoring-prod']],
    [{ standing: 'waiting' }, ['credit-dev']],
    [
      { environment: 'dev', owner: 'group:default/risk' },
      ['fraud-dev', 'credit-dev'],
    ],
    [
      { owner: 'group:default/growth', sort: '-server' },
      ['growth-prod', 'ads-prod'],
    ],
    [{ owner: 'group:default/nobody' }, []],
  ])('chooses by %j', (address, ids) => {
    expect(idsOf(chooseRows(rows, address))).toEqual(ids);
  });

  it('takes 3.9 for less than 3.10', () => {
    const versions = ['3.10.0', '3.9.1'].map(version =>
      fleetServer(version, [fleetInstance(`a-prod`, { version })]),
    );
    expect(
      chooseRows(toRows(versions, NOW), { sort: 'version' }).map(
        ({ instance }) => instance?.status?.version,
      ),
    ).toEqual(['3.9.1', '3.10.0']);
  });
});
