import { parseEntityRef } from '@backstage/catalog-model';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  CHAMPION_ALIAS,
  type FleetChampionsResponse,
  type FleetServer,
} from '@mlflow-portal/backstage-plugin-mlflow-common';
import { useFleetAddress } from '../../../hooks/useFleetAddress';
import { mlflowTranslationRef } from '../../../translation';
import { SearchText } from '../../common/SearchText';
import { Choice, OwnerChoice } from '../FleetFilters';

/** Which models the list is of. */
export function ChampionFilters(props: {
  aliases: FleetChampionsResponse['aliases'];
  servers: readonly FleetServer[];
}) {
  const { aliases, servers } = props;
  const { t } = useTranslationRef(mlflowTranslationRef);
  const { address, change } = useFleetAddress();
  return (
    <>
      <SearchText
        label={t('fleet.filter.model')}
        placeholder={t('fleet.filter.search')}
        value={address.model ?? ''}
        onChange={model => change({ model })}
      />
      <Choice
        label={t('fleet.filter.alias')}
        value={address.alias ?? CHAMPION_ALIAS}
        isRequired
        options={aliases.map(({ alias, models }) => ({
          value: alias,
          label: t('fleet.champions.aliasOf', {
            alias,
            models: String(models),
          }),
        }))}
        onChange={alias =>
          change({ alias: alias === CHAMPION_ALIAS ? undefined : alias })
        }
      />
      <Choice
        label={t('fleet.filter.server')}
        value={address.server}
        options={servers.map(({ entityRef, title }) => ({
          value: entityRef,
          label: title ?? parseEntityRef(entityRef).name,
        }))}
        onChange={server => change({ server })}
      />
      <OwnerChoice servers={servers} />
    </>
  );
}
