/** The files that tell hosts what to do: one truth (hosting/rules.ts) in the dialect of each. */
import { apache } from './hosting/apache.ts'
import { caddy } from './hosting/caddy.ts'
import { headersFile, netlifyToml, redirectsFile } from './hosting/netlify.ts'
import { DESK_HOST, nginx, PUBLIC_HOST } from './hosting/nginx.ts'
import type { HostingRules } from './hosting/rules.ts'

/** Files by path in the site, and configurations by name for servers that read their own. */
export function hostingFiles(rules: HostingRules): { site: Record<string, string>; servers: Record<string, string> } {
  return {
    site: { _headers: headersFile(rules), _redirects: redirectsFile(rules), '.htaccess': apache(rules) },
    servers: {
      'nginx.conf': nginx(rules, PUBLIC_HOST),
      // A desk is its own host; its site lies at the root.
      ...(rules.base === '/' && { 'nginx-desk.conf': nginx(rules, DESK_HOST) }),
      Caddyfile: caddy(rules),
      'netlify.toml': netlifyToml(rules),
    },
  }
}
