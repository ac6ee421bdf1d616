import type { Readable } from 'node:stream'

const maxLineBytes = 8 * 1024 * 1024
const mostUnread = 100

export type Said = { line: string } | 'too-large' | 'end'

/** Reads lines one at a time; a line that grows without end is `too-large`, a connection that is over `end`. */
export function lineReader(stream: Readable) {
  const ready: Said[] = []
  let parts: Buffer[] = []
  let size = 0
  let waiter: ((said: Said) => void) | undefined
  const give = (said: Said) => {
    if (waiter) {
      waiter(said)
      waiter = undefined
    } else ready.push(said)
  }
  stream.on('data', (chunk: Buffer) => {
    let rest = chunk
    for (let at = rest.indexOf(10); at !== -1; at = rest.indexOf(10)) {
      give({ line: Buffer.concat([...parts, rest.subarray(0, at)]).toString('utf8') })
      rest = rest.subarray(at + 1)
      parts = []
      size = 0
    }
    parts.push(rest)
    size += rest.length
    if (size > maxLineBytes) {
      give('too-large')
      parts = []
      size = 0
      stream.destroy()
    }
    // Whoever talks without being asked has to wait.
    if (ready.length > mostUnread) stream.pause()
  })
  stream.on('close', () => give('end'))
  return {
    next: () => {
      const said = ready.shift()
      if (said === 'end') ready.push('end')
      else if (ready.length <= mostUnread) stream.resume()
      return said === undefined
        ? new Promise<Said>((done) => {
            waiter = done
          })
        : Promise.resolve(said)
    },
  }
}
