/** The order with one step at another place, counted from 0 and kept within the list; the same array when nothing moves. */
export function moveStep(order: string[], id: string, place: number): string[] {
  const target = Math.min(Math.max(place, 0), order.length - 1)
  if (order.indexOf(id) === target) return order
  const others = order.filter((one) => one !== id)
  return [...others.slice(0, target), id, ...others.slice(target)]
}
