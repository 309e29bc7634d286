import type { FieldExtensionComponentProps } from '@backstage/plugin-scaffolder-react';

/** The few properties of a form field that ours read. */
export function fieldProps<TValue, TOptions>(
  props: Partial<FieldExtensionComponentProps<TValue, TOptions>>,
): FieldExtensionComponentProps<TValue, TOptions> {
  return {
    schema: {},
    uiSchema: {},
    required: false,
    ...props,
  } as FieldExtensionComponentProps<TValue, TOptions>;
}
