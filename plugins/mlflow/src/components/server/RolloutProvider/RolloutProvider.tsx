import { useApiHolder } from '@backstage/frontend-plugin-api';
import { useEntity } from '@backstage/plugin-catalog-react';
import {
  kubernetesApiRef,
  kubernetesAuthProvidersApiRef,
  useCustomResources,
  useKubernetesObjects,
} from '@backstage/plugin-kubernetes-react';
import type { ReactNode } from 'react';
import { RolloutContext } from './RolloutContext';

const APPLICATIONS = [
  { group: 'argoproj.io', apiVersion: 'v1alpha1', plural: 'applications' },
];

/**
 * Lets the panels below see the entity's rollouts, in portals that have the
 * Kubernetes plugin; elsewhere they see none.
 */
export function RolloutProvider({ children }: { children: ReactNode }) {
  const apis = useApiHolder();
  const installed =
    apis.get(kubernetesApiRef) && apis.get(kubernetesAuthProvidersApiRef);
  return installed ? (
    <KubernetesRollouts>{children}</KubernetesRollouts>
  ) : (
    children
  );
}

function KubernetesRollouts({ children }: { children: ReactNode }) {
  const { entity } = useEntity();
  const applications = useCustomResources(entity, APPLICATIONS);
  const workloads = useKubernetesObjects(entity);
  const loading =
    (applications.loading && !applications.kubernetesObjects) ||
    (workloads.loading && !workloads.kubernetesObjects);
  return (
    <RolloutContext.Provider
      value={{
        loading,
        error: applications.error ?? workloads.error,
        answers: {
          applications: applications.kubernetesObjects,
          workloads: workloads.kubernetesObjects,
        },
      }}
    >
      {children}
    </RolloutContext.Provider>
  );
}
