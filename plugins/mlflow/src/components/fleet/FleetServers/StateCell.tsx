import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Cell } from '@backstage/ui';
import { useRelativeTime } from '../../../hooks/useRelativeTime';
import { mlflowTranslationRef } from '../../../translation';
import { Quiet } from '../../common/Quiet';
import { ToneIcon } from '../../common/ToneIcon';
import styles from './FleetServers.module.css';
import type { FleetRow } from './toRows';
import { useStateText } from './useStateText';

/** How a server is, and when the portal saw that. */
export function StateCell({ row }: { row: FleetRow }) {
  const { t } = useTranslationRef(mlflowTranslationRef);
  const relativeTime = useRelativeTime();
  const stateText = useStateText();
  const status = row.instance?.status;
  return (
    <Cell>
      <div className={styles.state}>
        <ToneIcon tone={row.tone} />
        <div>
          {stateText(row)}
          {status && (
            <Quiet>
              {t('fleet.servers.checked', {
                when: relativeTime(status.checkedAt),
              })}
            </Quiet>
          )}
        </div>
      </div>
    </Cell>
  );
}
