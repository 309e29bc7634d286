/** The same messages in another language: none left out, none added. */
export type Translation<TMessages> = {
  readonly [Key in keyof TMessages]: TMessages[Key] extends string
    ? string
    : Translation<TMessages[Key]>;
};
