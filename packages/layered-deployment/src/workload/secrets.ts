/**
 * A Kubernetes Secret that a layer needs and the secrets layer provides.
 *
 * @public
 */
export interface SecretRequest {
  name: string;
  type?: string;
  /** Variable in the template to the name of the key in the secret store. */
  keys: Record<string, string>;
  /** What the Secret holds; `{{ .variable }}` stands for a key's value. */
  template: Record<string, string>;
  /**
   * Keys whose value somebody else makes, such as an access key of a cloud:
   * nobody may generate them.
   */
  given?: string[];
  /**
   * Random bytes behind a generated key, 24 where it is left out. The value is
   * their hexadecimal text: two characters for each.
   */
  bytes?: Record<string, number>;
  /**
   * Set where the server reads the Secret by the chart's own values, and no
   * word of the workload shows it: its pods restart when the Secret changes.
   */
  readByServer?: true;
  /** Those of the given keys whose value has several lines, such as a file. */
  multiline?: string[];
}
