import type { Workload } from '../../workload';

/** On which nodes pods run; every chart here has the same three keys. */
export function scheduling({ scheduling: asked }: Workload) {
  return {
    ...(Object.keys(asked.nodeSelector).length && {
      nodeSelector: asked.nodeSelector,
    }),
    ...(asked.tolerations.length && { tolerations: asked.tolerations }),
    ...(asked.imagePullSecrets.length && {
      imagePullSecrets: asked.imagePullSecrets.map(name => ({ name })),
    }),
  };
}
