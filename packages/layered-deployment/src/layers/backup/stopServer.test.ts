import { startServer, stopServer } from './stopServer';

const stopped = {
  deployment: 'mlflow-fraud',
  environment: 'prod',
  namespace: 'ml-fraud-prod',
  server: {
    podLabels: {
      'app.kubernetes.io/name': 'mlflow',
      'app.kubernetes.io/instance': 'mlflow-fraud',
    },
  },
};

describe('a server that stands still for a restore', () => {
  const stop = stopServer(stopped).join('\n');
  const start = startServer(stopped).join('\n');

  it('is kept down by its project, not by a policy that whatever made the Application puts back', () => {
    expect(stop).toContain(
      `argocd proj windows add "$PROJECT" --kind deny --schedule '* * * * *' --duration 24h --applications mlflow-fraud-prod`,
    );
    expect(stop + start).not.toContain('--sync-policy');
    expect(stop.indexOf('windows add')).toBeLessThan(
      stop.indexOf('--replicas 0'),
    );
  });

  it('is gone before the data is touched', () => {
    expect(stop).toContain(
      'kubectl --namespace ml-fraud-prod wait --for=delete pod --selector app.kubernetes.io/name=mlflow,app.kubernetes.io/instance=mlflow-fraud --timeout=5m',
    );
  });

  it('starts again by taking back everything that stopped it', () => {
    expect(stop).toContain('{"spec":{"suspend":true}}');
    expect(start).toContain('{"spec":{"suspend":false}}');
    expect(start).toContain('scale deployment mlflow-fraud --replicas 1');
    expect(start).toContain(
      'argocd proj windows delete "$PROJECT" "$WINDOW"\nargocd app sync mlflow-fraud-prod',
    );
  });
});
