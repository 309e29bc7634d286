/** The way from a model to the components that use it. */
export const modelUseMessages = {
  modelUse: {
    link: 'Use this model in my component',
    // Begins like the link, for people who speak what they see.
    of: 'Use this model in my component: {{model}}',
  },
} as const;
