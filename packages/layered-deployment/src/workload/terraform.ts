/**
 * A Terraform module that makes what the prerequisites of a layer would make
 * by hand. It is used where the platform provisions by Terraform.
 *
 * @public
 */
export interface TerraformModule {
  /** Name of the module's folder and of its call. */
  name: string;
  /** Folder with its `.tf` files. */
  source: string;
  /** Variables of the module; `module.<name>.<output>` refers to another. */
  variables: Record<string, string>;
  /**
   * What the layer knows of the arguments of a provider, by its name. What the
   * platform says of an argument comes first.
   */
  providers?: Record<string, Record<string, string | number | boolean>>;
  /** What people sign in with where a provider takes it from the environment. */
  signIn?: {
    /** Which variables, and whose they are, for the title of a step. */
    title: string;
    /** Commands that ask for the variables and export them. */
    command: string;
  };
  /** Fact, such as `identity.clientId`, to the output that holds it. */
  facts?: Record<string, string>;
  /** Prerequisites, by id, that applying the module takes care of. */
  replaces: string[];
}
