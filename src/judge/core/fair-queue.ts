/** Turns at a few places, fair between people: whoever has fewest at work goes first, and nobody's backlog delays another person. */

export type Ticket = { person: string; onPosition: (position: number) => void; begin: () => void }

export type FairQueue = {
  /** Joins the line; `begin` is called, perhaps at once, when it is this ticket's turn. */
  join: (ticket: Ticket) => void
  /** Gives up a turn that has begun, or a place in the line. */
  leave: (ticket: Ticket) => void
  waiting: () => number
}

/** A queue with this many places. Positions count from 1 and are told whenever they change. */
export function fairQueue(places: number): FairQueue {
  let line: Ticket[] = []
  const working: Ticket[] = []
  const told = new Map<Ticket, number>()
  /** The number of the turn in which a person was last served, while they have anything here. */
  const lastServed = new Map<string, number>()
  let turns = 0

  /** The order in which the line would be served if no one else came: whoever has fewest at work, then whoever waited longest since being served, then by arrival. */
  function order(): Ticket[] {
    const rounds = new Map<string, number>()
    for (const { person } of working) rounds.set(person, (rounds.get(person) ?? 0) + 1)
    return line
      .map((ticket, index) => {
        const round = rounds.get(ticket.person) ?? 0
        rounds.set(ticket.person, round + 1)
        return { ticket, round, served: lastServed.get(ticket.person) ?? 0, index }
      })
      .sort((left, right) => left.round - right.round || left.served - right.served || left.index - right.index)
      .map(({ ticket }) => ticket)
  }

  function serve() {
    while (working.length < places && line.length > 0) {
      const [next] = order()
      if (next === undefined) return
      line = line.filter((ticket) => ticket !== next)
      told.delete(next)
      working.push(next)
      turns += 1
      lastServed.set(next.person, turns)
      next.begin()
    }
    for (const [index, ticket] of order().entries()) {
      if (told.get(ticket) === index + 1) continue
      told.set(ticket, index + 1)
      ticket.onPosition(index + 1)
    }
  }

  return {
    join(ticket) {
      line.push(ticket)
      serve()
    },
    leave(ticket) {
      told.delete(ticket)
      line = line.filter((one) => one !== ticket)
      const at = working.indexOf(ticket)
      if (at !== -1) working.splice(at, 1)
      if (![...line, ...working].some(({ person }) => person === ticket.person)) lastServed.delete(ticket.person)
      serve()
    },
    waiting: () => line.length,
  }
}
