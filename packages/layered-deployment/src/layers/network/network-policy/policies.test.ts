import { anywhere } from './peers';
import { policiesOf } from './policies';

const server = {
  serviceName: 'mlflow',
  servicePort: 80,
  podPort: 5000,
  podLabels: { app: 'mlflow' },
};

const proxy = {
  serviceName: 'proxy',
  servicePort: 80,
  podPort: 4180,
  podLabels: { app: 'proxy' },
  scheme: 'http' as const,
};

const nothing = {
  egress: [],
  edgeCallers: [],
  callers: [],
  companions: [],
};

type Traffic = Parameters<typeof policiesOf>[0];

const policies = (traffic: Partial<Traffic>) =>
  policiesOf({ ...nothing, ...traffic }, server, () => anywhere(['IPv4']));

const ingress = { purpose: 'ingress', from: { namespace: 'ingress' } };
const portal = { purpose: 'portal', from: { namespace: 'backstage' } };

describe('the policies of a bundle', () => {
  it('close the server to everybody whom no layer names', () => {
    expect(policies({}).mlflow).toEqual({
      podLabels: server.podLabels,
      ingress: [],
      egress: [],
    });
  });

  it('open the port of the pod, not of the Service', () => {
    expect(policies({ edgeCallers: [ingress] }).mlflow.ingress).toEqual([
      expect.objectContaining({ port: 5000 }),
    ]);
  });

  it('lead callers from outside to the proxy before the server, and nowhere else', () => {
    const { mlflow, proxy: before } = policies({
      entry: proxy,
      edgeCallers: [ingress],
      callers: [portal],
      companions: [
        {
          name: 'proxy',
          podLabels: proxy.podLabels,
          callsServer: true,
          egress: [],
        },
      ],
    });
    expect(JSON.stringify(mlflow.ingress)).toContain('backstage');
    expect(JSON.stringify(mlflow.ingress)).toContain('"app":"proxy"');
    expect(JSON.stringify(mlflow.ingress)).not.toContain('"ingress"');
    expect(before.ingress).toHaveLength(1);
    expect(before.ingress[0].port).toBe(4180);
    expect(JSON.stringify(before.ingress)).toContain('"ingress"');
    expect(JSON.stringify(before.ingress)).not.toContain('backstage');
  });

  it('give every other pod what it asks for, both ways', () => {
    const { dump } = policies({
      companions: [
        {
          name: 'dump',
          podLabels: { app: 'dump' },
          callsServer: false,
          egress: [{ purpose: 'PostgreSQL', port: 5433 }],
          ingress: { port: 9187, callers: [portal] },
        },
      ],
    });
    expect(dump.egress.map(({ port }) => port)).toEqual([5433]);
    expect(dump.ingress.map(({ port }) => port)).toEqual([9187]);
  });

  it('name nobody twice', () => {
    const { mlflow } = policies({ callers: [portal, portal] });
    expect(mlflow.ingress[0].from).toHaveLength(1);
  });
});
