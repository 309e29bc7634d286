import { createFormField } from '@backstage/plugin-scaffolder-react/alpha';
import { MlflowChangedServer } from './MlflowChangedServer';
import { changedServerSchema } from './schema';

/** `ui:field: MlflowChangedServer` */
export const mlflowChangedServerField = createFormField({
  name: 'MlflowChangedServer',
  component: MlflowChangedServer,
  schema: changedServerSchema,
});
