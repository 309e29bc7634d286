/** A component that both plugins have something to say about. */
const entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: {
    uid: '1',
    name: 'screening',
    annotations: {
      'argocd/app-name': 'screening',
      'mlflow.org/instance': 'risk',
      'mlflow.org/registered-models': 'fraud',
    },
  },
  spec: { type: 'mlflow-server', lifecycle: 'production', owner: 'risk' },
  relations: [],
};

const identity = {
  type: 'user',
  userEntityRef: 'user:default/guest',
  ownershipEntityRefs: [],
};
const session = {
  profile: {},
  backstageIdentity: { token: 'e30.eyJleHAiOjk5OTk5OTk5OTl9.', identity },
};

/** What a backend says that knows one component, and nothing of it. */
export function answer(path) {
  if (path === '/api/auth/guest/refresh') {
    return session;
  }
  if (/^\/api\/catalog\/entities\/by-name\/[^/]+\/[^/]+\/[^/]+$/.test(path)) {
    return entity;
  }
  return path.startsWith('/api/catalog/') ? { items: [], totalItems: 0 } : {};
}
