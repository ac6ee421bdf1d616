/** Makes a new id: a UUID of version 7, so that ids sort by the time they were made (RFC 9562). */
export type NewId = () => string

/** Formats 16 random bytes and a time in milliseconds as a UUID of version 7. */
export function uuid7(milliseconds: number, random: Uint8Array): string {
  const bytes = Uint8Array.from(random)
  for (let index = 0; index < 6; index++) bytes[index] = Math.floor(milliseconds / 2 ** (8 * (5 - index))) % 256
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x70
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}
