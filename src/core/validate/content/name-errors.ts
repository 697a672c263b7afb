/** What is wrong with an object's name, or with the start of one that the server completes. */
export type NameErrors = (name: string, isPrefix: boolean) => string[];
