/** Verbs by which a speaker denies outright, unlike “said that no …”. Lemmas. */
export const denyingCue = /^(?:deny|reject|dismiss|refute|repudiate|disclaim)/i
