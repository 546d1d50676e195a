import { deskErrorOf, type DeskError, type DeskErrorData } from '@shared/contract/errors'

/** What a Worker, a parentPort and a MessagePort have in common. */
export interface Port {
  postMessage(message: unknown, transfer?: readonly never[]): void
  on(event: 'message', listener: (message: unknown) => void): unknown
}

/** Requests a side answers: name to input and output. */
export type Methods<T> = { [K in keyof T]: { in: unknown; out: unknown } }

type Wire =
  | { t: 'ask'; id: number; method: string; input: unknown }
  | { t: 'ok'; id: number; output: unknown }
  | { t: 'no'; id: number; error: DeskErrorData }
  | { t: 'say'; notice: string; content: unknown }

export interface Peer<Theirs extends Methods<Theirs>, Says> {
  /** Asks the other side. Throws DeskError as the other side threw it, or `internal` when it is gone. */
  ask<K extends keyof Theirs & string>(
    method: K,
    input: Theirs[K]['in'],
    transfer?: readonly unknown[],
  ): Promise<Theirs[K]['out']>
  say<K extends keyof Says & string>(notice: K, content: Says[K], transfer?: readonly unknown[]): void
  /** The other side is gone: everything that waits for it fails with this error. */
  fail(error: DeskError): void
}

export interface Answering<Ours extends Methods<Ours>, Hears> {
  methods: { [K in keyof Ours]: (input: Ours[K]['in']) => Promise<Ours[K]['out']> | Ours[K]['out'] }
  notices: { [K in keyof Hears]: (content: Hears[K]) => void }
  /** Makes of whatever a method threw what may be told to the other side. */
  errorData(error: unknown, method: string): DeskErrorData
}

/** Typed requests and notices over a port, both ways. */
export function connect<Ours extends Methods<Ours>, Theirs extends Methods<Theirs>, Hears, Says>(
  port: Port,
  answering: Answering<Ours, Hears>,
): Peer<Theirs, Says> {
  const waiting = new Map<number, { resolve(output: never): void; reject(error: Error): void }>()
  let last = 0
  let gone: DeskError | undefined

  const send = (message: Wire, transfer: readonly unknown[] = []) =>
    port.postMessage(message, transfer as readonly never[])

  async function answer(id: number, method: string, input: unknown): Promise<void> {
    try {
      if (!Object.hasOwn(answering.methods, method)) throw new RangeError(`no method ${method}`)
      const run = answering.methods[method as keyof Ours]
      send({ t: 'ok', id, output: await run(input as never) })
    } catch (error) {
      send({ t: 'no', id, error: answering.errorData(error, method) })
    }
  }

  port.on('message', (raw) => {
    const message = raw as Wire
    if (message.t === 'ask') void answer(message.id, message.method, message.input)
    else if (message.t === 'say') answering.notices[message.notice as keyof Hears](message.content as never)
    else {
      const one = waiting.get(message.id)
      waiting.delete(message.id)
      if (message.t === 'ok') one?.resolve(message.output as never)
      else one?.reject(deskErrorOf(message.error))
    }
  })

  return {
    ask(method, input, transfer) {
      if (gone) return Promise.reject(gone)
      last += 1
      const id = last
      return new Promise((resolve, reject) => {
        waiting.set(id, { resolve, reject })
        send({ t: 'ask', id, method, input }, transfer)
      })
    },
    say(notice, content, transfer) {
      if (!gone) send({ t: 'say', notice, content }, transfer)
    },
    fail(error) {
      gone = error
      for (const one of waiting.values()) one.reject(error)
      waiting.clear()
    },
  }
}
