import type { Prerequisite } from '../../../layer';

/** The controller and, where servers share a load balancer, what its owner sets. */
export function albPrerequisites(settings: {
  className: string;
  group?: string;
  timeoutSeconds: number;
}): Omit<Prerequisite, 'environment'>[] {
  const { className, group, timeoutSeconds } = settings;
  const owner = '--namespace "$GROUP_NAMESPACE"';
  const idle = `idle_timeout.timeout_seconds=${timeoutSeconds}`;
  return [
    {
      id: 'ingress-class',
      title: `Run the AWS Load Balancer Controller as the IngressClass ${className} (once per cluster)`,
      command: `helm install aws-load-balancer-controller aws-load-balancer-controller --repo https://aws.github.io/eks-charts --namespace kube-system --set clusterName="$CLUSTER_NAME" --set ingressClass=${className}`,
      check: `kubectl get ingressclass ${className} --output jsonpath='{.spec.controller}' | grep ingress.k8s.aws/alb`,
    },
    ...(group
      ? [
          {
            id: 'load-balancer-group',
            title: `Let the load balancer of the group ${group} redirect HTTP and wait for ${timeoutSeconds} seconds, in the one Ingress of the group that sets both (once per group)`,
            command: `kubectl ${owner} annotate ingress "$GROUP_INGRESS" --overwrite alb.ingress.kubernetes.io/ssl-redirect=443 alb.ingress.kubernetes.io/load-balancer-attributes=${idle}`,
            check: `kubectl ${owner} get ingress "$GROUP_INGRESS" --output jsonpath='{.metadata.annotations}' | grep ${idle}`,
          },
        ]
      : []),
  ];
}
