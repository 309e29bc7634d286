import { createTranslationRef } from '@backstage/frontend-plugin-api';
import { messages } from './translations';

/**
 * Every text of the MLflow plugin, in English and German. A portal offers the
 * languages that its app lists; it may override a text or add a language with
 * a translation resource for this reference.
 *
 * @public
 */
export const mlflowTranslationRef = createTranslationRef({
  id: 'plugin.mlflow',
  messages,
  translations: { de: () => import('./translations/de') },
});
