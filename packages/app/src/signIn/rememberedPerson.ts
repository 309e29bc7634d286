const key = 'demo-sign-in.user';

/** Whom this tab is signed in as, over reloads; other tabs may differ. */
export const rememberedPerson = {
  get: () => sessionStorage.getItem(key) ?? undefined,
  set: (user: string) => sessionStorage.setItem(key, user),
  clear: () => sessionStorage.removeItem(key),
};
