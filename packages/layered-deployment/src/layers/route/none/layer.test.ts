import { exampleWith } from '../../../__testUtils__/exampleWith';
import { problemsWith } from '../../../__testUtils__/resolveWith';

describe('no route', () => {
  it('says how to reach the server instead', () => {
    const [{ notes, workload, namespace }] = exampleWith({
      example: 'try-out',
      layers: { route: { use: 'none' } },
    }).environments;
    expect(workload.publicHosts).toEqual([]);
    expect(notes.join('\n')).toContain(
      `kubectl --namespace ${namespace} port-forward service/${workload.name} 5000:80`,
    );
  });

  it('refuses a certificate and a record for a host that nobody serves', () => {
    expect(problemsWith({ route: { use: 'none' } }).join('\n')).toMatch(
      /dns "manual"[^]*certificate "cert-manager"/,
    );
  });
});
