import { err, ok, type Result } from '../../../core/result.ts';
import type { TlsFiles } from './https-transport.ts';

export interface KubeconfigAccess {
  readonly server: string;
  readonly tls: TlsFiles;
  readonly headers: Readonly<Record<string, string>>;
}

/**
 * How a context of a kubeconfig file reaches its cluster. What would run a program, ask elsewhere or trust anyone is
 * refused. The client library is loaded here only: it takes 34 MB.
 */
export async function readKubeconfig(
  path: string,
  context: string | undefined,
): Promise<Result<KubeconfigAccess, string>> {
  const { KubeConfig } = await import('@kubernetes/client-node');
  const config = new KubeConfig();
  config.loadFromFile(path);
  if (context !== undefined) config.setCurrentContext(context);
  const [cluster, user] = [config.getCurrentCluster(), config.getCurrentUser()];
  if (cluster === null || user === null) return err('there is no such context, or it lacks its cluster or user');
  if (!cluster.server.startsWith('https:')) return err('its server is no https address');
  if (user.exec !== undefined || user.authProvider !== undefined)
    return err('its user is authenticated by a program; make a token: kubectl create token');
  if (cluster.skipTLSVerify === true)
    return err('it says insecure-skip-tls-verify; give certificate-authority instead');
  if (cluster.proxyUrl !== undefined) return err('it says proxy-url, which is not taken');
  if (user.impersonateUser !== undefined) return err('it says as, which is not taken');
  const options: TlsFiles & { headers?: Record<string, string>; auth?: string } = {};
  await config.applyToHTTPSOptions(options as Parameters<typeof config.applyToHTTPSOptions>[0]);
  const { headers = {}, auth, ca, cert, key, servername } = options;
  const basic = auth === undefined ? {} : { authorization: `Basic ${Buffer.from(auth).toString('base64')}` };
  return ok({
    server: cluster.server.replace(/\/+$/, ''),
    tls: Object.fromEntries(Object.entries({ ca, cert, key, servername }).filter(([, value]) => value !== undefined)),
    headers: { ...headers, ...basic },
  });
}
