#!/usr/bin/env node
/** The `interviewnode` command: makes sure that everything is in place, then hands over to `src/cli`. */
import { spawn } from 'node:child_process'
import path from 'node:path'
import { ensurePackages, ensureWebApp, environment, findNode, root } from './setup.mjs'

ensurePackages()
const node = findNode()
const args = process.argv.slice(2)
if (args[0] === 'start') ensureWebApp(node)

const command = [node, '--disable-warning=ExperimentalWarning', path.join(root, 'src', 'cli', 'main.ts'), ...args]
if (process.platform !== 'win32' && typeof process.execve === 'function') {
  // Becoming the server, rather than watching over it, leaves no orphan behind whichever process is killed.
  process.removeAllListeners('warning')
  process.execve(node, command, environment(node))
}

const child = spawn(node, command.slice(1), { stdio: 'inherit', env: environment(node) })
// A terminal's Ctrl-C reaches the child by itself; a signal sent to this process alone has to be passed on.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
child.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 1)))
