import { useEffect, useState } from 'react'
import { parseClockTime, type ClockTime } from '../../shared/time/clockTime.ts'
import { timeInVietnam } from '../../shared/time/localDate.ts'
import { useProgram } from '../program.ts'

/** The time of day, `HH:MM:SS`, going on with the clock. */
export function useSecond(): string {
  const { now } = useProgram()
  const [time, setTime] = useState(() => timeInVietnam(now()))
  useEffect(() => {
    const timer = setInterval(() => setTime(timeInVietnam(now())), 1000)
    return () => clearInterval(timer)
  }, [now])
  return time
}

/** The time of day to the minute; draws anew only when it changes. */
export function useMinute(): ClockTime | null {
  const { now } = useProgram()
  const [time, setTime] = useState(() => minuteAt(now()))
  useEffect(() => {
    const timer = setInterval(() => setTime(minuteAt(now())), 1000)
    return () => clearInterval(timer)
  }, [now])
  return time
}

/** The time of day in Vietnam at an instant, to the minute. */
export function minuteAt(instant: string): ClockTime | null {
  return parseClockTime(timeInVietnam(instant).slice(0, 5))
}
