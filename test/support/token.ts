/** A token for servers that tests start. */
export const TOKEN = 'a-token-for-tests-only';
