import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import type { AgencyMention, Assignment } from '../../shared/assignments/assignment.ts'
import { recognizeAssignments } from '../../shared/assignments/recognizeAssignments.ts'
import { AppError } from '../../shared/contract/error.ts'
import { createOrganizationIndex } from '../../shared/imports/organizationNames.ts'
import { normalizeText } from '../../shared/text/normalize.ts'
import { deadlineText } from '../../shared/time/deadline.ts'
import { parseIsoDate, type LocalDate } from '../../shared/time/localDate.ts'
import type { Router } from '../ipc/router.ts'

export interface ListAssignments {
  readonly file: string
  /** The day on which the text was said. */
  readonly date: string
  readonly json: boolean
}

interface Dependencies {
  readonly router: Router
  readonly out: (text: string) => void
  /** Whether a workspace is open, whose directory tells agencies. */
  readonly hasWorkspace: boolean
}

/** Prints the tasks that a text file gives. Throws `file-not-read`, and `invalid-input` for a date that is none. */
export async function listAssignments(
  { file, date, json }: ListAssignments,
  { router, out, hasWorkspace }: Dependencies,
): Promise<void> {
  const day = parseIsoDate(date)
  if (day === null) throw new AppError('invalid-input', { issues: [{ path: 'date', reason: 'bad-format' }] })
  const text = normalizeText(await readText(file))
  const found = hasWorkspace ? await fromWorkspace(router, text, day) : withoutDirectory(text, day)
  out(
    json
      ? JSON.stringify(
          found.map((assignment) => ({
            ...assignment,
            text: text.slice(assignment.from, assignment.until),
          })),
          null,
          2,
        )
      : found.map(inWords).join('\n'),
  )
}

async function readText(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8')
  } catch {
    throw new AppError('file-not-read', { file })
  }
}

async function fromWorkspace(router: Router, text: string, day: LocalDate): Promise<readonly Assignment[]> {
  const reply = await router.call('minutes', 'assignments', { text, day })
  if (!reply.ok) throw new AppError(reply.error.code, reply.error.facts)
  return z.custom<readonly Assignment[]>().parse(reply.value)
}

function withoutDirectory(text: string, day: LocalDate): readonly Assignment[] {
  return recognizeAssignments(text, { day, organizations: createOrganizationIndex([]) })
}

function inWords({ lead, supporting, content, deadline }: Assignment): string {
  const names = (mentions: readonly AgencyMention[]) => mentions.map((one) => one.text).join(', ')
  return [lead?.text ?? '', names(supporting), content, deadline === null ? '' : deadlineText(deadline)].join(
    '\t',
  )
}
