/** Which language the texts are in, as BCP 47 has it, to mark them with. */
export const languageMessages = { language: 'en' } as const;
