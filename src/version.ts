/** The engine's version, as every answer states it; a test holds it equal to package.json. */
export const ENGINE_VERSION = '0.1.0';
