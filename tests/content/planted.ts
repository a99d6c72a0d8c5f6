import { globSync } from 'node:fs'
import { cp, mkdir, mkdtemp, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

/** A copy of the sample content in which faults can be planted. */
export class Planted {
  readonly folder: string

  private constructor(folder: string) {
    this.folder = folder
  }

  static async copy(): Promise<Planted> {
    const folder = await mkdtemp(join(tmpdir(), 'content-'))
    await cp('tests/sample/content', folder, { recursive: true })
    return new Planted(folder)
  }

  /** Replaces a text in the file; throws if the file does not contain it. */
  async replace(file: string, from: string | RegExp, to: string): Promise<void> {
    const before = await readFile(join(this.folder, file), 'utf8')
    const after = before.replace(from, to)
    if (after === before) throw new Error(`${file} does not hold ${String(from)}: the fault was not planted`)
    await writeFile(join(this.folder, file), after)
  }

  /** Saves a file as a program without UTF-8 does. */
  async saveAs(encoding: BufferEncoding, file: string): Promise<void> {
    const path = join(this.folder, file)
    await writeFile(path, await readFile(path, 'utf8'), encoding)
  }

  /** Gives every guide this day as that of its last check. */
  async reviewAll(day: Date): Promise<void> {
    for (const file of globSync('guides/*.yaml', { cwd: this.folder }))
      await this.replace(file, /^reviewed: .*$/m, `reviewed: '${day.toISOString().slice(0, 10)}'`)
  }

  async append(file: string, text: string): Promise<void> {
    const path = join(this.folder, file)
    await mkdir(dirname(path), { recursive: true })
    await writeFile(path, text, { flag: 'a' })
  }

  move(from: string, to: string): Promise<void> {
    return rename(join(this.folder, from), join(this.folder, to))
  }

  /** Replaces a file or folder with something else. */
  async becomes(path: string, what: 'file' | 'folder' | 'link to itself'): Promise<void> {
    const place = join(this.folder, path)
    await rm(place, { recursive: true })
    if (what === 'file') await writeFile(place, '')
    else if (what === 'folder') await mkdir(place)
    else await symlink(place, place)
  }

  remove(path: string): Promise<void> {
    return rm(join(this.folder, path), { recursive: true })
  }

  /** The line, from 1, of the first occurrence of this text in the file. */
  async lineOf(file: string, text: string): Promise<number> {
    const lines = (await readFile(join(this.folder, file), 'utf8')).split('\n')
    return lines.findIndex((line) => line.includes(text)) + 1
  }
}
