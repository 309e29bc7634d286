import { useState } from 'react';
import { fieldProps } from '../src/__fixtures__/fieldProps';
import { MlflowDeploymentPreview } from '../src/components/MlflowDeploymentPreview';
import {
  MlflowPlatformPicker,
  type MlflowPlatformChoice,
} from '../src/components/MlflowPlatformPicker';

/** Both form fields, as a form would hold them. */
export function PickerForm() {
  const [platform, setPlatform] = useState<MlflowPlatformChoice>();
  const formContext = { formData: { owner: 'group:default/risk', platform } };
  return (
    <>
      <MlflowPlatformPicker
        {...fieldProps({
          formData: platform,
          formContext,
          onChange: setPlatform,
        })}
      />
      {platform && <MlflowDeploymentPreview {...fieldProps({ formContext })} />}
    </>
  );
}
