import { useState } from 'react';
import { fieldProps } from '../src/__fixtures__/fieldProps';
import { MlflowDeploymentPreview } from '../src/components/MlflowDeploymentPreview';
import {
  MlflowPlatformPicker,
  type MlflowPlatformChoice,
} from '../src/components/MlflowPlatformPicker';

/** Both form fields, as a form would hold them. */
export function PickerForm() {
  const [target, setTarget] = useState<MlflowPlatformChoice>();
  const formContext = { formData: { owner: 'group:default/risk', target } };
  return (
    <>
      <MlflowPlatformPicker
        {...fieldProps({ formData: target, formContext, onChange: setTarget })}
      />
      {target && <MlflowDeploymentPreview {...fieldProps({ formContext })} />}
    </>
  );
}
