import { createFormField } from '@backstage/plugin-scaffolder-react/alpha';
import { MlflowAdvancedAnswers } from './MlflowAdvancedAnswers';
import { advancedAnswersSchema } from './schema';

/** `ui:field: MlflowAdvancedAnswers` */
export const mlflowAdvancedAnswersField = createFormField({
  name: 'MlflowAdvancedAnswers',
  component: MlflowAdvancedAnswers,
  schema: advancedAnswersSchema,
});
