import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Link } from '@backstage/ui';
import { useFleetAddress } from '../../../hooks/useFleetAddress';
import { mlflowTranslationRef } from '../../../translation';
import { ToneIcon, type Tone } from '../../common/ToneIcon';
import { worstOf, type FleetRow, type Standing } from '../FleetServers';
import styles from './FleetTotals.module.css';

const tones: Record<Standing, Tone> = {
  attention: 'bad',
  unknown: 'waiting',
  waiting: 'waiting',
  good: 'good',
};

/** The fleet in a line of numbers, each of which leads to what it counts. */
export function FleetTotals(props: {
  /** Nothing until they are read. */
  rows: readonly FleetRow[] | undefined;
  /** Nothing where they cannot be read. */
  openRequests: number | undefined;
}) {
  const { rows, openRequests } = props;
  const { t } = useTranslationRef(mlflowTranslationRef);
  const { address, hrefWith } = useFleetAddress();
  const servers = new Map<string, FleetRow[]>();
  for (const row of rows ?? []) {
    const { entityRef } = row.server;
    servers.set(entityRef, [...(servers.get(entityRef) ?? []), row]);
  }
  const counts = new Map<Standing, number>();
  for (const own of servers.values()) {
    const standing = worstOf(own);
    counts.set(standing, (counts.get(standing) ?? 0) + 1);
  }
  const { view, standing: chosen } = address;
  const isServers = view === undefined;
  const current = (is: boolean) => (is ? 'true' : undefined);
  return (
    <nav aria-label={t('fleet.totals.label')}>
      <ul className={styles.totals}>
        {rows && (
          <li>
            <Link
              href={hrefWith({ view: '', standing: '' })}
              aria-current={current(isServers && !chosen)}
            >
              {t('fleet.totals.servers', { count: servers.size })}
            </Link>
          </li>
        )}
        {(['attention', 'waiting', 'unknown', 'good'] as const)
          .filter(standing => counts.has(standing))
          .map(standing => (
            <li key={standing}>
              <Link
                href={hrefWith({ view: '', standing })}
                aria-current={current(isServers && chosen === standing)}
              >
                <ToneIcon tone={tones[standing]} />
                {t(`fleet.totals.${standing}`, {
                  count: counts.get(standing) ?? 0,
                })}
              </Link>
            </li>
          ))}
        {openRequests !== undefined && (
          <li>
            <Link
              href={hrefWith({ view: 'requests' })}
              aria-current={current(view === 'requests')}
            >
              {t('fleet.totals.requests', { count: openRequests })}
            </Link>
          </li>
        )}
      </ul>
    </nav>
  );
}
