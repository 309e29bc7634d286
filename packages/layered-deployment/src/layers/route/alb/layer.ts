import { z } from 'zod/v4';
import { defineLayer } from '../../../layer';
import { templatesOf } from '../../../packageFiles';
import { kubernetesName } from '../../kubernetesName';
import { annotationsOf, annotationsSchema } from '../annotations';
import { hostSetting, hostValue } from '../host';
import { healthPathOf, targetOf, targetSchema } from '../target';
import { idleTimeout } from '../timeout';
import { albPrerequisites } from './prerequisites';
import { subnetsOf, subnetsSetting } from './subnets';

export const alb = defineLayer({
  concern: 'route',
  id: 'alb',
  title: 'AWS Application Load Balancer',
  reason:
    'the AWS Load Balancer Controller turns Ingresses into load balancers',
  documentation:
    'An Ingress for the AWS Load Balancer Controller, with pods as targets, so that the Service may stay inside the cluster. The health check asks a path that needs no login and that MLflow answers under any Host. A load balancer reads certificates of ACM alone, never a Secret. Without `group` every server has a load balancer of its own, whose address is known only afterwards, so that a controller must make the DNS record; with `group` servers share one, and its scheme, redirect and idle timeout belong to whoever owns the group: the controller stops serving a whole group whose members disagree. A body may have any size.',
  settings: z.strictObject({
    host: hostSetting,
    className: kubernetesName
      .default('alb')
      .describe('IngressClass of the controller.'),
    exposure: z
      .enum(['internal', 'internet-facing'])
      .default('internal')
      .describe(
        'Whether the internet or only the network reaches the server; in a group, its owner decides.',
      ),
    group: kubernetesName
      .max(63)
      .optional()
      .describe('Group of Ingresses that share a load balancer.'),
    subnets: subnetsSetting,
    timeoutSeconds: idleTimeout(4000),
  }),
  examples: {
    internal: { subnets: ['10.0.0.0/20', '10.0.16.0/20'] },
    'internet-facing': {
      exposure: 'internet-facing',
      subnets: ['10.0.0.0/20', '10.0.16.0/20'],
    },
    group: {
      group: 'ml',
      subnets: { dev: ['10.0.0.0/20'], prod: ['10.1.0.0/20'] },
    },
  },
  values: { host: hostValue },
  traits: ['public', 're-encrypts', 'dns-by-annotation', 'dns-by-status'],
  worksWith: ({ group }) => ({
    authentication: ['login'],
    // The load balancer finds a certificate of ACM by the host by itself.
    certificate: ['acm', 're-encrypt'],
    dns: [group ? 'record' : 'automatic'],
  }),
  config: z.strictObject({
    host: z.string().min(1),
    className: z.string().min(1),
    group: z.string().min(1).optional(),
    exposure: z.enum(['internal', 'internet-facing']).optional(),
    timeoutSeconds: z.int().min(300).optional(),
    healthPath: z.string().startsWith('/'),
    target: targetSchema,
    annotations: annotationsSchema,
  }),
  templates: templatesOf('route/alb'),
  contribute: ({ settings, values, environment, workload, server }) => {
    const subnets = subnetsOf(settings.subnets, environment);
    return {
      workload: {
        publicHosts: [values.host],
        edgeCallers: [
          {
            purpose: 'Application Load Balancer',
            from: { addresses: subnets.value },
          },
        ],
      },
      base: {
        className: settings.className,
        ...(settings.group
          ? { group: settings.group }
          : {
              exposure: settings.exposure,
              timeoutSeconds: settings.timeoutSeconds,
            }),
        healthPath: healthPathOf(workload, server),
        target: targetOf(workload, server),
        ...annotationsOf(workload),
      },
      config: { host: values.host },
      problems: subnets.problems,
      prerequisites: albPrerequisites(settings),
    };
  },
});
