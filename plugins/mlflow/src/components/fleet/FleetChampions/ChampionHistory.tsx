import { parseEntityRef } from '@backstage/catalog-model';
import { EntityProvider } from '@backstage/plugin-catalog-react';
import type { FleetChampion } from '@mlflow-portal/backstage-plugin-mlflow-common';
import { AliasHistoryDialog } from '../../moves/AliasHistory';

/** The past of an alias, as the server's own page would show it. */
export function ChampionHistory(props: {
  champion: FleetChampion;
  alias: string;
}) {
  const { champion, alias } = props;
  const { server, instance, model } = champion;
  const { kind, namespace, name } = parseEntityRef(server);
  return (
    // The history asks for no more of an entity than who it is.
    <EntityProvider
      entity={{
        ...{ apiVersion: 'backstage.io/v1alpha1', kind },
        metadata: { namespace, name },
      }}
    >
      <AliasHistoryDialog query={{ instance, model, alias }} />
    </EntityProvider>
  );
}
