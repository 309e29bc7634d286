import { createFormField } from '@backstage/plugin-scaffolder-react/alpha';
import { MlflowDeploymentPreview } from './MlflowDeploymentPreview';
import { deploymentPreviewSchema } from './schema';

/** `ui:field: MlflowDeploymentPreview` */
export const mlflowDeploymentPreviewField = createFormField({
  name: 'MlflowDeploymentPreview',
  component: MlflowDeploymentPreview,
  schema: deploymentPreviewSchema,
});
