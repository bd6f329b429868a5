import { execFileSync } from 'node:child_process'
import { z } from 'zod'

/** The system's own, which has the Debian package, whatever else stands on the path. */
const python = '/usr/bin/python3'

/** What another program reads of a calendar: the properties of each component but the time zone. */
export function readCalendar(text: string) {
  const output = execFileSync(python, ['-c', reader], { input: text, encoding: 'utf8' })
  return z.array(z.record(z.string(), z.string())).parse(JSON.parse(output))
}

const reader = `
import json, sys
from icalendar import Calendar
calendar = Calendar.from_ical(sys.stdin.buffer.read())
def words(value):
    if hasattr(value, 'dt'):
        return value.dt.isoformat()
    return str(value)
found = []
for part in calendar.walk():
    if part.errors:
        raise ValueError(part.errors)
    if part.name in ('VEVENT', 'VTODO'):
        found.append({'': part.name, **{name: words(value) for name, value in part.items()}})
print(json.dumps(found))
`
