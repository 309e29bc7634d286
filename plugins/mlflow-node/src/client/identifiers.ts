/** Run ids are hexadecimal; anything else is not worth asking for. */
export function isRunId(text: string): boolean {
  return /^[0-9a-f]{32}$/.test(text);
}

/** With the id of a webhook, the only text that ever becomes part of a path. */
export function isLoggedModelId(text: string): boolean {
  return /^m-[0-9a-f]{32}$/.test(text);
}

/** A UUID today; whatever it becomes, it must not lead to another path. */
export function isWebhookId(text: string): boolean {
  return /^[\w-]{1,64}$/.test(text);
}
