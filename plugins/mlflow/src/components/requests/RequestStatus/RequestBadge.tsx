import { Badge } from '@backstage/ui';
import type { TrackedRequest } from '@mlflow-portal/backstage-plugin-mlflow-common';
import { Quiet } from '../../common/Quiet';
import { ToneIcon } from '../../common/ToneIcon';
import styles from './RequestBadge.module.css';
import { requestTone } from './requestTone';
import { useRequestText } from './useRequestText';

/** How far a request has come, and how old that is. */
export function RequestBadge({ request }: { request: TrackedRequest }) {
  const { title, age } = useRequestText()(request);
  return (
    <div className={styles.state}>
      <Badge
        size="medium"
        icon={<ToneIcon tone={requestTone(request.status)} />}
      >
        {title}
      </Badge>
      {age && <Quiet as="span">{age}</Quiet>}
    </div>
  );
}
