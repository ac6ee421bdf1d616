/** Axes of a plot: from data to a place, and the ticks to label. */
export type Scale = { place: (value: number) => number; ticks: number[]; low: number; high: number }

/** A scale from `low..high` to `from..to` (pixels), linear or logarithmic (base 10), with about five nice ticks. */
export function makeScale({ low, high, kind }: { low: number; high: number; kind: 'linear' | 'log' }, from: number, to: number): Scale {
  if (kind === 'log') {
    const [a, b] = [Math.log10(Math.max(low, 1e-12)), Math.log10(Math.max(high, 1e-12))]
    const ticks = Array.from({ length: Math.floor(b + 1e-9) - Math.ceil(a - 1e-9) + 1 }, (_, index) => 10 ** (Math.ceil(a - 1e-9) + index))
    const step = Math.ceil(ticks.length / 6)
    return {
      low,
      high,
      ticks: ticks.filter((_, index) => index % step === 0),
      place: (value) => from + ((Math.log10(Math.max(value, 1e-12)) - a) / (b - a || 1)) * (to - from),
    }
  }
  return { low, high, ticks: niceTicks(low, high), place: (value) => from + ((value - low) / (high - low || 1)) * (to - from) }
}

/** About five round numbers within a range: steps of 1, 2 or 5 times a power of ten. */
export function niceTicks(low: number, high: number): number[] {
  if (!(high > low)) return [low]
  const rough = (high - low) / 5
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = ([1, 2, 5, 10].find((factor) => factor * power >= rough * 0.999) ?? 10) * power
  const first = Math.ceil(low / step - 1e-9)
  const last = Math.floor(high / step + 1e-9)
  return Array.from({ length: last - first + 1 }, (_, index) => Number(((first + index) * step).toPrecision(12)))
}

/** A tick's label: short, with thousands apart and powers of ten where numbers are long. */
export function tickLabel(value: number): string {
  const size = Math.abs(value)
  if (size !== 0 && (size >= 1e6 || size < 1e-3)) {
    const power = Math.floor(Math.log10(size) + 1e-9)
    const factor = Number((value / 10 ** power).toPrecision(3))
    return factor === 1 ? `10^${power}` : `${factor}·10^${power}`
  }
  return size >= 1e4 ? value.toLocaleString('en', { maximumFractionDigits: 0 }) : String(Number(value.toPrecision(6)))
}
