/** A JSON value. */
export type Json =
  | null
  | boolean
  | number
  | string
  | Json[]
  | { [key: string]: Json | undefined };

/** A JSON object, such as a schema or a Kubernetes manifest. */
export type JsonObject = { [key: string]: Json | undefined };

/** Narrows a JSON value to an object. */
export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
