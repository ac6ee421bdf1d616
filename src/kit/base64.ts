const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

/** Writes bytes as base64 (RFC 4648, with padding); the same in the browser, on the server and in a core. */
export function encodeBase64(bytes: Uint8Array): string {
  let text = ''
  for (let index = 0; index < bytes.length; index += 3) {
    const group = ((bytes[index] ?? 0) << 16) | ((bytes[index + 1] ?? 0) << 8) | (bytes[index + 2] ?? 0)
    const used = Math.min(3, bytes.length - index) + 1
    for (let place = 0; place < 4; place++) text += place < used ? digits.charAt((group >> (18 - 6 * place)) & 63) : '='
  }
  return text
}

/** Reads base64; throws on any other text. */
export function decodeBase64(text: string): Uint8Array {
  if (text.length % 4 !== 0 || !/^[A-Za-z0-9+/]*={0,2}$/.test(text)) throw new Error('not base64')
  const length = (text.length / 4) * 3 - (text.endsWith('==') ? 2 : text.endsWith('=') ? 1 : 0)
  const bytes = new Uint8Array(length)
  for (let index = 0, at = 0; index < text.length; index += 4) {
    let group = 0
    for (let place = 0; place < 4; place++) group = (group << 6) | Math.max(0, digits.indexOf(text.charAt(index + place)))
    for (let place = 0; place < 3 && at < length; place++, at++) bytes[at] = (group >> (16 - 8 * place)) & 255
  }
  return bytes
}
