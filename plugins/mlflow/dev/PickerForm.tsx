import { useState } from 'react';
import { fieldProps } from '../src/__fixtures__/fieldProps';
import { MlflowAdvancedAnswers } from '../src/components/MlflowAdvancedAnswers';
import type { AdvancedAnswers } from '../src/components/MlflowAdvancedAnswers/schema';
import { MlflowDeploymentPreview } from '../src/components/MlflowDeploymentPreview';
import {
  MlflowPlatformPicker,
  type MlflowPlatformChoice,
} from '../src/components/MlflowPlatformPicker';

/** The form fields, as a form would hold them. */
export function PickerForm() {
  const [platform, setPlatform] = useState<MlflowPlatformChoice>();
  const [advanced, setAdvanced] = useState<AdvancedAnswers>();
  const formContext = {
    formData: { owner: 'group:default/risk', platform, advanced },
  };
  return (
    <>
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
