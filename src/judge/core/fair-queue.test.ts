import { describe, expect, it } from 'vitest'
import { fairQueue, type Ticket } from './fair-queue.ts'

/** A queue, what began in it, and the places that were told. */
function watched(places: number) {
  const queue = fairQueue(places)
  const begun: string[] = []
  const told: string[] = []
  const tickets = new Map<string, Ticket>()
  return {
    queue,
    begun,
    told,
    join(name: string, person = name.slice(0, 3)) {
      const ticket: Ticket = { person, begin: () => begun.push(name), onPosition: (position) => told.push(`${name} ${position}`) }
      tickets.set(name, ticket)
      queue.join(ticket)
    },
    leave: (name: string) => queue.leave(tickets.get(name) as Ticket),
  }
}

describe('the fair queue', () => {
  it('lets as many work as there are places, and tells the others where they stand', () => {
    const { join, begun, told, queue } = watched(2)
    for (const name of ['ada 1', 'bob 1', 'eve 1', 'kim 1']) join(name)
    expect(begun).toEqual(['ada 1', 'bob 1'])
    expect(told).toEqual(['eve 1 1', 'kim 1 2'])
    expect(queue.waiting()).toBe(2)
  })

  it('serves a person with nothing at work before the second run of another', () => {
    const { join, leave, begun, told } = watched(1)
    for (const name of ['ada 1', 'ada 2', 'ada 3', 'bob 1']) join(name)
    expect(told).toEqual(['ada 2 1', 'ada 3 2', 'bob 1 1', 'ada 2 2', 'ada 3 3'])
    leave('ada 1')
    expect(begun).toEqual(['ada 1', 'bob 1'])
  })

  it('keeps the order of one person’s own runs', () => {
    const { join, leave, begun } = watched(1)
    for (const name of ['ada 1', 'ada 2', 'ada 3']) join(name)
    leave('ada 1')
    leave('ada 2')
    expect(begun).toEqual(['ada 1', 'ada 2', 'ada 3'])
  })

  it('forgets whoever gives up waiting, and moves the others up', () => {
    const { join, leave, begun, told } = watched(1)
    for (const name of ['ada 1', 'bob 1', 'eve 1']) join(name)
    leave('bob 1')
    expect(told.at(-1)).toBe('eve 1 1')
    leave('ada 1')
    expect(begun).toEqual(['ada 1', 'eve 1'])
  })

  it('does not starve anybody: whatever others add, a first run is served within as many turns as there are people', () => {
    const { join, leave, begun } = watched(1)
    join('bob 1')
    for (let run = 1; run <= 50; run++) join(`ada ${run}`)
    join('eve 1')
    leave('bob 1')
    for (let turn = 0; turn < 2 && !begun.includes('eve 1'); turn++) leave(begun.at(-1) as string)
    expect(begun).toContain('eve 1')
  })
})
