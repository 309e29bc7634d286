import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { EntityRefLinks } from '@backstage/plugin-catalog-react';
import type {
  ResultHighlight,
  SearchDocument,
} from '@backstage/plugin-search-common';
import { HighlightedSearchResultText } from '@backstage/plugin-search-react';
import { Link, Text } from '@backstage/ui';
import type { MlflowModelDocument } from '@mlflow-portal/backstage-plugin-mlflow-common';
import type { ReactNode } from 'react';
import { useRelativeTime } from '../../../hooks/useRelativeTime';
import { mlflowTranslationRef } from '../../../translation';
import { AliasTags } from '../../common/AliasTags';
import { Quiet } from '../../common/Quiet';
import styles from './ModelSearchResult.module.css';

/**
 * A registered model among the results of a search.
 *
 * @public
 */
export interface ModelSearchResultProps {
  /** Absent where the page only asks what kinds of results there are. */
  result?: SearchDocument;
  highlight?: ResultHighlight;
  icon?: ReactNode | ((result: SearchDocument) => ReactNode);
}

/** A registered model that was found, with what its aliases pointed to. */
export function ModelSearchResult(props: ModelSearchResultProps) {
  const { highlight, icon } = props;
  const { t } = useTranslationRef(mlflowTranslationRef);
  const relativeTime = useRelativeTime();
  if (!props.result) {
    return null;
  }
  const model = props.result as MlflowModelDocument;
  const { aliases, versions, owners, readAt } = model;
  const marked = (field: 'title' | 'text') =>
    highlight?.fields[field] ? (
      <HighlightedSearchResultText
        text={highlight.fields[field]}
        preTag={highlight.preTag}
        postTag={highlight.postTag}
      />
    ) : (
      model[field]
    );
  return (
    <article className={styles.result}>
      {typeof icon === 'function' ? icon(model) : icon}
      <div className={styles.facts}>
        <Text as="h3" variant="body-large" weight="bold">
          <Link href={model.location} variant="body-large" weight="bold">
            {marked('title')}
          </Link>
        </Text>
        {model.text && <Text>{marked('text')}</Text>}
        {aliases.length > 0 && (
          <AliasTags
            aliases={aliases.map((alias, index) =>
              t('models.aliasAt', { alias, version: versions[index] }),
            )}
          />
        )}
        <div className={styles.line}>
          <Quiet as="span">
            {t('modelResult.instance', { instance: model.instance })}
          </Quiet>
          {owners.length > 0 && (
            <span>
              <EntityRefLinks entityRefs={owners} defaultKind="group" />
            </span>
          )}
          <Quiet as="span">
            {readAt
              ? t('modelResult.seen', { when: relativeTime(readAt) })
              : t('modelResult.unknown')}
          </Quiet>
        </div>
      </div>
    </article>
  );
}
