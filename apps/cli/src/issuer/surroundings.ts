import { createHmac } from 'node:crypto';

/** What issuer, api and worker are told so that staff sign in at the demo's own issuer. */
export const issuerSurroundings = (port: number, secret: string): Record<string, string> => ({
  GARDESH_OIDC_ISSUER: `http://127.0.0.1:${port}`,
  GARDESH_OIDC_CLIENT_ID: 'gardesh-desk',
  GARDESH_OIDC_CLIENT_SECRET: createHmac('sha256', secret).update('demo issuer client').digest('base64url'),
  GARDESH_OIDC_POSTS_CLAIM: 'gardesh_posts',
});
