import { parseEntityRef } from '@backstage/catalog-model';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Alert } from '@backstage/ui';
import type { FleetChampionsResponse } from '@mlflow-portal/backstage-plugin-mlflow-common';
import { useRelativeTime } from '../../../hooks/useRelativeTime';
import { mlflowTranslationRef } from '../../../translation';
import { Quiet } from '../../common/Quiet';

/** The portal looks every few minutes, and at servers in trouble seldom. */
const OLD_MS = 30 * 60_000;

/** How many there are, and how old that is; a line also while it is read. */
export function ChampionCount(props: {
  response: FleetChampionsResponse | undefined;
}) {
  const { response } = props;
  const { t } = useTranslationRef(mlflowTranslationRef);
  const relativeTime = useRelativeTime();
  const [oldest] = response ? looksIn(response) : [];
  return (
    <div role="status">
      <Quiet>
        {response
          ? t('fleet.champions.count', {
              ...{ count: response.total, alias: response.alias },
            })
          : t('fleet.champions.loading')}{' '}
        {oldest &&
          t('fleet.champions.age', { when: relativeTime(oldest.observedAt) })}
      </Quiet>
    </div>
  );
}

/** What the list does not tell. */
export function ChampionNotes(props: { response: FleetChampionsResponse }) {
  const { response } = props;
  const { instances, withheld } = response;
  const { t } = useTranslationRef(mlflowTranslationRef);
  const relativeTime = useRelativeTime();
  const old = looksIn(response).filter(
    ({ observedAt }) => Date.parse(observedAt) < Date.now() - OLD_MS,
  );
  const never = instances.filter(({ observedAt }) => !observedAt);
  return (
    <>
      {old.length > 0 && (
        <Alert
          status="warning"
          icon
          title={t('fleet.champions.old')}
          description={old
            .map(({ instance, observedAt }) =>
              t('fleet.champions.lookedAt', {
                ...{ instance, when: relativeTime(observedAt) },
              }),
            )
            .join(', ')}
        />
      )}
      {never.length > 0 && (
        <Alert
          status="info"
          icon
          title={t('fleet.champions.never')}
          description={never.map(({ instance }) => instance).join(', ')}
        />
      )}
      {withheld.length > 0 && (
        <Alert
          status="info"
          icon
          title={t('fleet.champions.withheld')}
          description={withheld
            .map(
              ({ server, problem }) =>
                `${parseEntityRef(server).name}: ${t(
                  `fleet.problem.${problem}.title`,
                )}`,
            )
            .join(', ')}
        />
      )}
    </>
  );
}

/** The instances that were looked at, the oldest look first. */
function looksIn({ instances }: FleetChampionsResponse) {
  return instances
    .flatMap(({ instance, observedAt }) =>
      observedAt ? [{ instance, observedAt }] : [],
    )
    .sort((one, other) => one.observedAt.localeCompare(other.observedAt));
}
