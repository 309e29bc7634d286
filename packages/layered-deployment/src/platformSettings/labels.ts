import { z } from 'zod/v4';
import { perEnvironment } from '../perEnvironment';

// Whoever owns these sets them: Kubernetes, Helm, Argo CD, the charts (whose
// selectors hold them), or this package.
const reservedDomains = [
  'kubernetes.io',
  'k8s.io',
  'helm.sh',
  'argoproj.io',
  'backstage.io',
  'mlflow.org',
  'azure.workload.identity',
];
const reservedKeys = [
  'app',
  'chart',
  'component',
  'heritage',
  'release',
  'version',
];

function isReserved(key: string): boolean {
  const domain = key.includes('/') ? key.slice(0, key.indexOf('/')) : '';
  return (
    reservedKeys.includes(key) ||
    reservedDomains.some(
      reserved => domain === reserved || domain.endsWith(`.${reserved}`),
    )
  );
}

/** Key of a label of Kubernetes. */
export const labelKey = z
  .string()
  .regex(
    /^([a-z0-9]([a-z0-9.-]{0,251}[a-z0-9])?\/)?[A-Za-z0-9]([A-Za-z0-9_.-]{0,61}[A-Za-z0-9])?$/,
    'must be the key of a label, such as "example.com/cost-center"',
  );

/** Value of a label of Kubernetes. */
export const labelValue = z
  .string()
  .regex(
    /^[A-Za-z0-9]([A-Za-z0-9_.-]{0,61}[A-Za-z0-9])?$/,
    'must be the value of a label: at most 63 letters, digits, dashes, dots and underscores; quote numbers',
  );

/** Labels that the platform adds to every object and pod. @public */
export const labelsSchema = z.record(
  labelKey.refine(
    key => !isReserved(key),
    'is set by Kubernetes, Argo CD, the chart or this generator: take a key of a domain of your own, such as "example.com/cost-center"',
  ),
  perEnvironment(labelValue),
);
