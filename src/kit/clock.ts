/** The present moment in milliseconds since 1970 (UTC). Services take a clock; core functions take a number. */
export type Clock = () => number
