/** Whether this process owns a group of cgroup v2 below which each run can have limits of its own. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/**
 * Makes ready the group that was delegated to this process, and gives the folder below which runs get theirs; undefined where nothing is delegated. A group
 * with processes of its own cannot limit groups below it, so this process moves into one named `server`.
 */
export async function delegatedCgroup(
  root = '/sys/fs/cgroup',
  membership = '/proc/self/cgroup',
  pid = process.pid,
): Promise<string | undefined> {
  try {
    const line = readFileSync(membership, 'utf8')
      .split('\n')
      .find((one) => one.startsWith('0::'))
    if (line === undefined || !existsSync(path.join(root, 'cgroup.controllers'))) return undefined
    const own = path.join(root, line.slice(3)).replace(/\/server$/, '')
    const controllers = readFileSync(path.join(own, 'cgroup.controllers'), 'utf8').split(/\s+/)
    if (own === path.join(root, '/') || !['memory', 'pids', 'cpu'].every((name) => controllers.includes(name))) return undefined
    mkdirSync(path.join(own, 'server'), { recursive: true })
    writeFileSync(path.join(own, 'server', 'cgroup.procs'), String(pid))
    writeFileSync(path.join(own, 'cgroup.subtree_control'), '+memory +pids +cpu')
    const runs = path.join(own, 'runs')
    mkdirSync(runs, { recursive: true })
    writeFileSync(path.join(runs, 'cgroup.subtree_control'), '+memory +pids +cpu')
    return runs
  } catch {
    return undefined
  }
}
