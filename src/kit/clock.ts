/** The present moment in milliseconds since 1970 (UTC). Services take a clock; core functions take a number. */
export type Clock = () => number

/** Minutes and seconds of a duration in milliseconds, such as `4:07`. */
export function clockText(milliseconds: number): string {
  const seconds = Math.max(0, Math.round(milliseconds / 1000))
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}
