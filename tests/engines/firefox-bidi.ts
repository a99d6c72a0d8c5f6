#!/usr/bin/env node
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import type { IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createInterface } from 'node:readline'
import { WebSocket, WebSocketServer, type RawData } from 'ws'

// Playwright starts this file as if it were Firefox. The file starts the Firefox of the distribution and relays
// messages. It answers one command of WebDriver BiDi itself, which Playwright always sends and this Firefox does not know
// (docs/decisions/079-tests-in-other-engines.md).

type Command = {
  readonly id: number
  readonly method: string
  readonly params: { readonly features?: object }
}

const LISTENING = /WebDriver BiDi listening on (ws:\S+)/

/** Whether the command asks for the colour scheme that Firefox has without it. */
const isAsItIs = ({ method, params }: Command): boolean =>
  method === 'emulation.setMediaFeaturesOverride' &&
  Object.values(params.features ?? {}).every((scheme) => scheme === 'light')

const relay = (near: WebSocket, address: string) => {
  const far = new WebSocket(address)
  const opened = once(far, 'open')
  near.on('message', (data: RawData) => {
    const text = (data as Buffer).toString()
    const command = JSON.parse(text) as Command
    if (isAsItIs(command)) near.send(JSON.stringify({ type: 'success', id: command.id, result: {} }))
    else void opened.then(() => far.send(text))
  })
  far.on('message', (data: RawData) => near.send((data as Buffer).toString()))
  far.on('close', () => near.close())
  near.on('close', () => far.close())
}

const firefox = spawn(process.env.FIREFOX ?? 'firefox', process.argv.slice(2), {
  stdio: ['ignore', 'inherit', 'pipe'],
})
firefox.on('exit', (code) => process.exit(code ?? 1))
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => firefox.kill(signal))

createInterface({ input: firefox.stderr }).on('line', (line) => {
  const address = LISTENING.exec(line)?.[1]
  if (!address) {
    console.error(line)
    return
  }
  const server = new WebSocketServer({ host: '127.0.0.1', port: 0 })
  server.on('connection', (near, { url }: IncomingMessage) => relay(near, new URL(url ?? '', address).href))
  server.on('listening', () => {
    console.error(`WebDriver BiDi listening on ws://127.0.0.1:${(server.address() as AddressInfo).port}`)
  })
})
