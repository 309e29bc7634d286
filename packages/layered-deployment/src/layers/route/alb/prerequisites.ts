import type { Prerequisite } from '../../../layer';

/** The controller and, where servers share a load balancer, what its owner sets. */
export function albPrerequisites(settings: {
  className: string;
  group?: string;
  exposure: string;
  timeoutSeconds: number;
}): Omit<Prerequisite, 'environment'>[] {
  const { className, group, exposure, timeoutSeconds } = settings;
  return [
    {
      id: 'ingress-class',
      title: `Run the AWS Load Balancer Controller as the IngressClass ${className} (once per cluster)`,
      command: `helm upgrade --install aws-load-balancer-controller aws-load-balancer-controller --repo https://aws.github.io/eks-charts --namespace kube-system --set clusterName="$CLUSTER_NAME" --set ingressClass=${className}`,
      check: `kubectl get ingressclass ${className} --output jsonpath='{.spec.controller}' | grep ingress.k8s.aws/alb`,
    },
    ...(group
      ? [
          {
            id: 'load-balancer-group',
            title: `Set up the load balancer of the group ${group}: ${exposure}, HTTP redirected, idle for up to ${timeoutSeconds} seconds (once per group)`,
            command: `kubectl patch ingressclassparams ${className} --type merge --patch '{"spec":{"scheme":"${exposure}","sslRedirectPort":"443","loadBalancerAttributes":[{"key":"idle_timeout.timeout_seconds","value":"${timeoutSeconds}"}]}}'`,
            check: `kubectl get ingressclassparams ${className} --output jsonpath='{.spec.loadBalancerAttributes}' | grep idle_timeout.timeout_seconds`,
          },
        ]
      : []),
  ];
}
