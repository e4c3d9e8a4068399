export const DEVELOPMENT_ID: string;
export const SOURCE_BASE: string;
export function hostedManifest(xml: string, baseUrl: string): string;
export function developmentManifest(xml: string): string;
