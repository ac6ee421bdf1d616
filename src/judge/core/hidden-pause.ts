/** Up to this many milliseconds hidden tests are told at once. */
const unremarkable = 100

/**
 * How long to wait, in milliseconds, before telling hidden tests that took this long. Code could sleep for as long as a hidden input says; told only after
 * 100, 200, 400, … ms, a whole run gives away no more than which power of two it was below.
 */
export function hiddenPause(took: number): number {
  let step = unremarkable
  while (step < took) step *= 2
  return took <= unremarkable ? 0 : step - took
}
