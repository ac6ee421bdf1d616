import { closeSync, fsyncSync, openSync, readdirSync } from 'node:fs'
import path from 'node:path'

/** Forces every file below a folder, and the folders themselves, onto the disk. */
export function syncFolder(folder: string): void {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const file = path.join(folder, entry.name)
    if (entry.isDirectory()) syncFolder(file)
    else if (entry.isFile()) syncPath(file)
  }
  // Windows cannot open a folder for syncing; its file system journals the names itself.
  if (process.platform !== 'win32') syncPath(folder)
}

/** Forces one file or folder onto the disk; one that is gone by now needs no syncing. */
export function syncPath(file: string): void {
  let handle: number
  try {
    handle = openSync(file, process.platform === 'win32' ? 'r+' : 'r')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return
    throw error
  }
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}
