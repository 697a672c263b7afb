import { fileURLToPath } from 'node:url';
import { PAGES_FOLDER } from './answer-page.ts';
import { makePages } from './make-pages.ts';
import { writePages } from './write-pages.ts';

/* Makes the pages from the sources beside this file and from installed packages; needs no network. */

const folder = fileURLToPath(new URL(`../..${PAGES_FOLDER}`, import.meta.url));
const pages = await makePages();
if (pages.ok) {
  await writePages(folder, pages.value);
} else {
  console.error(pages.error);
  process.exitCode = 1;
}
