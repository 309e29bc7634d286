import { useRouteRef } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ButtonLink } from '@backstage/ui';
import { RiArrowRightLine, RiExternalLinkLine } from '@remixicon/react';
import type { ApplicationStatus } from '../../../argocd';
import { podsRouteRef } from '../../../routes';
import { mlflowTranslationRef } from '../../../translation';
import { webAddress } from '../../../utils';
import type { Place } from './nextStepOf';
import styles from './NextStepPanel.module.css';
import { useApplicationAddress } from './useApplicationAddress';

/** Buttons to where the next step is done, those that this portal can reach. */
export function PlaceLinks(props: {
  places: readonly Place[];
  application?: ApplicationStatus;
  factsUrl?: string;
}) {
  const { places, application, factsUrl } = props;
  const { t } = useTranslationRef(mlflowTranslationRef);
  const addresses: Record<Place, string | undefined> = {
    argocd: useApplicationAddress(application),
    pods: useRouteRef(podsRouteRef)?.(),
    facts: webAddress(factsUrl),
  };
  const reachable = places.flatMap(place => {
    const href = addresses[place];
    return href ? [{ place, href }] : [];
  });
  if (reachable.length === 0) {
    return null;
  }
  return (
    <div className={styles.places}>
      {reachable.map(({ place, href }, index) => (
        <ButtonLink
          key={place}
          size="small"
          variant={index === 0 ? 'primary' : 'secondary'}
          href={href}
          {...(place === 'pods'
            ? { iconEnd: <RiArrowRightLine aria-hidden /> }
            : {
                iconEnd: <RiExternalLinkLine aria-hidden />,
                target: '_blank',
                rel: 'noopener noreferrer',
              })}
        >
          {t(`road.place.${place}`)}
        </ButtonLink>
      ))}
    </div>
  );
}
