import type { Audit } from './operations/audit.ts';

/** A line of JSON for each record, where the runtime's logs go. */
export const auditToConsole: Audit = async (record) => console.log(JSON.stringify({ audit: record }));
