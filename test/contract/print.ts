import { writeFileSync } from 'node:fs';
import { contracts } from './contract.ts';

/* Writes the published contracts: npm run print */
for (const [file, text] of contracts()) writeFileSync(new URL(`../../schema/${file}`, import.meta.url), text);
