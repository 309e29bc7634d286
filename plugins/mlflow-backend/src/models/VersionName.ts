/** One version of a registered model. */
export interface VersionName {
  model: string;
  version: string;
}
