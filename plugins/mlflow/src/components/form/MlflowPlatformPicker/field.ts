import { translationApiRef } from '@backstage/frontend-plugin-api';
import { createFormField } from '@backstage/plugin-scaffolder-react/alpha';
import { mlflowTranslationRef } from '../../../translation';
import { problemOf } from './choice';
import { MlflowPlatformPicker } from './MlflowPlatformPicker';
import { platformPickerSchema } from './schema';

/** `ui:field: MlflowPlatformPicker` */
export const mlflowPlatformPickerField = createFormField({
  name: 'MlflowPlatformPicker',
  component: MlflowPlatformPicker,
  schema: platformPickerSchema,
  validation: (choice, field, { apiHolder }) => {
    const problem = problemOf(choice);
    const translation = apiHolder
      .get(translationApiRef)
      ?.getTranslation(mlflowTranslationRef);
    if (problem && translation?.ready) {
      const { t } = translation;
      field.addError(
        problem.field === 'size'
          ? t('platformPicker.errors.size', {
              environment: problem.environment,
            })
          : t(`platformPicker.errors.${problem.field}`),
      );
    }
  },
});
