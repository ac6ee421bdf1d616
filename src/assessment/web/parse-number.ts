/** Reads a number as people write it: "0,25", "25 %", "1/4", "1e-3", "12 000"; undefined when it is none. A percentage becomes a share unless the unit is already %. */
export function parseNumber(text: string, unit: string | null): number | undefined {
  const clean = text.trim().replace(/\s+/g, '').replace(/−/g, '-')
  const percent = clean.endsWith('%')
  const body = (percent ? clean.slice(0, -1) : clean)
    .replace(/^([+-]?\d{1,3}(,\d{3})+)(\.\d+)?$/, (number) => number.replaceAll(',', ''))
    .replace(',', '.')
  const fraction = /^([+-]?\d+(?:\.\d+)?)\/(\d+(?:\.\d+)?)$/.exec(body)
  const value = fraction
    ? Number(fraction[1]) / Number(fraction[2])
    : /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(body)
      ? Number(body)
      : Number.NaN
  if (!Number.isFinite(value)) return undefined
  return percent && unit !== '%' ? value / 100 : value
}
