// A real OpenID Connect provider (panva's oidc-provider, certified) for tests, with a plain page to sign in at.
// Started with one line of JSON on standard input: {"client", "secret", "method"}; it says its address in one line.
// POST /control takes {"redirect", "back"} (addresses of the client), {"rotate": true} (new keys), {"mischief": NAME}
// (what the next ID tokens are changed into on their way out) and {"id_token": true} (tell the last one).
import crypto from 'node:crypto'
import http from 'node:http'
import readline from 'node:readline'
import * as jose from 'jose'
import Provider from 'oidc-provider'

const lines = readline.createInterface({ input: process.stdin })
const wanted = JSON.parse((await lines[Symbol.asyncIterator]().next()).value)
process.stdin.on('end', () => process.exit(0)) // never longer than the tests

let issuer, current, keys
const client = {
  client_id: wanted.client,
  client_secret: wanted.secret,
  token_endpoint_auth_method: wanted.method,
  redirect_uris: ['http://127.0.0.1/nowhere'],
  post_logout_redirect_uris: [],
}
let mischief = '', told = ''

async function newKeys () {
  const made = await jose.generateKeyPair('RS256', { extractable: true })
  const kid = crypto.randomUUID()
  keys = { ...made, kid, jwk: { ...(await jose.exportJWK(made.privateKey)), kid, use: 'sig', alg: 'RS256' } }
}

function build () {
  current = new Provider(issuer, {
    clients: [client],
    jwks: { keys: [keys.jwk] },
    cookies: { keys: ['tests'] },
    claims: { openid: ['sub', 'acr', 'amr', 'auth_time'] },
    acrValues: ['urn:tests:strong', 'urn:tests:weak'],
    clientAuthMethods: [wanted.method],
    features: { devInteractions: { enabled: false }, rpInitiatedLogout: { enabled: true } },
    interactions: { url: (_, interaction) => `/interaction/${interaction.uid}` },
    findAccount: (_, id) => ({ accountId: id, claims: () => ({ sub: id }) }),
    loadExistingGrant: async (ctx) => {
      const grant = new ctx.oidc.provider.Grant({
        clientId: ctx.oidc.client.clientId, accountId: ctx.oidc.session.accountId,
      })
      grant.addOIDCScope('openid')
      await grant.save()
      return grant
    },
  })
  current.use(async (ctx, next) => {
    await next()
    if (ctx.path === '/token' && ctx.body?.id_token) {
      ctx.body.id_token = await changed(ctx.body.id_token)
      told = ctx.body.id_token
    }
  })
}

const CHANGES = {
  nonce: (c) => { c.nonce = 'another' },
  'no-nonce': (c) => { delete c.nonce },
  audience: (c) => { c.aud = 'another-client' },
  audiences: (c) => { c.aud = [c.aud, 'another-client'] },
  azp: (c) => { c.azp = 'another-client' },
  issuer: (c) => { c.iss = 'https://login.example.org' },
  expired: (c) => { c.iat -= 7200; c.exp = c.iat + 3600 },
  future: (c) => { c.iat += 3600; c.exp += 3600 },
  old: (c) => { c.iat -= 3600 },
  remembered: (c) => { c.auth_time -= 7200 },
  'no-subject': (c) => { delete c.sub },
}

async function changed (token) {
  if (!mischief) return token
  const claims = jose.decodeJwt(token)
  CHANGES[mischief]?.(claims)
  const as = (header) => new jose.SignJWT(claims).setProtectedHeader(header)
  if (mischief === 'none') return new jose.UnsecuredJWT(claims).encode()
  if (mischief === 'public-key-as-secret') {
    const pem = await jose.exportSPKI(keys.publicKey)
    return as({ alg: 'HS256', kid: keys.kid }).sign(new TextEncoder().encode(pem))
  }
  if (mischief === 'client-secret') {
    return as({ alg: 'HS256' }).sign(new TextEncoder().encode(wanted.secret))
  }
  if (mischief === 'stranger') {
    const other = await jose.generateKeyPair('RS256')
    return as({ alg: 'RS256', kid: keys.kid }).sign(other.privateKey)
  }
  if (mischief === 'unknown-key') {
    const other = await jose.generateKeyPair('RS256')
    return as({ alg: 'RS256', kid: 'nobody' }).sign(other.privateKey)
  }
  return as({ alg: 'RS256', kid: keys.kid }).sign(keys.privateKey)
}

async function body (request) {
  let all = ''
  for await (const piece of request) all += piece
  return all
}

const PAGE = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Town login</title><h1>Town login</h1>
<form method="post"><label>Person <input name="login" required></label>
<label>Second step taken <input type="checkbox" name="mfa"></label>
<input type="hidden" name="acr"><button>Sign in</button> <button name="stop" value="1" formnovalidate>Cancel</button></form>`

const server = http.createServer(async (request, response) => {
  const path = new URL(request.url, issuer).pathname
  if (path === '/control') {
    const asked = JSON.parse(await body(request))
    if (asked.redirect) client.redirect_uris = [asked.redirect]
    if (asked.back) client.post_logout_redirect_uris = [asked.back]
    if (asked.rotate) await newKeys()
    if (asked.redirect || asked.rotate || asked.back) build()
    if ('mischief' in asked) mischief = asked.mischief
    response.end(JSON.stringify({ told, kid: keys.kid }))
  } else if (path.startsWith('/interaction/') && request.method === 'GET') {
    response.setHeader('Content-Type', 'text/html; charset=utf-8')
    response.end(PAGE)
  } else if (path.startsWith('/interaction/')) {
    const form = new URLSearchParams(await body(request))
    const result = form.get('stop')
      ? { error: 'access_denied', error_description: 'stopped' }
      : { login: {
          accountId: form.get('login'),
          ...(form.get('mfa') ? { amr: ['pwd', 'otp', 'mfa'] } : { amr: ['pwd'] }),
          ...(form.get('acr') ? { acr: form.get('acr') } : {}),
        } }
    await current.interactionFinished(request, response, result, { mergeWithLastSubmission: false })
  } else {
    current.callback()(request, response)
  }
})
server.listen(0, '127.0.0.1', async () => {
  // By its name, while the product is 127.0.0.1: two sites, as in life.
  issuer = `http://localhost:${server.address().port}`
  await newKeys()
  build()
  console.log(issuer)
})
