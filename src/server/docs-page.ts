/** A plain page that lists every REST path, made from the OpenAPI document; it needs no script and nothing from elsewhere. */
import { randomBytes } from 'node:crypto'

type Document = { info: { title: string; version: string }; paths?: Record<string, unknown> }
type Operation = {
  operationId?: string
  summary?: string
  parameters?: { name: string; in: string }[]
  requestBody?: unknown
  responses?: unknown
}

const methods = ['get', 'post', 'put', 'patch', 'delete']

/** The page, and the policy that it is served with. */
export function docsPage(document: Document): { html: string; policy: string } {
  const nonce = randomBytes(18).toString('base64')
  const entries = Object.entries(document.paths ?? {}).flatMap(([path, item]) =>
    methods.flatMap((method) => {
      const operation = (item as Record<string, Operation>)[method]
      return operation ? [entryOf(method, path, operation)] : []
    }),
  )
  const html = `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>InterviewNode API</title>
<style nonce="${nonce}">:root{color-scheme:light dark}body{font:16px/1.5 system-ui,sans-serif;max-width:80ch;margin:2rem auto;padding:0 1rem}pre{overflow:auto;font-size:13px}code{font-size:14px}summary{cursor:pointer;padding:4px 0}</style></head>
<body><main><h1>InterviewNode API ${escapeHtml(document.info.version)}</h1>
<p>Each path stands below <code>/api</code>. Send and receive JSON; a refusal carries its reason in <code>message</code>. The whole description: <a href="/api/openapi.json">openapi.json</a>.</p>
${entries.join('\n')}</main></body></html>`
  return { html, policy: `default-src 'none'; style-src 'nonce-${nonce}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'` }
}

function entryOf(method: string, path: string, { operationId, parameters = [], requestBody, responses }: Operation): string {
  const details = JSON.stringify({ parameters, requestBody, responses }, null, 2)
  return `<details><summary><code>${method.toUpperCase()} ${escapeHtml(path)}</code> ${escapeHtml(operationId ?? '')}</summary><pre>${escapeHtml(details)}</pre></details>`
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}
