import { expect, test } from 'vitest'
import { createGuard } from './guard.ts'

const origin = 'http://127.0.0.1:4711'
const own = { host: '127.0.0.1:4711', origin, 'sec-fetch-site': 'same-origin' }

function session() {
  const guard = createGuard(origin)
  return { guard, authorization: `Bearer ${guard.exchange(guard.createCode())}` }
}

test('the app’s own page with its token is answered', () => {
  const { guard, authorization } = session()
  expect(guard.checkSession({ ...own, authorization }, 'POST')).toBeNull()
  expect(guard.checkPage({ host: own.host }, 'GET')).toBeNull()
})

test.each([
  ['DNS rebinding: a foreign name', { ...own, host: 'evil.example:4711' }],
  ['DNS rebinding: localhost under another name', { ...own, host: 'localhost:4711' }],
  ['another port', { ...own, host: '127.0.0.1:80' }],
  ['no Host', { origin }],
  ['cross-site forgery: a foreign Origin', { ...own, origin: 'https://evil.example' }],
  ['an opaque Origin', { ...own, origin: 'null' }],
  ['no Origin', { host: own.host }],
  ['a cross-site fetch', { ...own, 'sec-fetch-site': 'cross-site' }],
  ['a same-site fetch from another port', { ...own, 'sec-fetch-site': 'same-site' }],
])('%s is refused even with the token', (_name, headers) => {
  const { guard, authorization } = session()
  expect(guard.checkSession({ ...headers, authorization }, 'POST')).not.toBeNull()
  expect(guard.checkPage(headers, 'POST')).not.toBeNull()
})

test.each([[undefined], [''], ['Bearer'], ['Bearer x'], ['Basic x'], ['Bearer  ']])(
  'the token %j is refused',
  authorization => {
    const { guard } = session()
    expect(guard.checkSession({ ...own, ...(authorization !== undefined && { authorization }) }, 'POST')).toMatchObject(
      {
        status: 401,
      },
    )
  },
)

test('a launch code works once, and only its own', () => {
  const guard = createGuard(origin)
  const code = guard.createCode()
  expect(guard.exchange(`${code}x`)).toBeNull()
  expect(guard.exchange(code)).not.toBeNull()
  expect(guard.exchange(code)).toBeNull()
  expect(guard.exchange('')).toBeNull()
})

test('every combination of forged headers is refused unless all of them are right', () => {
  const { guard, authorization } = session()
  let allowed = 0
  let asked = 0
  for (const host of [own.host, 'evil.example', 'localhost:4711', '127.0.0.1', undefined])
    for (const from of [origin, 'https://evil.example', 'null', `${origin}.evil.example`, undefined])
      for (const site of ['same-origin', 'cross-site', 'same-site', 'none', undefined])
        for (const method of ['GET', 'POST', 'PUT', 'DELETE', 'OPTIONS'])
          for (const token of [authorization, 'Bearer wrong', undefined, authorization.toLowerCase()]) {
            asked++
            const headers = {
              ...(host !== undefined && { host }),
              ...(from !== undefined && { origin: from }),
              ...(site !== undefined && { 'sec-fetch-site': site }),
              ...(token !== undefined && { authorization: token }),
            }
            const right =
              host === own.host &&
              (from === origin || (from === undefined && method === 'GET')) &&
              (site === 'same-origin' || site === 'none' || site === undefined) &&
              token === authorization
            const answer = guard.checkSession(headers, method)
            if (answer === null) allowed++
            expect(answer === null, JSON.stringify({ method, headers })).toBe(right)
          }
  expect(asked).toBe(2500)
  expect(allowed).toBeGreaterThan(0)
})
