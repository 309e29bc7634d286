import type { JsonObject } from '@backstage/types';
import { useState } from 'react';
import { fieldProps } from '../src/__fixtures__/fieldProps';
import { MlflowAdvancedAnswers } from '../src/components/form/MlflowAdvancedAnswers';
import type { AdvancedAnswers } from '../src/components/form/MlflowAdvancedAnswers/schema';
import { MlflowChangedServer } from '../src/components/form/MlflowChangedServer';
import { MlflowDeploymentPreview } from '../src/components/form/MlflowDeploymentPreview';
import {
  MlflowPlatformPicker,
  type MlflowPlatformChoice,
} from '../src/components/form/MlflowPlatformPicker';

/**
 * The form fields, as a form would hold them.
 *
 * @param props - `kept` are answers that no field asks for
 */
export function PickerForm(props: {
  changes?: string;
  choice?: MlflowPlatformChoice;
  advanced?: AdvancedAnswers;
  kept?: JsonObject;
}) {
  const { changes } = props;
  const [platform, setPlatform] = useState(props.choice);
  const [advanced, setAdvanced] = useState(props.advanced);
  const formContext = {
    formData: {
      ...props.kept,
      owner: 'group:default/risk',
      changes,
      platform,
      advanced,
    },
  };
  return (
    <>
      {changes && (
        <MlflowChangedServer
          {...fieldProps({ formData: changes, formContext })}
        />
      )}
      <MlflowPlatformPicker
        {...fieldProps({
          formData: platform,
          formContext,
          onChange: setPlatform,
        })}
      />
      <MlflowAdvancedAnswers
        {...fieldProps({
          formData: advanced,
          formContext,
          onChange: setAdvanced,
        })}
      />
      {platform && <MlflowDeploymentPreview {...fieldProps({ formContext })} />}
    </>
  );
}
