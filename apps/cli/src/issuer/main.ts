import { createServer } from 'node:http';
import { readConfig } from '#platform/config';
import { demoIssuer } from './issuer';

/** The demo's issuer as a process of its own, on the loopback, at the address that the api is told of. */
const { staffIssuer, publicUrl, secret } = readConfig();
if (!staffIssuer) throw new Error('GARDESH_OIDC_ISSUER names no issuer');
const { hostname, port } = new URL(staffIssuer.issuer);
const server = createServer(demoIssuer({ settings: staffIssuer, site: publicUrl, secret }));
server.listen(Number(port), hostname, () => process.send?.('ready'));
process.once('SIGTERM', () => {
  server.close();
  server.closeAllConnections();
});
