import { makePages } from '../../src/pages/make-pages.ts';

/** The pages as the build makes them; a failure is a failed test. */
export async function madePages(): Promise<ReadonlyMap<string, string>> {
  const pages = await makePages();
  if (!pages.ok) throw new Error(pages.error);
  return pages.value;
}
